/** What waits for somebody: to be reviewed, or to be mended by its author. The oldest first. */
import type { ReviewState } from '@rongqiao/contracts/review-state.ts';
import type { PublicUid } from '@rongqiao/contracts/uids.ts';
import type { ReviewedType, WaitingText, WaitingTexts } from '../../contract.ts';
import { type Ability, type Action, documentsOf, type Draft, permissionsOn, publicTypes } from './drafts.ts';
import { keyOf, standingSince } from './standing-since.ts';

const SHOWN_MAX = 20;
const nameFields: Record<ReviewedType, string> = { news: 'title', policies: 'title', institutions: 'name', 'financial-products': 'name' };

export const textsToReview = (ability: Ability): Promise<WaitingTexts> => waitingTexts(ability, { state: 'submitted', action: 'publish', filters: {} });

/** Of texts that nobody of the staff began, every author is told. */
export const textsReturnedTo = (ability: Ability, staffId: number): Promise<WaitingTexts> =>
  waitingTexts(ability, { state: 'returned', action: 'create', filters: { $or: [{ createdBy: { id: staffId } }, { createdBy: { id: { $null: true } } }] } });

interface Wanted {
  state: ReviewState;
  /** Who may not do this to a type is not asked to. */
  action: Action;
  filters: object;
}

async function waitingTexts(ability: Ability, wanted: Wanted): Promise<WaitingTexts> {
  const lists = [];
  for (const [type, uid] of publicTypes) lists.push(await waitingOfType(ability, type, uid, wanted));
  const texts = lists.flatMap((list) => list.texts).sort((left, right) => left.since.localeCompare(right.since));
  return { texts: texts.slice(0, SHOWN_MAX), total: lists.reduce((sum, { total }) => sum + total, 0) };
}

async function waitingOfType(ability: Ability, type: ReviewedType, uid: PublicUid, { state, action, filters }: Wanted): Promise<WaitingTexts> {
  const permissions = permissionsOn(uid, ability);
  if (!permissions.can[action]()) return { texts: [], total: 0 };
  const visible = await permissions.sanitizedQuery.read({ filters: { reviewState: state } });
  const query = { filters: { $and: [visible.filters ?? {}, { reviewState: state }, filters] }, locale: '*', status: 'draft' };
  const [drafts, total] = await Promise.all([
    documentsOf(uid).findMany({ ...query, sort: 'updatedAt:asc', limit: SHOWN_MAX, populate: { updatedBy: true } }),
    documentsOf(uid).count(query),
  ]);
  const since = await standingSince(uid, drafts);
  return { texts: drafts.map((draft) => describeText(type, draft, since.get(keyOf(draft)))), total };
}

export const describeText = (type: ReviewedType, draft: Draft, since: string | undefined): WaitingText => ({
  type,
  documentId: draft.documentId,
  locale: draft.locale as WaitingText['locale'],
  title: String(draft[nameFields[type]] ?? '') || '（没有标题）',
  author: nameOf(draft.updatedBy as { lastname?: string; firstname?: string } | null | undefined),
  since: since ?? new Date(draft.updatedAt).toISOString(),
  remark: (draft.reviewRemark as string | null) ?? null,
});

const nameOf = (person: { lastname?: string; firstname?: string } | null | undefined) => [person?.lastname, person?.firstname].filter(Boolean).join('') || null;
