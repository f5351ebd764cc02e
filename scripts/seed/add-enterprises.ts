/**
 * Adds invented enterprises by the thousand: one INSERT for a batch, past the Document Service but not past the
 * database, whose constraints and ledger hold for each row.
 */
import { Enterprise } from '@rongqiao/contracts/enterprise.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, identifier, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { NUMBERS_MAX, syntheticEnterprise } from './synthetic/enterprise.ts';
import { seeder } from './seeder.ts';

const BATCH = 1_000;

/** documentIds tell the number, so the next seed goes on where this one ended. */
const PREFIX = 'synthetic';
const documentIdOf = (number: number) => `${PREFIX}${String(number).padStart(15, '0')}`;

const columnOf = (attribute: string) => attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const columns = ['document_id', ...Object.keys(Enterprise.shape).map(columnOf)];

/** Answers how many were added. */
export async function addEnterprises(count: number, say: (text: string) => void = () => undefined): Promise<number> {
  const first = (await lastNumber()) + 1;
  if (first + count - 1 > NUMBERS_MAX) throw new Error(`最多有 ${NUMBERS_MAX} 家虚构企业，还能增加 ${NUMBERS_MAX - first + 1} 家。`);
  let added = 0;
  for (let done = 0; done < count; done += BATCH) {
    added += await insert(first + done, Math.min(BATCH, count - done));
    say(`${added} / ${count}`);
  }
  await database().run(sql`analyze enterprises`);
  say(`新增 ${added}`);
  return added;
}

async function lastNumber(): Promise<number> {
  const { last } = await database().one(z.object({ last: z.string().nullable() }), sql`select max(document_id) as last from enterprises where document_id like ${`${PREFIX}%`}`);
  return last ? Number(last.slice(PREFIX.length)) : 0;
}

async function insert(first: number, count: number): Promise<number> {
  const rows = Array.from({ length: count }, (_, place) => rowOf(first + place));
  const names = columns.map(identifier).reduce((list, name) => sql`${list}, ${name}`);
  return inTransaction(seeder, (tx) =>
    tx.run(sql`
      insert into enterprises (${names}, created_at, updated_at, published_at)
      select ${names}, now(), now(), now() from jsonb_populate_recordset(null::enterprises, ${JSON.stringify(rows)}::jsonb)
      on conflict do nothing`),
  );
}

const rowOf = (number: number): Record<string, unknown> => ({
  document_id: documentIdOf(number),
  ...Object.fromEntries(Object.entries(syntheticEnterprise(number)).map(([attribute, value]) => [columnOf(attribute), value])),
});
