/** What is on record about many firms, as lines: for the scoring of everybody, where a row at a time would take all night. */
import type { Readable } from 'node:stream';
import { copyFactLines, type FactSources } from '@rongqiao/contracts/credit-fact-lines.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { to as copyTo } from 'pg-copy-streams';
import { z } from 'zod';

const Source = z.object({ id: z.int(), code: z.string(), name: z.string() });

/** In no order. Facts that something newer has replaced come without body: they tell that their category was reported on. */
export async function copyFacts(tx: Transaction, usccs: readonly string[]): Promise<{ sources: FactSources; lines: Readable }> {
  const sources = await tx.many(Source, sql`select id, code, owner_name || ' · ' || item as name from data_sources`);
  // COPY takes no parameters: the firms are a setting of this transaction, read once by the subselect.
  await tx.run(sql`select set_config('rongqiao.usccs', ${JSON.stringify(usccs).replace('[', '{').replace(']', '}')}, true)`);
  const client = tx.knex.client as unknown as { acquireConnection(): Promise<{ query<T>(query: T): T }> };
  const connection = await client.acquireConnection();
  const lines = connection.query(
    copyTo(`copy (select uscc, id, source_id, batch_id, period, collected_at, valid_until, kind, category, case when ended_at is null then body end
      from credit_facts where uscc = any((select current_setting('rongqiao.usccs')::text[])::text[])) to stdout ${copyFactLines}`),
  );
  return { sources: new Map(sources.map(({ id, code, name }) => [id, { code, name }])), lines };
}
