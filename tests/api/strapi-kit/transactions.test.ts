import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import { database, jsonColumn, sql } from '../../../plugins/strapi-kit/server/database/sql.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';

const bank = { kind: 'system', id: 'test' } as const;
let cms: RunningCms;

beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no' });
  await cms.strapi.db.connection.raw(`
    create table accounts_under_test (id int primary key, balance_fen bigint not null, note jsonb);
    create table promises (id int primary key, kept_by int not null references accounts_under_test (id) deferrable initially deferred);
    insert into accounts_under_test values (1, 0, '{"a": 1}')`);
});
afterAll(() => cms?.stop());

test('a COMMIT that the database refuses is an error, never a success', async () => {
  await expect(inTransaction(bank, (tx) => tx.run(sql`insert into promises values (1, 999)`))).rejects.toMatchObject({ code: '23503' });
  expect(await database().many(z.object({ id: z.number() }), sql`select id from promises`)).toEqual([]);
});

test('the same holds for the transactions that Strapi opens itself', async () => {
  const strapiOwn = cms.strapi.db.transaction(async ({ trx }) => {
    await trx.raw('insert into promises values (2, 999)');
  });
  await expect(strapiOwn).rejects.toMatchObject({ code: '23503' });
  await expect(cms.strapi.db.connection.transaction((trx) => trx.raw('insert into promises values (3, 999)'))).rejects.toMatchObject({ code: '23503' });
});

test('what was thrown after a write takes the write with it', async () => {
  const failing = inTransaction(bank, async (tx) => {
    await tx.run(sql`update accounts_under_test set balance_fen = 100 where id = 1`);
    throw new Error('the guarantor withdrew');
  });
  await expect(failing).rejects.toThrow('the guarantor withdrew');
  expect(await balance()).toBe('0');
});

test('fifty deposits at once are fifty deposits', async () => {
  await Promise.all(
    Array.from({ length: 50 }, () =>
      inTransaction(bank, async (tx) => {
        const { fen } = await tx.one(z.object({ fen: z.string() }), sql`select balance_fen::text as fen from accounts_under_test where id = 1 for update`);
        await tx.run(sql`update accounts_under_test set balance_fen = ${(BigInt(fen) + 1n).toString()} where id = 1`);
      }),
    ),
  );
  expect(await balance()).toBe('50');
});

test('two transactions that lock each other out are tried again and both succeed', async () => {
  await inTransaction(bank, (tx) => tx.run(sql`insert into accounts_under_test values (11, 0), (12, 0)`));
  const both = (first: number, second: number) =>
    inTransaction(bank, async (tx) => {
      await tx.run(sql`update accounts_under_test set balance_fen = balance_fen + 1 where id = ${first}`);
      await new Promise((resolve) => setTimeout(resolve, 150));
      await tx.run(sql`update accounts_under_test set balance_fen = balance_fen + 1 where id = ${second}`);
    });
  await Promise.all([both(11, 12), both(12, 11)]);
  expect(await database().many(z.object({ fen: z.string() }), sql`select balance_fen::text as fen from accounts_under_test where id in (11, 12)`)).toEqual([{ fen: '2' }, { fen: '2' }]);
});

test('exact numbers and jsonb come back as they went in', async () => {
  const row = await database().one(
    z.object({ exact: z.string(), note: jsonColumn(z.object({ a: z.number() })) }),
    sql`select 12345678901234567.89::numeric::text as exact, note from accounts_under_test where id = 1`,
  );
  expect(row).toEqual({ exact: '12345678901234567.89', note: { a: 1 } });
});

test('a transaction inside a transaction is a mistake that says so', async () => {
  await expect(inTransaction(bank, () => inTransaction(bank, async () => 1))).rejects.toThrow('pass the open one on');
});

const balance = async () => (await database().one(z.object({ fen: z.string() }), sql`select balance_fen::text as fen from accounts_under_test where id = 1`)).fen;
