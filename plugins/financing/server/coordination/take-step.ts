/** The only way in which a firm in the mechanism moves: by a row of the table of steps, of several at once one, with its entry and event. */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { CaseAction, CaseSide } from '../../contract/coordination/words.ts';
import { takeCaseStep } from '../../domain/coordination/case-states.ts';
import { CaseRow, cases, changedMeanwhile, noSuchCase } from './case-row.ts';
import { tellCase } from './tell-case.ts';

export interface CaseStep {
  action: CaseAction;
  by: CaseSide;
  /** What the caller has seen; the platform has seen what it has just read. */
  version?: number;
  authorName: string;
  authorUserId?: number;
  text?: string;
  /** Of `recommend`. */
  institutionId?: string;
}

/** Held until the transaction ends. @throws Refusal when it is not there */
async function lockCase(tx: Transaction, id: string): Promise<CaseRow> {
  await tx.run(sql`select 1 from coordination_cases where id = ${id} for update`);
  const row = await tx.maybeOne(CaseRow, sql`${cases} where c.id = ${id}`);
  if (!row) throw new Refusal(noSuchCase);
  return row;
}

/** A sentence when the step cannot be taken now. The row is locked. */
export function obstacleOf(row: CaseRow, { action, by, version, institutionId }: CaseStep): string | undefined {
  if (version !== undefined && version !== row.version) return changedMeanwhile.message;
  const step = takeCaseStep(row.state, action, by, factsOf(row, institutionId));
  return step.ok ? undefined : step.because;
}

/** `alter`: what the step writes besides the state, before the event goes out. @throws Refusal 409 */
export async function takeStep(tx: Transaction, id: string, step: CaseStep, alter: (row: CaseRow) => Promise<void> = async () => undefined): Promise<CaseRow> {
  const row = await lockCase(tx, id);
  const { action, by, version, institutionId } = step;
  if (version !== undefined && version !== row.version) throw new Refusal(changedMeanwhile);
  const taken = takeCaseStep(row.state, action, by, factsOf(row, institutionId));
  if (!taken.ok) throw new Refusal(problem(409, 'not-now', taken.because));
  await alter(row);
  const first = firsts[action];
  await tx.run(sql`update coordination_cases set state = ${taken.to}, version = version + 1, updated_at = now() ${first ? first : sql``} where id = ${id}`);
  await writeCaseEntry(tx, id, step, taken.to);
  const after = await tx.one(CaseRow, sql`${cases} where c.id = ${id}`);
  await tellCase(tx, after, action, row);
  return after;
}

/** What the funnel counts: when it first came so far. */
const firsts: Partial<Record<CaseAction, ReturnType<typeof sql>>> = {
  visit: sql`, first_visited_at = coalesce(first_visited_at, now())`,
  file: sql`, first_filed_at = coalesce(first_filed_at, now())`,
  recommend: sql`, first_recommended_at = coalesce(first_recommended_at, now())`,
};

const factsOf = (row: CaseRow, institutionId: string | undefined) => ({
  hasNeed: row.amount_fen !== null,
  standardsJudged: row.standards_judged,
  standardsMet: row.standards_met,
  openDefects: row.open_defects,
  isOtherInstitution: row.institution_id !== institutionId,
});

export const writeCaseEntry = (tx: Transaction, id: string, { action, by, authorName, authorUserId, text }: CaseStep, state: string) =>
  tx.run(sql`insert into coordination_entries (case_id, action, side, author_name, author_user_id, text, state)
    values (${id}, ${action}, ${by}, ${authorName}, ${authorUserId ?? null}, ${text ?? ''}, ${state})`);

export const businessDay = (): string => chineseDayAt(new Date());
