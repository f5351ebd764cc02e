/** One draft beside what is published, and the steps that are open: hand in, publish, give back. */
import type { ReviewState } from '@rongqiao/contracts/review-state.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { actorNow } from '@rongqiao/strapi-kit/server/ledger/actor.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { type ReviewedDraft, reviewedTypes } from '../../contract.ts';
import { compareVersions } from '../../domain/versions/compare-versions.ts';
import type { Attributes } from '../../domain/versions/described-type.ts';
import { type Ability, documentsOf, type Draft, draftFor, type Place } from './drafts.ts';
import { keyOf, standingSince } from './standing-since.ts';
import { describeText } from './waiting-texts.ts';

export async function readReview(ability: Ability, place: Place): Promise<ReviewedDraft> {
  const draft = await draftFor(ability, place, 'read');
  const uid = reviewedTypes[place.type];
  const published = await documentsOf(uid).findOne({ documentId: place.documentId, locale: place.locale, status: 'published', populate: '*' });
  const attributes = platform().contentType(uid).attributes as Attributes;
  return {
    ...describeText(place.type, draft, (await standingSince(uid, [draft])).get(keyOf(draft))),
    version: new Date(draft.updatedAt).toISOString(),
    state: (draft.reviewState as ReviewState | null) ?? 'drafting',
    publishedAt: published ? new Date(published.publishedAt as string).toISOString() : null,
    differences: compareVersions(published ?? undefined, draft, described(attributes), attributesOfPart),
  };
}

/** Without what Strapi adds to every type: its own columns, and the person who wrote. */
const described = (attributes: Attributes): Attributes => Object.fromEntries(Object.entries(attributes).filter(([, { pluginOptions }]) => pluginOptions?.label));

const attributesOfPart = (part: string): Attributes => described((platform().components[part as never] as unknown as { attributes: Attributes }).attributes);

export const submitText = (ability: Ability, place: Place, version: string, staffId: number) =>
  decide(ability, place, version, (draft) => setState(place, draft, { reviewState: 'submitted', updatedBy: staffId }), 'update');

export const giveBack = (ability: Ability, place: Place, version: string, remark: string, staffId: number) =>
  decide(ability, place, version, (draft) => setState(place, draft, { reviewState: 'returned', reviewRemark: remark, updatedBy: staffId }));

export const approve = (ability: Ability, place: Place, version: string) =>
  decide(ability, place, version, ({ documentId, locale }) => documentsOf(reviewedTypes[place.type]).publish({ documentId, locale }));

const setState = ({ type }: Place, { documentId, locale }: Draft, data: object) => documentsOf(reviewedTypes[type]).update({ documentId, locale, data });

/** What may follow which state is decided where every save passes: in `review-middleware.ts`. */
const decide = (ability: Ability, place: Place, version: string, act: (draft: Draft) => Promise<unknown>, action: 'update' | 'publish' = 'publish') =>
  inTransaction(actorNow() ?? { kind: 'system', id: 'editorial' }, async () => {
    await act(await draftFor(ability, place, action, version));
  });
