/** Drafts that a member of the staff may see: Strapi's own permissions decide, with the regions in them. */
import type { PublicUid } from '@rongqiao/contracts/uids.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { Context } from 'koa';
import { type ReviewedType, reviewedTypes } from '../../contract.ts';

export type Ability = unknown;
export type Action = 'read' | 'create' | 'update' | 'publish';
export type Draft = Record<string, unknown> & { documentId: string; updatedAt: string; locale: string };

interface PermissionChecker {
  can: Record<Action, (row?: object) => boolean>;
  sanitizedQuery: { read(query: object): Promise<Record<string, unknown>> };
}
interface Documents {
  findMany(query: object): Promise<Draft[]>;
  count(query: object): Promise<number>;
  findOne(query: object): Promise<Draft | null>;
  update(query: object): Promise<Draft>;
  publish(query: object): Promise<unknown>;
}

export const abilityOf = (ctx: Context): Ability => ctx.state.userAbility;

export const permissionsOn = (uid: PublicUid, ability: Ability): PermissionChecker =>
  platform().plugin('content-manager').service('permission-checker').create({ userAbility: ability, model: uid });

export const documentsOf = (uid: PublicUid) => platform().documents(uid) as unknown as Documents;

const noSuchDraft = problem(404, 'no-such-draft', '没有这份内容，可能已被删除，请回到首页重新进入。');
const changedSince = problem(409, 'changed', '您打开以后，这份内容又有改动。请刷新页面，看过最新的内容再决定。');

export interface Place {
  type: ReviewedType;
  documentId: string;
  locale: string;
}

/** @throws Refusal when there is none, or none that this person may `action` */
export async function draftFor(ability: Ability, { type, documentId, locale }: Place, action: Action, version?: string): Promise<Draft> {
  const uid = reviewedTypes[type];
  const draft = await documentsOf(uid).findOne({ documentId, locale, status: 'draft', populate: '*' });
  const may = permissionsOn(uid, ability).can;
  if (!draft || !may.read(draft) || !may[action](draft)) throw new Refusal(noSuchDraft);
  if (version && new Date(draft.updatedAt).toISOString() !== version) throw new Refusal(changedSince);
  return draft;
}

export const publicTypes = Object.entries(reviewedTypes) as [ReviewedType, PublicUid][];
