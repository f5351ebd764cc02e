/** Those who answer: the department or institution whose source it is, or the operator for the regions it looks after. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { findDocument } from '@rongqiao/strapi-kit/server/documents/find-documents.ts';
import { handOutDocument, noSuchDocument } from '@rongqiao/strapi-kit/server/documents/hand-out-document.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { actorNow } from '@rongqiao/strapi-kit/server/ledger/actor.ts';
import { type Answer, Refusal, refuse, type Staff } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { inRegions } from '@rongqiao/strapi-kit/server/routes/staff-regions.ts';
import { readGate } from '@rongqiao/strapi-kit/server/consent/read-gate.ts';
import { type Decision, type DecisionBody, objectionDecided, type ObjectionClock } from '../../contract/objections.ts';
import { canMove, type ObjectionMove } from '../../domain/objections/objection-moves.ts';
import { newestScore } from '../scores/score-row.ts';
import { evidenceOf, type ObjectionRow, objectionsWhere } from './objection-row.ts';
import { clockOfSource } from './open-objection.ts';
import { changedMeanwhile, noSuchObjection } from './own-objections.ts';
import { told } from './tell-objection.ts';

export type Answerer = { side: 'source'; userId: number; organisation: Membership } | { side: 'operator'; staff: Staff };

export const answererScope = (who: Answerer): Sql =>
  who.side === 'source'
    ? sql`o.owner_kind = ${who.organisation.organisationKind} and o.owner_id = ${who.organisation.organisationId}`
    : inRegions(sql`e.region_code`, who.staff.regions);

async function find(queries: Queries, who: Answerer, id: string, lock = sql``): Promise<ObjectionRow> {
  const [row] = await objectionsWhere(queries, sql`${answererScope(who)} and o.id = ${id} ${lock}`);
  if (!row) throw new Refusal(noSuchObjection);
  return row;
}

async function show(row: ObjectionRow, who: Answerer, queries: Queries) {
  const mayDecide = who.side === 'operator' || who.organisation.roles.some((role) => role === 'administrator' || role === 'operator');
  return { ...row, evidence: await evidenceOf(queries, row.id), clock: await clockOfSource(queries, row.sourceCode), canDecide: mayDecide && row.state === 'open', standing: await standingFor(row, who, queries) };
}

/** The operator weighs what hangs on the answer; a source verifies its datum and needs no score for it. */
async function standingFor({ uscc, state }: ObjectionRow, who: Answerer, queries: Queries) {
  if (who.side !== 'operator' || state !== 'open') return null;
  const { result, withoutDisputed } = (await newestScore(uscc, null, queries))?.assessment ?? {};
  return result ? { with: { score: result.score, grade: result.grade }, without: withoutDisputed ?? { score: result.score, grade: result.grade } } : null;
}

/** A disputed datum is shown for its verification, and only as long as that runs: through the gate, so that the firm sees it. */
export async function openAtDesk(who: Answerer, id: string) {
  const row = await find(database(), who, id);
  if (row.state === 'open') {
    const reader = who.side === 'source' ? who.organisation : who.staff;
    const read = await readGate({ reader, enterpriseId: row.enterpriseId, categories: [row.category], output: who.side === 'source' ? 'facts' : 'assessment', purpose: 'objection', ground: 'objection', through: `异议核查·${row.sourceName}` });
    if ('refused' in read) throw new Refusal(read.refused);
  }
  return show(row, who, database());
}

const moveFor: Record<Decision, ObjectionMove> = { corrected: 'correct', confirmed: 'confirm', recorded: 'record' };

export const decideObjection = (who: Answerer, id: string, { decision, reply, version }: DecisionBody) =>
  inTransaction(actorNow() ?? { kind: 'system', id: 'objections' }, async (tx) => {
    const row = await find(tx, who, id, sql`for update of o`);
    if (row.version !== version || !canMove(moveFor[decision], row.state)) throw new Refusal(changedMeanwhile);
    const [name, by] = who.side === 'source' ? [who.organisation.organisationName, who.userId] : ['平台运营', who.staff.id];
    await tx.run(sql`update objections set state = ${decision}, reply = ${reply}, decided_by = ${who.side}, decided_by_name = ${name}, decided_by_id = ${by},
      closed_at = now(), version = version + 1 where id = ${id}`);
    await publish(tx, objectionDecided, { ...told(row), decision });
    return show(await find(tx, who, id), who, tx);
  });

export async function handOutEvidence(who: Answerer, id: string, documentId: string): Promise<Answer> {
  const row = await find(database(), who, id);
  const isPart = (await evidenceOf(database(), row.id)).some((one) => one.id === documentId);
  const document = isPart ? await findDocument(documentId) : undefined;
  return document ? handOutDocument(document) : refuse(noSuchDocument);
}

/** A promise of the source to all who dispute its data from now on. */
export const setClock = (who: Answerer & { side: 'source' }, id: string, { days, counted }: ObjectionClock) =>
  inTransaction(actorNow() ?? { kind: 'person', id: String(who.userId) }, async (tx) => {
    const row = await find(tx, who, id);
    await tx.run(sql`insert into objection_clocks (source_code, days, counted, set_by_name) values (${row.sourceCode}, ${days}, ${counted}, ${who.organisation.organisationName})
      on conflict (source_code) do update set days = excluded.days, counted = excluded.counted, set_by_name = excluded.set_by_name, updated_at = now()`);
    return show(row, who, tx);
  });
