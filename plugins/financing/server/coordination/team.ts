/** 工作专班: a department of the mechanism, and the region whose firms it looks after. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { DepartmentKind } from '@rongqiao/contracts/department.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { database, type Queries, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { inRegions } from '@rongqiao/strapi-kit/server/routes/staff-regions.ts';
import { z } from 'zod';
import { teamKinds } from '../../contract/coordination/words.ts';

export interface Team {
  departmentId: string;
  departmentName: string;
  regionCode: RegionCode;
  /** Its cases, as a condition on `coordination_cases c`. */
  inRegion: Sql;
}

const TeamRow = z.object({ name: z.string(), kind: DepartmentKind, region_code: RegionCode });
const notInMechanism = problem(404, 'not-in-mechanism', '贵单位不是融资协调工作专班的成员。发展改革、金融监管、金融管理、财政和工信部门可以使用；如需加入，请联系平台。');

/** @throws Refusal when the department has no part in the mechanism */
export async function teamOf({ organisationId }: Membership, queries: Queries = database()): Promise<Team> {
  const row = await queries.maybeOne(TeamRow, sql`select name, kind, region_code from departments where document_id = ${organisationId} limit 1`);
  if (!row || !teamKinds.includes(row.kind)) throw new Refusal(notInMechanism);
  return { departmentId: organisationId, departmentName: row.name, regionCode: row.region_code, inRegion: inRegions(sql`c.region_code`, [row.region_code]) };
}
