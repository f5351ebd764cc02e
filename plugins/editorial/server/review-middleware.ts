/** Guards the Document Service: review states, checks before review, one publish at a time for a document. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import type { ReviewState } from '@rongqiao/contracts/review-state.ts';
import { publicUids, type PublicUid } from '@rongqiao/contracts/uids.ts';
import type { FieldProblem } from '@rongqiao/contracts/problem.ts';
import { changesText } from '../domain/changes-text.ts';
import { mayPublish, reviewStateAfterSave } from '../domain/review.ts';
import { problemsBeforeReview } from '../domain/problems-before-review.ts';
import { slugOf } from '../domain/slug.ts';
import { lockDocument } from './desk/own-text.ts';
import { tellOfDecision } from './tell-of-decision.ts';
import { sayProblems } from './reviews/say-problems.ts';

type Params = { documentId?: string; locale?: string; status?: string; data?: Record<string, unknown> };
type Context = { uid: string; action: string; params: Params };
type Next = () => Promise<unknown>;

const DEFAULT_LOCALE = 'zh-CN';
const guarded = new Set(['create', 'update', 'publish', 'unpublish', 'delete', 'discardDraft']);
const isReviewed = (uid: string): uid is PublicUid => (publicUids as readonly string[]).includes(uid);

export function guardReviews(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const call = context as unknown as Context;
    if (!isReviewed(call.uid) || !guarded.has(call.action)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      await oneAtATime(trx as unknown as Knex.Transaction, call);
      return act(strapi, trx as unknown as Knex.Transaction, call, next as Next);
    }) as unknown as ReturnType<typeof next>;
  });
}

/** Parallel publishes of one document would leave several published rows. */
async function oneAtATime(trx: Knex.Transaction, { params }: Context): Promise<void> {
  if (params.documentId) await lockDocument(trx, params.documentId);
}

async function act(strapi: Core.Strapi, trx: Knex.Transaction, call: Context, next: Next): Promise<unknown> {
  if (call.action === 'create' || call.action === 'update') return save(strapi, trx, call, next);
  if (call.action === 'publish') return publish(strapi, trx, call, next);
  return next();
}

async function save(strapi: Core.Strapi, trx: Knex.Transaction, call: Context, next: Next): Promise<unknown> {
  const before = call.action === 'update' ? await draftOf(strapi, call.uid, call.params) : undefined;
  const { data = {} } = call.params;
  const remark = (data.reviewRemark ?? before?.reviewRemark) as string | undefined;
  const wanted = (data.reviewState as ReviewState | null) ?? undefined;
  const isTextChanged = before === undefined || changesText(data, before);
  const change = reviewStateAfterSave((before?.reviewState as ReviewState | null) ?? 'drafting', { wanted, remark, isTextChanged });
  if ('refused' in change) throw refusal(change.refused, [{ path: wanted === 'returned' ? 'reviewRemark' : 'reviewState', message: change.refused }]);
  const slug = before?.slug ?? data.slug ?? slugOf(String(data.title ?? data.name ?? ''));
  call.params.data = { ...data, slug, reviewState: change.next };
  const publishing = call.params.status === 'published';
  if (publishing) delete call.params.status;
  const saved = (await next()) as { documentId: string };
  if (change.next === 'submitted') await check(strapi, call.uid, { ...call.params, documentId: saved.documentId });
  if (change.next === 'returned' && before && before.reviewState !== 'returned') await tellOfDecision(trx, call.uid, before, { outcome: 'returned', remark: remark ?? null });
  if (!publishing) return saved;
  // Publishing in the same breath goes the way of every publish: through its own pass of this middleware.
  const { entries } = await strapi.documents(call.uid as PublicUid).publish({ documentId: saved.documentId, locale: call.params.locale });
  return entries[0];
}

async function publish(strapi: Core.Strapi, trx: Knex.Transaction, call: Context, next: Next): Promise<unknown> {
  const draft = await draftOf(strapi, call.uid, call.params);
  if (!draft) return next();
  if (!mayPublish((draft.reviewState as ReviewState | null) ?? 'drafting')) {
    throw new errors.ApplicationError('这份内容还没有提交审核。请作者先点“提交审核”，再由审核人员发布。');
  }
  await check(strapi, call.uid, call.params);
  const published = await next();
  const where = { documentId: call.params.documentId, locale: call.params.locale ?? DEFAULT_LOCALE };
  await strapi.db.query(call.uid).updateMany({ where, data: { reviewState: 'approved' } });
  await tellOfDecision(trx, call.uid, draft, { outcome: 'published', remark: null });
  return published;
}

async function check(strapi: Core.Strapi, uid: string, params: Params): Promise<void> {
  const draft = await draftOf(strapi, uid, params);
  const problems = problemsBeforeReview(uid as PublicUid, draft ?? {});
  if (problems.length === 0) return;
  throw refusal(`还不能提交。${sayProblems(uid, problems)}`, problems);
}

/** The admin keeps what somebody has typed, and marks the fields, for this kind of error only. */
const refusal = (message: string, problems: FieldProblem[]) =>
  new errors.ValidationError(message, { errors: problems.map((problem) => ({ path: problem.path.split('.'), message: problem.message, name: 'ValidationError' })) });

async function draftOf(strapi: Core.Strapi, uid: string, { documentId, locale }: Params): Promise<Record<string, unknown> | undefined> {
  if (!documentId) return undefined;
  const draft = await strapi.documents(uid as PublicUid).findOne({ documentId, locale: locale ?? DEFAULT_LOCALE, status: 'draft', populate: '*' });
  return (draft as Record<string, unknown> | null) ?? undefined;
}
