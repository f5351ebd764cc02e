/** The team's list: by state, by district, by name or code; the late ones are a state of their own. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { CASES_PER_PAGE } from '../../contract/coordination/case.ts';
import { type CaseState, caseStateLabels } from '../../contract/coordination/words.ts';
import { CaseRow, cases } from './case-row.ts';
import { lendingInstitutions } from './institutions.ts';
import { showCaseBrief } from './show-case.ts';
import { businessDay } from './take-step.ts';
import { teamOf } from './team.ts';

export interface CaseQuery {
  page: number;
  view: 'all' | 'late' | CaseState;
  region?: RegionCode | undefined;
  q: string;
}

const Count = z.object({ state: z.string(), region: RegionCode, count: z.int(), late: z.int() });

export async function listCases(organisation: Membership, { page, view, region, q }: CaseQuery) {
  const team = await teamOf(organisation);
  const today = businessDay();
  const isLate = sql`exists (select from coordination_recommendations r where r.case_id = c.id and r.state = 'waiting' and r.due_on < ${today}::date)`;
  const called = q === '' ? sql`true` : sql`(c.enterprise_name like ${`%${q.replaceAll(/[\\%_]/g, '\\$&')}%`} or c.uscc = ${q.toUpperCase()} or c.code = ${q.toUpperCase()})`;
  const inDistrict = region ? sql`c.region_code = ${region}` : sql`true`;
  const inView: Sql = view === 'all' ? sql`true` : view === 'late' ? isLate : sql`c.state = ${view}`;
  const queries = database();
  const found = await queries.many(CaseRow, sql`${cases} where ${team.inRegion} and ${called} and ${inDistrict} and ${inView} order by c.updated_at desc, c.id limit ${CASES_PER_PAGE} offset ${(page - 1) * CASES_PER_PAGE}`);
  const groups = await queries.many(Count, sql`select c.state, c.region_code as region, count(*)::int as count, count(*) filter (where ${isLate})::int as late
    from coordination_cases c where ${team.inRegion} and ${called} group by 1, 2`);
  const counts = countViews(groups.filter((group) => !region || group.region === region));
  return { cases: found.map((row) => showCaseBrief(row, today)), total: counts[view], counts, regions: countRegions(groups), teamRegion: team.regionCode, institutions: await lendingInstitutions(queries) };
}

type Group = z.infer<typeof Count>;

function countViews(groups: readonly Group[]): Record<CaseQuery['view'], number> {
  const sum = (count: (group: Group) => number) => groups.reduce((total, group) => total + count(group), 0);
  const states = Object.keys(caseStateLabels) as CaseState[];
  return {
    all: sum(({ count }) => count),
    late: sum(({ late }) => late),
    ...(Object.fromEntries(states.map((state) => [state, sum((group) => (group.state === state ? group.count : 0))])) as Record<CaseState, number>),
  };
}

function countRegions(groups: readonly Group[]): { regionCode: RegionCode; count: number }[] {
  const counts = new Map<RegionCode, number>();
  for (const { region, count } of groups) counts.set(region, (counts.get(region) ?? 0) + count);
  return [...counts].map(([regionCode, count]) => ({ regionCode, count })).sort((left, right) => left.regionCode.localeCompare(right.regionCode));
}
