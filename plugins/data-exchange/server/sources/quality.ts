/** How good a source has been, from its batches: they hold every count, and there are few of them. */
import { database, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { QualityMonth, type Source } from '../../contract/sources.ts';

const MONTHS = 12;

/** Newest first; months without a delivery are left out. */
export const qualityOf = (sourceId: number): Promise<QualityMonth[]> =>
  database().many(
    QualityMonth,
    sql`select to_char(received_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, count(*)::int as batches,
        coalesce(sum((counts ->> 'rows')::int), 0)::int as rows, coalesce(sum((counts ->> 'good')::int), 0)::int as good,
        coalesce(sum((loaded ->> 'changed')::int), 0)::int as corrected,
        (percentile_disc(0.5) within group (order by greatest(0, (received_at at time zone 'Asia/Shanghai')::date - fact_period_end(period_to)))) as "ageDays"
      from data_batches where source_id = ${sourceId} and checked_at is not null
      group by month order by month desc limit ${MONTHS}`,
  );

const Totals = z.object({ facts: z.int(), periodFrom: z.string().nullable(), periodTo: z.string().nullable(), lastCollectedAt: timeColumn.nullable() });

/** What the source has on record now. */
export const totalsOf = (sourceId: number): Promise<Source['totals']> =>
  database().one(
    Totals,
    sql`select coalesce(sum((loaded ->> 'added')::int - (loaded ->> 'ended')::int), 0)::int as facts, min(period_from) as "periodFrom", max(period_to) as "periodTo",
      max(received_at) as "lastCollectedAt" from data_batches where source_id = ${sourceId} and loaded is not null`,
  );
