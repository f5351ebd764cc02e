import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import { sql } from '../../../plugins/strapi-kit/server/database/sql.ts';
import { anchorLedger, readAnchors } from '../../../plugins/strapi-kit/server/ledger/anchors.ts';
import { verifyLedger } from '../../../plugins/strapi-kit/server/ledger/verify-ledger.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';

let cms: RunningCms;
let client: pg.Client;

beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no' });
  client = new pg.Client({ connectionString: cms.environment.DATABASE_URL });
  await client.connect();
  await client.query(`create table loans_under_test (document_id text primary key, amount_fen bigint, secret text);
    select ledger_watch('loans_under_test', 'secret')`);
  for (let i = 1; i <= 20; i += 1) {
    await inTransaction({ kind: 'person', id: '7', actingFor: 'institution:abc' }, async (tx) => {
      await tx.run(sql`insert into loans_under_test values (${`loan-${i}`}, ${i * 100}, 'canary-secret')`);
      await tx.run(sql`update loans_under_test set amount_fen = amount_fen + 1 where document_id = ${`loan-${i}`}`);
    });
  }
});
afterAll(async () => {
  await client?.end();
  await cms?.stop();
});

/** Tampers as somebody with full rights on the database would, verifies, and puts everything back. */
async function tampered(statements: string) {
  await client.query('begin; set local session_replication_role = replica');
  try {
    await client.query(statements);
    return await verifyLedger(client, await readAnchors(cms.environment.LEDGER_ANCHOR_FILE ?? ''));
  } finally {
    await client.query('rollback');
  }
}

test('every change is kept: who, for whom, what before and after, and no secret', async () => {
  const { rows } = await client.query("select actor, action, subject, change from ledger where document_id = 'loan-3' order by seq");
  expect(rows.map(({ action }) => action)).toEqual(['insert', 'update']);
  expect(JSON.parse(rows[1].actor)).toEqual({ kind: 'person', id: '7', actingFor: 'institution:abc' });
  expect(JSON.parse(rows[1].change)).toMatchObject({ before: { amount_fen: 300 }, after: { amount_fen: 301 } });
  expect((await client.query("select 1 from ledger where change::text like '%canary-secret%'")).rowCount).toBe(0);
});

test('an untouched ledger is sound', async () => {
  expect((await tampered('select 1')).faults).toEqual([]);
});

test('what was rolled back left no entry', async () => {
  const before = (await client.query('select count(*) from ledger')).rows[0].count;
  await inTransaction({ kind: 'system', id: 'test' }, async (tx) => {
    await tx.run(sql`insert into loans_under_test values ('never', 1, '')`);
    throw new Error('no');
  }).catch(() => undefined);
  expect((await client.query('select count(*) from ledger')).rows[0].count).toBe(before);
});

test.each([
  ['a changed entry', `update ledger set change = '{"after": {"amount_fen": 1}}' where seq = 9`, { seq: 9, kind: 'changed' }],
  ['a changed actor', `update ledger set actor = '{"kind": "system", "id": "nobody"}' where seq = 31`, { seq: 31, kind: 'changed' }],
  ['a deleted entry', 'delete from ledger where seq = 12', { seq: 12, kind: 'deleted' }],
  ['a cut tail', 'delete from ledger where seq > 35', { seq: 36, kind: 'cut-off' }],
  ['the whole ledger gone', 'delete from ledger', { seq: 1, kind: 'cut-off' }],
  [
    'an entry replaced by a well-formed other',
    `update ledger set change = '{}', hash = ledger_entry_hash(seq, at, actor, action, subject, document_id, '{}', previous_hash) where seq = 20`,
    { seq: 21, kind: 'inserted' },
  ],
])('%s is named', async (_what, statements, found) => {
  expect((await tampered(statements)).faults).toContainEqual(expect.objectContaining(found));
});

test('a tail cut off together with the head that remembers it is named by the anchor outside the database', async () => {
  await anchorLedger();
  const { faults } = await tampered(`delete from ledger where seq > 30; update ledger_head set (seq, hash) = (select seq, hash from ledger where seq = 30)`);
  expect(faults).toContainEqual(expect.objectContaining({ seq: 31, kind: 'cut-off' }));
});

test('the application cannot change an entry', async () => {
  await expect(client.query('update ledger set action = action')).rejects.toThrow('append-only');
  await expect(client.query('delete from ledger')).rejects.toThrow('append-only');
  await expect(client.query('truncate ledger')).rejects.toThrow('append-only');
});

test('forty writers at once leave one sound chain', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => inTransaction({ kind: 'system', id: 'test' }, (tx) => tx.run(sql`insert into loans_under_test values (${`parallel-${i}`}, 1, '')`))),
  );
  const verdict = await tampered('select 1');
  expect(verdict).toMatchObject({ faults: [] });
  expect(verdict.entries).toBeGreaterThanOrEqual(80);
});

test('a transaction of thousands of changes moves the head once, and does not slow those that follow', async () => {
  await inTransaction({ kind: 'system', id: 'test' }, (tx) => tx.run(sql`insert into loans_under_test select 'many-' || n, n from generate_series(1, 3000) n`));
  expect((await tampered('select 1')).faults).toEqual([]);
  expect((await client.query("select pg_relation_size('ledger_head')::int as bytes")).rows).toEqual([{ bytes: 8192 }]);
});

test('what is rolled back inside a transaction leaves the chain whole', async () => {
  await client.query(`begin; select ledger_append('a', 'x', null, '{}'); savepoint half; select ledger_append('b', 'x', null, '{}');
    rollback to half; select ledger_append('c', 'x', null, '{}'); set constraints all immediate; select ledger_append('d', 'x', null, '{}'); commit`);
  expect((await client.query('select action from ledger order by seq desc limit 3')).rows.map(({ action }) => action)).toEqual(['d', 'c', 'a']);
  expect((await tampered('select 1')).faults).toEqual([]);
});
