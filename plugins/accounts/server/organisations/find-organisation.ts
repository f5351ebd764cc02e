import { database, identifier, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { Staff } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { inRegions } from '@rongqiao/strapi-kit/server/routes/staff-regions.ts';
import type { Organisation } from '../members/memberships.ts';

/** Whether it stands in the content, in one of these regions. */
export async function isOrganisationOf(regions: Staff['regions'], { kind, id }: Organisation): Promise<boolean> {
  const found = await database().run(
    sql`select 1 from ${identifier(`${kind}s`)} o where o.document_id = ${id} and ${inRegions(sql`o.region_code`, regions)} limit 1`,
  );
  return found > 0;
}
