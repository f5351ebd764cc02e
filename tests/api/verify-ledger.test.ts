/** npm run verify-ledger, as a person sees it. What it finds in detail: strapi-kit/ledger.test.ts. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { ask } from '../harness/admin.ts';
import { makeEmptyDatabase } from '../harness/empty-database.ts';
import { makeEnvironment, type TestEnvironment } from '../harness/environment.ts';
import { runScript } from '../harness/run-script.ts';

const migration = path.resolve(import.meta.dirname, '../../cms/database/migrations/2026.01.01T00.00.01.ledger.sql');

let environment: TestEnvironment;
const query = (text: string) => ask(environment.DATABASE_URL ?? '', text);
const verify = () => runScript('scripts/verify-ledger.ts', [], environment);

beforeEach(async () => {
  environment = await makeEnvironment({ DATABASE_URL: await makeEmptyDatabase() });
  await query(await readFile(migration, 'utf8'));
  await query(`select ledger_append('insert', 'policies', 'abc', jsonb_build_object('n', n)) from generate_series(1, 25) n`);
});

const anchor = async (seq: number) => {
  const [entry] = await query(`select hash from ledger where seq = ${seq}`);
  await writeFile(environment.LEDGER_ANCHOR_FILE ?? '', `${JSON.stringify({ seq, hash: entry?.hash, at: '2026-11-20T08:07:00.000Z' })}\n`);
};
/** As somebody would who owns the database. */
const tamper = (statement: string) => query(`alter table ledger disable trigger user; ${statement}; alter table ledger enable trigger user`);

test('a sound ledger ends with 0 and says how long it is', async () => {
  await anchor(20);
  const { code, output } = await verify();
  expect([code, output]).toEqual([0, expect.stringContaining('✓ 台账完整：共 25 条，库外凭据 1 个')]);
});

test('without an anchor it says what could not be checked', async () => {
  const { code, output } = await verify();
  expect([code, output]).toEqual([0, expect.stringContaining('还没有库外凭据')]);
});

test('every fault is named, and the end is 1', async () => {
  await tamper(`update ledger set change = '{"n": 700}' where seq = 7; delete from ledger where seq in (12, 13)`);
  const { code, output } = await verify();
  expect(code).toBe(1);
  expect(output).toContain('✗ 第 7 条的内容被修改过。');
  expect(output).toContain('✗ 第 12 条到第 13 条被删除。');
  expect(output).toContain('✗ 台账有 2 处问题：共 23 条');
});

test('a tail that was cut off together with the head is known from the anchor', async () => {
  await anchor(25);
  await tamper(`delete from ledger where seq > 20; update ledger_head set (seq, hash) = (select seq, hash from ledger where seq = 20)`);
  const { code, output } = await verify();
  expect([code, output]).toEqual([1, expect.stringContaining('第 21 条到第 25 条被截去')]);
});

test('where nothing runs it says what to start', async () => {
  environment.DATABASE_URL = 'postgresql://rongqiao:x@127.0.0.1:1/rongqiao';
  const { code, output } = await verify();
  expect([code, output]).toEqual([1, expect.stringMatching(/连不上数据库 127\.0\.0\.1:1.*npm start/)]);
});

test('a database without a ledger is no sound ledger', async () => {
  environment.DATABASE_URL = await makeEmptyDatabase();
  const { code, output } = await verify();
  expect([code, output]).toEqual([1, expect.stringContaining('还没有台账')]);
});

test('what is entered while it reads is no fault', async () => {
  let isReading = true;
  const writing = (async () => {
    while (isReading) await query(`select ledger_append('update', 'policies', 'abc', '{}') from generate_series(1, 20)`);
  })();
  const { code, output } = await verify().finally(() => (isReading = false));
  await writing;
  expect([code, output]).toEqual([0, expect.stringContaining('✓ 台账完整')]);
});
