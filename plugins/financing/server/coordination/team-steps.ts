/** What each step of a district team writes besides the state. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { TeamMove } from '../../contract/coordination/team.ts';
import { decisionClock } from '../../domain/coordination/decision-clock.ts';
import type { CaseRow } from './case-row.ts';
import { institutionOf } from './institutions.ts';
import { businessDay } from './take-step.ts';
import type { Team } from './team.ts';

export interface TeamPerson {
  team: Team;
  userId: number;
  name: string;
}

type Of<Name extends TeamMove['move']> = Extract<TeamMove, { move: Name }>;
type Alter<Name extends TeamMove['move']> = (tx: Transaction, row: CaseRow, move: Of<Name>, by: TeamPerson) => Promise<void>;

const wrong = (path: string, message: string) => new Refusal(problem(400, 'invalid', message, [{ path, message }]));
const notAhead = (path: string, day: string) => (day < businessDay() ? wrong(path, '日期已经过去，请填今天或以后的日期。') : undefined);

async function recordVisit(tx: Transaction, row: CaseRow, { visitedOn, visitor, text }: Of<'visit'>, { team }: TeamPerson): Promise<void> {
  if (visitedOn > businessDay()) throw wrong('visitedOn', '走访日期在今天之后，请核对。');
  const added = await tx.run(sql`insert into coordination_visits (case_id, department_id, department_name, uscc, visited_on, visitor, note)
    values (${row.id}, ${team.departmentId}, ${team.departmentName}, ${row.uscc}, ${visitedOn}, ${visitor}, ${text}) on conflict do nothing`);
  if (added === 0) throw wrong('visitedOn', '这一天的走访已经登记过，不用重复登记。');
}

async function assess(tx: Transaction, { id }: CaseRow, { amountFen, termMonths, purposeText, standards }: Of<'assess'>, { name }: TeamPerson): Promise<void> {
  await tx.run(sql`update coordination_cases set amount_fen = coalesce(${amountFen?.toString() ?? null}::bigint, case when state = 'visited' then null else amount_fen end), term_months = ${termMonths}, purpose_text = ${purposeText} where id = ${id}`);
  for (const { standard, isMet, evidence } of standards)
    await tx.run(sql`insert into coordination_standards (case_id, standard, is_met, evidence, judged_by_name) values (${id}, ${standard}, ${isMet}, ${evidence}, ${name})
      on conflict (case_id, standard) do update set is_met = excluded.is_met, evidence = excluded.evidence, judged_by_name = excluded.judged_by_name, judged_at = now()
      where (coordination_standards.is_met, coordination_standards.evidence) is distinct from (excluded.is_met, excluded.evidence)`);
}

/** Firms that go to one institution, with the day until which it decides. */
export async function recommendTo(tx: Transaction, caseIds: string[], institution: { id: string; name: string }, { userId, name }: TeamPerson): Promise<void> {
  const { dueOn, remindOn } = decisionClock(businessDay());
  await tx.run(sql`insert into coordination_recommendations (case_id, institution_id, institution_name, recommended_by, recommended_by_name, due_on, remind_on)
    select id, ${institution.id}, ${institution.name}, ${userId}, ${name}, ${dueOn}::date, ${remindOn}::date from unnest(${caseIds}::uuid[]) id`);
}

const takeBack: Alter<'take-back'> = async (tx, { id }, { text }, { name }) => {
  await tx.run(sql`update coordination_recommendations set state = 'taken-back', decided_at = now(), decided_by_name = ${name}, sentence = ${text} where case_id = ${id} and state = 'waiting'`);
};

async function addDefect(tx: Transaction, { id }: CaseRow, { what, owner, dueOn }: { what: string; owner: string; dueOn: string }): Promise<void> {
  const late = notAhead('dueOn', dueOn);
  if (late) throw late;
  await tx.run(sql`insert into coordination_defects (case_id, what, owner, due_on) values (${id}, ${what}, ${owner}, ${dueOn})`);
}

const cureDefect: Alter<'cure-defect'> = async (tx, { id }, { defectId, text }) => {
  const cured = await tx.run(sql`update coordination_defects set cured_at = now(), cure = ${text} where id = ${defectId} and case_id = ${id} and cured_at is null`);
  if (cured === 0) throw new Refusal(problem(404, 'no-such-defect', '没有这项问题，或者它已经解决，请刷新页面。'));
};

const nothing = async (): Promise<void> => undefined;

/** By move. */
const alterations: { [Name in TeamMove['move']]: Alter<Name> } = {
  visit: recordVisit,
  assess,
  'find-no-need': nothing,
  file: nothing,
  recommend: async (tx, { id }, { institutionId }, by) => recommendTo(tx, [id], await institutionOf(tx, institutionId), by),
  'take-back': takeBack,
  consult: async (tx, row, { defects }) => {
    for (const defect of defects) await addDefect(tx, row, defect);
  },
  'add-defect': addDefect,
  'cure-defect': cureDefect,
  refile: nothing,
  close: nothing,
};

export const alterBy = (tx: Transaction, row: CaseRow, move: TeamMove, by: TeamPerson): Promise<void> => (alterations[move.move] as Alter<TeamMove['move']>)(tx, row, move, by);
