/** One's own record of the last 90 days. */
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { DeskRecord } from '../../contract/desk.ts';

const Row = z.object({ answered: z.int(), in_time: z.int(), median_hours: z.coerce.number().nullable(), rated: z.int(), useful: z.int() });

export async function recordOf(inHands: Sql): Promise<DeskRecord> {
  const { answered, in_time, median_hours, rated, useful } = await database().one(Row, sql`
    select count(*) filter (where i.first_answered_at is not null)::int as answered, count(*) filter (where i.is_answered_in_time)::int as in_time,
      round((percentile_cont(0.5) within group (order by extract(epoch from i.first_answered_at - i.created_at) / 3600))::numeric, 1)::text as median_hours,
      count(r.inquiry_id)::int as rated, count(*) filter (where r.usefulness = 'useful')::int as useful
    from inquiries i left join inquiry_ratings r on r.inquiry_id = i.id
    where ${inHands} and i.created_at > now() - interval '90 days'`);
  return { answered, answeredInTime: in_time, medianHours: median_hours, rated, useful };
}
