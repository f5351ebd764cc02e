/** A page of objections, of whomever `scope` names. */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { type objectionViews, OBJECTIONS_PER_PAGE } from '../../contract/objections.ts';
import { objectionsWhere } from './objection-row.ts';

const inView: Record<keyof typeof objectionViews, { condition: Sql; order: Sql }> = {
  open: { condition: sql`o.state = 'open'`, order: sql`o.due_on, o.opened_at` },
  closed: { condition: sql`o.state <> 'open'`, order: sql`o.closed_at desc` },
};

const Counts = z.object({ total: z.int(), open: z.int(), late: z.int() });

/** `scope` may speak of `o` (objections) and `e` (enterprises). */
export async function listObjections(scope: Sql, { page, view }: { page: number; view: keyof typeof objectionViews }, now = new Date()) {
  const { condition, order } = inView[view];
  const today = chineseDayAt(now);
  const [objections, counts] = await Promise.all([
    objectionsWhere(database(), sql`${scope} and ${condition} order by ${order}, o.id limit ${OBJECTIONS_PER_PAGE} offset ${(page - 1) * OBJECTIONS_PER_PAGE}`),
    database().one(
      Counts,
      sql`select count(*) filter (where ${condition})::int as total, count(*) filter (where o.state = 'open')::int as open,
          count(*) filter (where o.state = 'open' and o.due_on < ${today}::date)::int as late
        from objections o left join enterprises e on e.document_id = o.enterprise_id where ${scope}`,
    ),
  ]);
  return { objections, ...counts };
}
