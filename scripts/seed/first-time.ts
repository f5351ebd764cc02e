/** Whether a platform still waits for its demo data, and the note that it has them. */
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type pg from 'pg';
import { seeder } from './seeder.ts';

const SEEDED = 'seed';

/** Nobody has worked here yet, and no seed has come to its end; one that was interrupted counts as none. */
export async function awaitsSeed(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ ledger: string | null }>("select to_regclass('public.ledger')::text as ledger");
  if (!rows[0]?.ledger) return true;
  const { rowCount } = await client.query(`select 1 from ledger where action = $1 or actor ->> 'kind' not in ('system', 'job') limit 1`, [SEEDED]);
  return rowCount === 0;
}

/** Entered once, and whenever a seed has added something. */
export async function noteSeeded(added: Record<string, number>): Promise<void> {
  await inTransaction(seeder, async (tx) => {
    const isNews = Object.values(added).some((count) => count > 0);
    const isNoted = (await tx.run(sql`select 1 from ledger where action = ${SEEDED} limit 1`)) > 0;
    if (isNews || !isNoted) await tx.run(sql`select ledger_append(${SEEDED}, 'platform', null, ${JSON.stringify(added)}::jsonb)`);
  });
}
