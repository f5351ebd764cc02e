/** A firm in the mechanism, as it lies in the database. */
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { z } from 'zod';
import { CaseState } from '../../contract/coordination/words.ts';

export const CaseRow = z.object({
  id: z.uuid(),
  code: z.string(),
  way: z.enum(['visit', 'self']),
  region_code: RegionCode,
  uscc: z.string(),
  enterprise_id: z.string().nullable(),
  enterprise_name: z.string(),
  contact_name: z.string(),
  contact_phone: z.string(),
  amount_fen: Fen.nullable(),
  term_months: z.int().nullable(),
  purpose_text: z.string(),
  state: CaseState,
  visited_on: z.string().nullable(),
  standards_met: z.int(),
  standards_judged: z.int(),
  open_defects: z.int(),
  /** Of the latest recommendation. */
  institution_id: z.string().nullable(),
  institution_name: z.string().nullable(),
  recommended_by: z.int().nullable(),
  /** While it waits. */
  due_on: z.string().nullable(),
  updated_at: timeColumn,
  version: z.int(),
  is_demo: z.boolean(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** Followed by a condition on `coordination_cases c`. */
export const cases: Sql = sql`
  select c.id, c.code, c.way, c.region_code, c.uscc, c.enterprise_id, c.enterprise_name, c.contact_name, c.contact_phone, c.amount_fen::text as amount_fen,
    c.term_months, c.purpose_text, c.state, c.updated_at, c.version, c.is_demo,
    (select max(v.visited_on)::text from coordination_visits v where v.case_id = c.id) as visited_on,
    (select count(*) filter (where s.is_met)::int from coordination_standards s where s.case_id = c.id) as standards_met,
    (select count(*)::int from coordination_standards s where s.case_id = c.id) as standards_judged,
    (select count(*)::int from coordination_defects d where d.case_id = c.id and d.cured_at is null) as open_defects,
    r.institution_id, r.institution_name, r.recommended_by, case when r.state = 'waiting' then r.due_on::text end as due_on
  from coordination_cases c
  left join lateral (select * from coordination_recommendations r where r.case_id = c.id order by r.recommended_at desc, r.id limit 1) r on true`;

export const noSuchCase = problem(404, 'no-such-case', '没有这家企业的记录，或者它不在您负责的地区，请从列表中重新进入。');
export const changedMeanwhile = problem(409, 'changed', '刚刚有同事办理过这家企业，请刷新后按最新情况办理。');

/** XT-20260131-7F3A9C1B: the day, and part of the id. */
export const codeOfCase = (id: string, day: string): string => `XT-${day.replaceAll('-', '')}-${id.slice(0, 8).toUpperCase()}`;
