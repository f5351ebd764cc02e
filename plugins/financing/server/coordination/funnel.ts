/** The funnel: how many firms came how far, district by district. A late one was not decided within its 30 days, or after them. */
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { type FunnelRow, type FunnelStage, funnelLabels } from '../../contract/coordination/funnel.ts';
import { businessDay } from './take-step.ts';

/** Which `coordination_cases c` count for a stage: figures and the rows behind them are selected by the same words. */
export const stageConditions = (today: string): Record<FunnelStage, Sql> => ({
  visited: sql`c.first_visited_at is not null`,
  filed: sql`c.first_filed_at is not null`,
  recommended: sql`c.first_recommended_at is not null`,
  decided: sql`exists (select from coordination_recommendations r where r.case_id = c.id and r.state in ('granted', 'refused'))`,
  granted: sql`c.state = 'granted'`,
  late: sql`exists (select from coordination_recommendations r where r.case_id = c.id and r.state <> 'taken-back' and r.due_on < coalesce((r.decided_at at time zone 'Asia/Shanghai')::date, ${today}::date))`,
  inConsultation: sql`c.state = 'in-consultation'`,
});

const Row = z.object({ regionCode: RegionCode, grantedFen: Fen, ...(Object.fromEntries(Object.keys(funnelLabels).map((key) => [key, z.int()])) as Record<FunnelStage, z.ZodInt>) });

/** `inRegion`: a condition on `coordination_cases c`. */
export async function readFunnel(inRegion: Sql, today = businessDay()): Promise<{ rows: FunnelRow[]; total: Omit<FunnelRow, 'regionCode'> }> {
  const counts = Object.entries(stageConditions(today)).map(([stage, condition]) => sql`, count(*) filter (where ${condition})::int as ${{ text: `"${stage}"`, values: [] }}`);
  const all = counts.reduce((left, right) => sql`${left} ${right}`);
  const rows = await database().many(Row, sql`
    select c.region_code as "regionCode", coalesce(sum(g.amount_fen), 0)::text as "grantedFen" ${all}
    from coordination_cases c left join coordination_recommendations g on g.case_id = c.id and g.state = 'granted'
    where ${inRegion} group by 1 order by 1`);
  const sum = (stage: FunnelStage) => rows.reduce((total, row) => total + row[stage], 0);
  const stages = Object.fromEntries((Object.keys(funnelLabels) as FunnelStage[]).map((stage) => [stage, sum(stage)])) as Record<FunnelStage, number>;
  return { rows, total: { ...stages, grantedFen: rows.reduce((total, { grantedFen }) => total + grantedFen, 0n) } };
}
