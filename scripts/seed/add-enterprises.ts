/** Adds invented enterprises by the thousand, number after number. */
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { insertEnterprises } from './insert-enterprises.ts';
import { NUMBERS_MAX, syntheticEnterprise } from './synthetic/enterprise.ts';
import { seeder } from './seeder.ts';

const BATCH = 1_000;

/** documentIds tell the number, so the next seed goes on where this one ended. */
const PREFIX = 'synthetic';
const documentIdOf = (number: number) => `${PREFIX}${String(number).padStart(15, '0')}`;

/** Answers how many were added. */
export async function addEnterprises(count: number, say: (text: string) => void = () => undefined): Promise<number> {
  const first = (await lastNumber()) + 1;
  if (first + count - 1 > NUMBERS_MAX) throw new Error(`最多有 ${NUMBERS_MAX} 家虚构企业，还能增加 ${NUMBERS_MAX - first + 1} 家。`);
  let added = 0;
  for (let done = 0; done < count; done += BATCH) {
    added += await insertBatch(first + done, Math.min(BATCH, count - done));
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

const insertBatch = (first: number, count: number): Promise<number> => {
  const numbers = Array.from({ length: count }, (_, place) => first + place);
  return inTransaction(seeder, (tx) => insertEnterprises(tx, numbers.map(syntheticEnterprise), (place) => documentIdOf(first + place)));
};
