import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { database, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { Staff } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { inRegions } from '@rongqiao/strapi-kit/server/routes/staff-regions.ts';
import { z } from 'zod';
import { ALERTS_PER_PAGE } from '../contract/staff.ts';

const Row = z.object({ id: z.string(), institutionName: z.string(), regionCode: RegionCode, sentence: z.string(), state: z.enum(['open', 'resolved']), openedAt: timeColumn, resolvedAt: timeColumn.nullable() });

export async function listAlerts({ regions }: Staff, state: 'open' | 'resolved', page: number) {
  const seen = sql`a.state = ${state} and ${inRegions(sql`a.region_code`, regions)}`;
  const alerts = await database().many(Row, sql`select a.id, a.institution_name as "institutionName", a.region_code as "regionCode", a.sentence, a.state, a.opened_at as "openedAt", a.resolved_at as "resolvedAt"
    from supervision_alerts a where ${seen} order by a.opened_at desc, a.id limit ${ALERTS_PER_PAGE} offset ${(page - 1) * ALERTS_PER_PAGE}`);
  const { total } = await database().one(z.object({ total: z.int() }), sql`select count(*)::int as total from supervision_alerts a where ${seen}`);
  return { alerts, total };
}
