/** A firm disputes what is on record about it: from the commit on, every view of the fact is marked. */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { inTransaction, type Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { actorNow } from '@rongqiao/strapi-kit/server/ledger/actor.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { categoryOf } from '@rongqiao/contracts/credit-fact.ts';
import { z } from 'zod';
import { type DisputableFact, ObjectionClock, objectionOpened } from '../../contract/objections.ts';
import { describeFact } from '../../domain/objections/describe-fact.ts';
import { lawfulClock, objectionDays } from '../../domain/objections/objection-clock.ts';
import { type FactWithOwner, findDisputableFact } from './fact-port.ts';
import { objectionsWhere } from './objection-row.ts';
import { tellObjection } from './tell-objection.ts';

const noSuchFact = problem(404, 'no-such-fact', '没有找到这条记录，请从信用档案里重新选择。');
const alreadyOpen = problem(409, 'objection-open', '这条记录的异议正在核查，请在“异议”里查看进度，可以继续补充材料。');

export const usccOf = async (enterpriseId: string): Promise<string> =>
  (await database().one(z.object({ uscc: z.string() }), sql`select uscc from enterprises where document_id = ${enterpriseId} limit 1`)).uscc;

export async function clockOfSource(queries: Queries, sourceCode: string): Promise<ObjectionClock> {
  return (await queries.maybeOne(ObjectionClock, sql`select days, counted from objection_clocks where source_code = ${sourceCode}`)) ?? lawfulClock;
}

async function factOf(enterpriseId: string, factId: string): Promise<{ uscc: string; found: FactWithOwner }> {
  const uscc = await usccOf(enterpriseId);
  const found = await findDisputableFact(uscc, factId);
  if (!found) throw new Refusal(noSuchFact);
  return { uscc, found };
}

const shown = ({ fact }: FactWithOwner): DisputableFact => ({
  id: fact.id,
  kind: fact.kind,
  category: categoryOf(fact.kind, fact.body),
  period: fact.period,
  text: describeFact(fact),
  sourceName: fact.sourceName,
  collectedAt: fact.collectedAt,
});

const openAbout = (queries: Queries, uscc: string, factId: string) =>
  queries.maybeOne(z.object({ id: z.uuid() }), sql`select id from objections where uscc = ${uscc} and fact_id = ${factId}::bigint and state = 'open'`);

export async function prepareObjection(enterpriseId: string, factId: string, now = new Date()) {
  const { uscc, found } = await factOf(enterpriseId, factId);
  const [open, clock] = await Promise.all([openAbout(database(), uscc, factId), clockOfSource(database(), found.fact.source)]);
  return { fact: shown(found), answerBy: objectionDays(chineseDayAt(now), clock).dueOn, openObjectionId: open?.id ?? null };
}

export interface Objector {
  userId: number;
  organisation: Membership;
}

/** @throws Refusal when it is not the firm's fact, or an objection to it is open */
export async function openObjection({ userId, organisation }: Objector, { factId, grounds }: { factId: string; grounds: string }, now = new Date()): Promise<{ id: string }> {
  const { uscc, found } = await factOf(organisation.organisationId, factId);
  const { fact, owner } = found;
  const { category, text } = shown(found);
  return inTransaction(actorNow() ?? { kind: 'person', id: String(userId) }, async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`objection to ${uscc} ${factId}`}, 0))`);
    if (await openAbout(tx, uscc, factId)) throw new Refusal(alreadyOpen);
    const { dueOn, alarmOn } = objectionDays(chineseDayAt(now), await clockOfSource(tx, fact.source));
    const { id } = await tx.one(
      z.object({ id: z.uuid() }),
      sql`insert into objections (enterprise_id, uscc, fact_id, kind, category, period, fact_text, source_code, source_name, owner_kind, owner_id, grounds, opened_by, opened_at, due_on, alarm_on)
        values (${organisation.organisationId}, ${uscc}, ${factId}::bigint, ${fact.kind}, ${category}, ${fact.period}, ${text}, ${fact.source}, ${fact.sourceName},
          ${owner.kind}, ${owner.id}, ${grounds}, ${userId}, ${now.toISOString()}, ${dueOn}, ${alarmOn})
        returning id`,
    );
    await announce(tx, id);
    return { id };
  });
}

async function announce(tx: Transaction, id: string): Promise<void> {
  const [row] = await objectionsWhere(tx, sql`o.id = ${id}`);
  if (row) await tellObjection(tx, objectionOpened, row);
}
