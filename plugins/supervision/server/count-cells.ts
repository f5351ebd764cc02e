/** Counts what stands in the tables on a day, in one statement: one snapshot. */
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { type Cell, measures } from '../domain/sum-figures.ts';

const Row = z.object({ measure: z.enum(measures), region_code: z.string().nullable(), code: z.string().nullable(), count: z.int(), amount_fen: Fen });

/** One published row of a document in Chinese. */
const published = sql`published_at is not null and locale = 'zh-CN'`;

const inForce = (day: string): Sql => sql`${published} and policy_status = 'in-force' and (effective_to is null or effective_to >= ${day})`;

const openOn = (day: string): Sql =>
  sql`${inForce(day)} and (window_opens_on is null or window_opens_on <= ${day}) and (window_closes_on is null or window_closes_on >= ${day})`;

/** The demand hall shows no need of a firm that has left the register, and none for equity. */
const ofActiveFirms = sql`join financing_needs_enterprise_lnk l on l.financing_need_id = n.id join enterprises e on e.id = l.enterprise_id and e.register_status = 'active'`;

export async function countCells(day: string): Promise<Cell[]> {
  const rows = await database().many(
    Row,
    sql`
      select 'products' as measure, region_code, kind as code, count(*)::int as count, '0' as amount_fen from financial_products where ${published} group by region_code, kind
      union all select 'institutions', region_code, kind, count(*)::int, '0' from institutions where ${published} group by region_code, kind
      union all select 'policiesInForce', region_code, kind, count(*)::int, '0' from policies where ${inForce(day)} group by region_code, kind
      union all select 'openWindows', region_code, kind, count(*)::int, '0' from policies where ${openOn(day)} group by region_code, kind
      union all select 'needs', n.region_code, n.purpose, count(*)::int, sum(n.amount_fen)::text from financing_needs n ${ofActiveFirms}
        where n.state = 'published' and n.family <> 'equity' and n.expires_on >= ${day} group by n.region_code, n.purpose
      union all select 'enterprises', region_code, left(industry_code, 1), count(*)::int, '0' from enterprises group by region_code, left(industry_code, 1)`,
  );
  return rows.map(({ region_code, amount_fen, ...row }) => ({ ...row, regionCode: region_code, amountFen: amount_fen }));
}
