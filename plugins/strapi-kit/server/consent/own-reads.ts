/** Who read an enterprise's credit data, for the enterprise. */
import { z } from 'zod';
import { database, sql, timeColumn } from '../database/sql.ts';
import { OwnRead, READS_PER_PAGE, type readViews } from '../../contract/consents.ts';

const ReadRow = OwnRead.extend({ at: timeColumn });

const conditions: Record<keyof typeof readViews, ReturnType<typeof sql>> = {
  others: sql`reader_kind <> 'enterprise'`,
  refused: sql`ground is null`,
  all: sql`true`,
};

/** Another firm's name is not told to this one, only that it was refused. */
export async function listReads(enterpriseId: string, { page, view }: { page: number; view: keyof typeof readViews }) {
  const where = sql`enterprise_id = ${enterpriseId} and ${conditions[view]}`;
  const [reads, { total }] = await Promise.all([
    database().many(
      ReadRow,
      sql`select id, at, case when reader_kind = 'enterprise' and reader_id <> enterprise_id then '其他企业' else reader_name end as "readerName",
          case when reader_kind = 'enterprise' and reader_id <> enterprise_id then null else person_name end as "personName",
          output, asked, allowed, purpose, ground, ground is null as "isRefused", through
        from credit_reads where ${where} order by at desc, id limit ${READS_PER_PAGE} offset ${(page - 1) * READS_PER_PAGE}`,
    ),
    database().one(z.object({ total: z.int() }), sql`select count(*)::int as total from credit_reads where ${where}`),
  ]);
  return { reads, total };
}
