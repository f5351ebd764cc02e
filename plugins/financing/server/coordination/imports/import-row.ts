import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { jsonColumn, type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { z } from 'zod';
import { ImportState, type VisitImport, type VisitImportBrief, VisitFinding } from '../../../contract/coordination/imports.ts';
import type { Team } from '../team.ts';

export const ImportRow = z.object({
  id: z.string(),
  fileName: z.string(),
  regionCode: RegionCode,
  departmentName: z.string(),
  state: ImportState,
  rows: z.int(),
  good: z.int(),
  bad: z.int(),
  known: z.int(),
  byName: z.string(),
  at: timeColumn,
  version: z.int(),
  findings: jsonColumn(z.array(VisitFinding)),
  cases: z.int(),
});

/** Followed by a condition on `coordination_imports i`. */
export const imports: Sql = sql`
  select i.id, i.file_name as "fileName", i.region_code as "regionCode", coalesce(organisation_name('department', i.department_id), '') as "departmentName", i.state, i.rows, i.good, i.bad, i.known,
    i.by_name as "byName", i.created_at as at, i.version, i.findings,
    (select count(distinct v.case_id)::int from coordination_visits v where v.import_id = i.id) as cases
  from coordination_imports i`;

export const showImportBrief = ({ findings: _findings, cases: _cases, ...brief }: VisitImport): VisitImportBrief => brief;

export const noSuchImport = problem(404, 'no-such-import', '没有这份名单，请从列表中重新进入。');

/** A list belongs to the department that sent it. */
export const findImport = (queries: Queries, { departmentId }: Team, id: string): Promise<VisitImport | undefined> =>
  queries.maybeOne(ImportRow, sql`${imports} where i.id = ${id} and i.department_id = ${departmentId}`);
