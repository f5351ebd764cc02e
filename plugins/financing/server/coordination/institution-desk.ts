/** What an institution does with the firms that teams recommend to it: its own rows only, each with the clock. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { Fen, formatWanYuan } from '@rongqiao/contracts/values/money.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { Refusal, type Person } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { z } from 'zod';
import { CASES_PER_PAGE } from '../../contract/coordination/case.ts';
import type { InstitutionMove, RecommendedFirm, RecommendedView } from '../../contract/coordination/institution.ts';
import { refusalReasons } from '../../contract/refusal-reasons.ts';
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import { asCaller } from './as-caller.ts';
import { nameOfPerson } from './name-of-person.ts';
import { RecommendationRow, recommendations, showRecommendation, standardsOf } from './show-case.ts';
import { businessDay, takeStep } from './take-step.ts';

const FirmRow = RecommendationRow.extend({
  case_code: z.string(),
  enterprise_id: z.string().nullable(),
  enterprise_name: z.string(),
  uscc: z.string(),
  region_code: z.string(),
  contact_name: z.string(),
  contact_phone: z.string(),
  need_fen: Fen.nullable(),
  need_months: z.int().nullable(),
  purpose_text: z.string(),
  version: z.int(),
  is_demo: z.boolean(),
});
type FirmRow = z.infer<typeof FirmRow>;

const firms: Sql = sql`
  select w.*, c.code as case_code, c.enterprise_id, c.enterprise_name, c.uscc, c.region_code, c.contact_name, c.contact_phone, c.amount_fen::text as need_fen, c.term_months as need_months,
    c.purpose_text, c.version, c.is_demo
  from (${recommendations}) w join coordination_cases c on c.id = w.case_id join coordination_recommendations r on r.id = w.id`;

/** Taken back is out of the institution's sight. */
const own = (institutionId: string): Sql => sql`r.institution_id = ${institutionId} and r.state <> 'taken-back'`;

const inView = (today: string): Record<RecommendedView, Sql> => ({
  waiting: sql`r.state = 'waiting'`,
  late: sql`r.state = 'waiting' and r.due_on < ${today}::date`,
  decided: sql`r.state in ('granted', 'refused')`,
});

const Counts = z.object({ waiting: z.int(), late: z.int(), decided: z.int() });

export async function listRecommended({ organisationId }: Membership, view: RecommendedView, page: number) {
  const today = businessDay();
  const views = inView(today);
  const queries = database();
  const rows = await queries.many(FirmRow, sql`${firms} where ${own(organisationId)} and ${views[view]} order by r.decided_at desc nulls first, r.due_on, r.id limit ${CASES_PER_PAGE} offset ${(page - 1) * CASES_PER_PAGE}`);
  const counts = await queries.one(Counts, sql`select count(*) filter (where ${views.waiting})::int as waiting, count(*) filter (where ${views.late})::int as late, count(*) filter (where ${views.decided})::int as decided
    from coordination_recommendations r where ${own(organisationId)}`);
  return { firms: await Promise.all(rows.map((row) => show(row, queries))), total: counts[view], counts };
}

const notHere = problem(404, 'no-such-recommendation', '没有这项推荐，或者专班已经收回，请从列表中重新进入。');

async function find(queries: Queries, institutionId: string, id: string): Promise<FirmRow> {
  const row = await queries.maybeOne(FirmRow, sql`${firms} where r.id = ${id} and ${own(institutionId)}`);
  if (!row) throw new Refusal(notHere);
  return row;
}

export const readRecommended = async ({ organisationId }: Membership, id: string): Promise<RecommendedFirm> => show(await find(database(), organisationId, id), database());

async function show(row: FirmRow, queries: Queries): Promise<RecommendedFirm> {
  return {
    ...showRecommendation(row, businessDay()),
    caseId: row.case_id,
    caseCode: row.case_code,
    enterpriseName: row.enterprise_name,
    uscc: row.uscc,
    regionCode: row.region_code,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    need: { amountFen: row.need_fen, termMonths: row.need_months, purposeText: row.purpose_text },
    standards: await standardsOf(row.case_id, queries),
    version: row.version,
    isDemo: row.is_demo,
  };
}

export const decideRecommended = (person: Person, { organisationId, organisationName }: Membership, id: string, move: InstitutionMove): Promise<RecommendedFirm> =>
  asCaller(async (tx) => {
    const row = await find(tx, organisationId, id);
    if (row.state !== 'waiting') throw new Refusal(problem(409, 'changed', '这项推荐已经有了决定，请刷新页面查看。'));
    const name = `${await nameOfPerson(tx, person.userId)}（${organisationName}）`;
    const step = { action: move.move, by: 'institution' as const, version: move.version, authorName: name, authorUserId: person.userId, text: textOf(move) };
    await takeStep(tx, row.case_id, step, () => write(tx, row, move, name));
    return show(await find(tx, organisationId, id), tx);
  });

const textOf = (move: InstitutionMove): string => {
  if (move.move === 'grant') return [`${formatWanYuan(move.amountFen)}，年利率${formatPercent(move.annualRate)}，${move.termMonths}个月`, move.text].filter(Boolean).join('。');
  return `${refusalReasons[move.reason].label}：${move.text}`;
};

async function write(tx: Transaction, row: FirmRow, move: InstitutionMove, name: string): Promise<void> {
  if (move.move === 'grant') await grant(tx, row.id, { amountFen: move.amountFen, annualRate: move.annualRate, termMonths: move.termMonths, sentence: move.text }, name);
  else await refuse(tx, row.id, { reason: move.reason, sentence: move.text }, name);
}

const grant = (tx: Transaction, id: string, terms: { amountFen: bigint; annualRate: string; termMonths: number; sentence: string }, name: string) =>
  tx.run(sql`update coordination_recommendations set state = 'granted', decided_at = now(), decided_by_name = ${name}, amount_fen = ${terms.amountFen.toString()}, annual_rate = ${terms.annualRate},
    term_months = ${terms.termMonths}, sentence = ${terms.sentence} where id = ${id} and state = 'waiting'`);

const refuse = (tx: Transaction, id: string, { reason, sentence }: { reason: string; sentence: string }, name: string) =>
  tx.run(sql`update coordination_recommendations set state = 'refused', decided_at = now(), decided_by_name = ${name}, reason_code = ${reason}, sentence = ${sentence} where id = ${id} and state = 'waiting'`);
