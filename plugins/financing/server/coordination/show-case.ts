/** A firm in the mechanism as its team sees it. */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { database, type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { CaseBrief, CoordinationCase } from '../../contract/coordination/case.ts';
import { CaseAction, CaseSide, CaseState, RecommendationState, Standard } from '../../contract/coordination/words.ts';
import { RefusalCode } from '../../contract/refusal-reasons.ts';
import { caseActionsFor } from '../../domain/coordination/case-states.ts';
import { isDecisionLate } from '../../domain/coordination/decision-clock.ts';
import type { CaseRow } from './case-row.ts';
import { businessDay } from './take-step.ts';

export const showCaseBrief = (row: CaseRow, today = businessDay()): CaseBrief => ({
  id: row.id,
  code: row.code,
  uscc: row.uscc,
  enterpriseName: row.enterprise_name,
  regionCode: row.region_code,
  state: row.state,
  way: row.way,
  amountFen: row.amount_fen,
  termMonths: row.term_months,
  purposeText: row.purpose_text,
  visitedOn: row.visited_on,
  institutionName: row.institution_name,
  dueOn: row.due_on,
  isLate: row.due_on !== null && isDecisionLate(row.due_on, null, today),
  standardsMet: row.standards_met,
  standardsJudged: row.standards_judged,
  openDefects: row.open_defects,
  updatedAt: row.updated_at,
  version: row.version,
  isDemo: row.is_demo,
});

export async function showCase(row: CaseRow, queries: Queries = database()): Promise<CoordinationCase> {
  const today = businessDay();
  const visits = await queries.many(VisitRow, sql`select visited_on::text as "visitedOn", visitor, note, department_name as "departmentName" from coordination_visits where case_id = ${row.id} order by visited_on desc, created_at desc`);
  return {
    ...showCaseBrief(row, today),
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    isRegistered: row.enterprise_id !== null,
    standards: await standardsOf(row.id, queries),
    visits,
    recommendations: (await queries.many(RecommendationRow, sql`${recommendations} where r.case_id = ${row.id} order by r.recommended_at desc`)).map((each) => showRecommendation(each, today)),
    defects: await defectsOf(row.id, queries, today),
    entries: await entriesOf(row.id, queries),
    actions: [...new Set(caseActionsFor('team', row.state))],
  };
}

const VisitRow = z.object({ visitedOn: z.string(), visitor: z.string(), note: z.string(), departmentName: z.string() });

const StandardRow = z.object({ standard: Standard, isMet: z.boolean(), evidence: z.string(), judgedByName: z.string(), judgedAt: timeColumn });
export const standardsOf = (caseId: string, queries: Queries) =>
  queries.many(StandardRow, sql`select standard, is_met as "isMet", evidence, judged_by_name as "judgedByName", judged_at as "judgedAt" from coordination_standards where case_id = ${caseId}
    order by array_position(array['lawful-operation', 'fixed-premises', 'genuine-need', 'good-credit', 'lawful-purpose'], standard)`);

const DefectRow = z.object({ id: z.string(), what: z.string(), owner: z.string(), dueOn: z.string(), curedAt: timeColumn.nullable(), cure: z.string() });
export const defectsOf = async (caseId: string, queries: Queries, today: string) =>
  (await queries.many(DefectRow, sql`select id, what, owner, due_on::text as "dueOn", cured_at as "curedAt", cure from coordination_defects where case_id = ${caseId} order by cured_at is not null, due_on, created_at`)).map((defect) => ({
    ...defect,
    isLate: isDecisionLate(defect.dueOn, defect.curedAt === null ? null : chineseDayAt(new Date(defect.curedAt)), today),
  }));

const EntryRow = z.object({ id: z.string(), action: CaseAction, side: CaseSide, authorName: z.string(), text: z.string(), state: CaseState, at: timeColumn });
export const entriesOf = (caseId: string, queries: Queries) =>
  queries.many(EntryRow, sql`select id::text, action, side, author_name as "authorName", text, state, created_at as at from coordination_entries where case_id = ${caseId} order by coordination_entries.id desc limit 200`);

export const RecommendationRow = z.object({
  id: z.string(),
  case_id: z.string(),
  institution_name: z.string(),
  state: RecommendationState,
  recommended_by_name: z.string(),
  recommended_at: timeColumn,
  due_on: z.string(),
  decided_at: timeColumn.nullable(),
  decided_by_name: z.string().nullable(),
  amount_fen: Fen.nullable(),
  annual_rate: z.string().nullable(),
  term_months: z.int().nullable(),
  reason_code: RefusalCode.nullable(),
  sentence: z.string(),
});

/** Followed by a condition on `coordination_recommendations r`. */
export const recommendations: Sql = sql`
  select r.id, r.case_id, r.institution_name, r.state, r.recommended_by_name, r.recommended_at, r.due_on::text as due_on, r.decided_at, r.decided_by_name,
    r.amount_fen::text as amount_fen, r.annual_rate::text as annual_rate, r.term_months, r.reason_code, r.sentence
  from coordination_recommendations r`;

export const showRecommendation = (row: z.infer<typeof RecommendationRow>, today: string) => ({
  id: row.id,
  institutionName: row.institution_name,
  state: row.state,
  recommendedByName: row.recommended_by_name,
  recommendedAt: row.recommended_at,
  dueOn: row.due_on,
  isLate: row.state !== 'taken-back' && isDecisionLate(row.due_on, row.decided_at === null ? null : chineseDayAt(new Date(row.decided_at)), today),
  decidedAt: row.decided_at,
  decidedByName: row.decided_by_name,
  amountFen: row.amount_fen,
  annualRate: row.annual_rate,
  termMonths: row.term_months,
  reason: row.reason_code,
  sentence: row.sentence,
});
