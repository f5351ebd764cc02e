/** What a firm does with its own needs. */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { ApplicationState } from '../../contract/application-words.ts';
import { type NeedMove, type NeedWish, OWN_NEEDS_PER_PAGE, type OwnNeed } from '../../contract/own-needs.ts';
import { needStepsFor } from '../../domain/need-states.ts';
import { giveWay } from '../applications/give-way.ts';
import { asCaller } from '../as-caller.ts';
import { moveNeed } from './move-need.ts';
import { countNeeds, holdNeed, type NeedRow, needsWhere } from './need-row.ts';
import { insertNeed, overwriteNeed } from './write-need.ts';

/** The same for what is not there and what is somebody else's. */
export const noSuchNeed = problem(404, 'no-such-need', '没有这条需求，请从“我的需求”重新进入。');
const changedMeanwhile = problem(409, 'changed', '这条需求刚刚有变化，请刷新后按最新情况办理。');
const hasOpen = problem(409, 'has-applications', '这条需求有正在办理的申请，不能修改。请先撤回申请，或者另发一条需求。');

export async function listOwnNeeds(enterpriseId: string, page: number): Promise<{ needs: OwnNeed[]; total: number }> {
  const own = sql`e.document_id = ${enterpriseId}`;
  const rows = await needsWhere(sql`${own} order by n.created_at desc, n.code limit ${OWN_NEEDS_PER_PAGE} offset ${(page - 1) * OWN_NEEDS_PER_PAGE}`);
  return { needs: await Promise.all(rows.map((row) => showNeed(row))), total: await countNeeds(own) };
}

export async function readOwnNeed(enterpriseId: string, code: string, queries: Queries = database()): Promise<OwnNeed> {
  const [row] = await needsWhere(sql`e.document_id = ${enterpriseId} and n.code = ${code}`, queries);
  if (!row) throw new Refusal(noSuchNeed);
  return showNeed(row, queries);
}

export const createNeed = (enterpriseId: string, wish: NeedWish & { isDraft: boolean }, now = new Date()): Promise<OwnNeed> =>
  asCaller(async (tx) => readOwnNeed(enterpriseId, await insertNeed(tx, { enterpriseId, wish, state: wish.isDraft ? 'draft' : 'published', day: chineseDayAt(now) }), tx));

export const changeNeed = (enterpriseId: string, code: string, { seen, ...wish }: NeedWish & { seen: string }, now = new Date()): Promise<OwnNeed> =>
  asCaller(async (tx) => {
    const row = await holdSeen(tx, enterpriseId, code, seen);
    if (!needStepsFor(row.state).includes('change')) throw new Refusal(changedMeanwhile);
    if ((await applicationsOf(row, tx)).some(({ isOpen }) => isOpen)) throw new Refusal(hasOpen);
    await overwriteNeed(tx, row, { enterpriseId, wish, day: chineseDayAt(now) });
    return readOwnNeed(enterpriseId, code, tx);
  });

export const moveOwnNeed = (enterpriseId: string, code: string, step: { move: NeedMove; seen: string; because: string }): Promise<OwnNeed> =>
  asCaller(async (tx) => {
    const row = await holdSeen(tx, enterpriseId, code, step.seen);
    if (!(await moveNeed(tx, row, step.move, 'enterprise'))) throw new Refusal(changedMeanwhile);
    if (step.move !== 'publish') await giveWay(tx, row.documentId, { because: step.because || (step.move === 'close' ? '企业办结了这条需求。' : '企业撤回了这条需求。') });
    return readOwnNeed(enterpriseId, code, tx);
  });

async function holdSeen(tx: Queries, enterpriseId: string, code: string, seen: string): Promise<NeedRow> {
  const row = await holdNeed(tx, enterpriseId, code);
  if (!row) throw new Refusal(noSuchNeed);
  if (row.seen !== seen) throw new Refusal(changedMeanwhile);
  return row;
}

const OfNeed = z.object({ id: z.uuid(), state: ApplicationState, productSlug: z.string(), productName: z.string(), institutionName: z.string(), isOpen: z.boolean() });

const applicationsOf = ({ documentId }: NeedRow, queries: Queries) =>
  queries.many(OfNeed, sql`select id, state, product_slug as "productSlug", product_name as "productName", coalesce(organisation_name('institution', institution_id), '') as "institutionName",
    ended_at is null as "isOpen" from applications where need_id = ${documentId} order by submitted_at desc, id`);

async function showNeed(row: NeedRow, queries: Queries = database()): Promise<OwnNeed> {
  const { id: _id, documentId: _documentId, enterpriseId: _enterpriseId, ...shown } = row;
  const applications = await applicationsOf(row, queries);
  const isBusy = applications.some(({ isOpen }) => isOpen);
  return {
    ...shown,
    moves: needStepsFor(row.state).filter((step) => step !== 'change' || !isBusy),
    applications: applications.map(({ isOpen: _isOpen, ...one }) => one),
  };
}
