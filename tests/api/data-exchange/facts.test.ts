/** Facts: set-wise in, never twice, corrected by a later row, removed by retention alone, read with where they come from. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsChanged } from '../../../plugins/data-exchange/contract.ts';
import { forgetOldFacts } from '../../../plugins/data-exchange/server/facts/forget-old-facts.ts';
import { loadFacts } from '../../../plugins/data-exchange/server/facts/load-facts.ts';
import { connectedCategories, findFact, readFacts } from '../../../plugins/data-exchange/server/facts/read-facts.ts';
import { recordFacts } from '../../../plugins/data-exchange/server/facts/record-facts.ts';
import { makeUscc } from '../../../plugins/contracts/values/uscc.ts';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import { subscribe } from '../../../plugins/strapi-kit/server/jobs/events.ts';
import { startWorld, type World } from '../accounts/world.ts';

const actor = { kind: 'system', id: 'test' } as const;
const [forge, mill] = [1, 2].map((sequence) => makeUscc({ regionCode: '210106', sequence: 900 + sequence })) as [string, string];
const told: string[][] = [];

let world: World;
let power: number;
beforeAll(async () => {
  subscribe(factsChanged, 'remember', async ({ usccs }) => void told.push(usccs));
  world = await startWorld();
  power = await aSource('test-power', 'department');
});
afterAll(() => world?.stop());

async function aSource(code: string, owner: string, kind = 'utility-bill', more: { complete?: boolean } = {}): Promise<number> {
  const [row] = await world.rows(
    `insert into data_sources (code, item, owner_kind, owner_id, owner_name, kind, spec, is_complete_per_period, legal_basis, retention_months) values (?, '电费', ?, 'somebody', '测试供电', ?, ?::jsonb, ?, '测试依据', 60) returning id`,
    [code, owner, kind, owner === 'platform' ? null : JSON.stringify({ code, kind, format: { kind: 'delimited' }, mapping: [], acceptance: 'rows' }), more.complete ?? false],
  );
  return Number(row?.id);
}

const bill = (month: string, amountFen: string) => ({ month, utility: 'power', usage: '120.5', amountFen, dueOn: `${month}-20`, paidOn: null });

/** As the intake hands rows over. */
async function deliver(sourceId: number, bills: { uscc: string; month: string; amountFen: string }[], isCompletePerPeriod = false) {
  const batchId = randomUUID();
  const lines = bills.map(({ uscc, month, amountFen }) => {
    const body = bill(month, amountFen);
    return JSON.stringify({ uscc, rowKey: `${month}|power`, period: month, body, contentHash: createHash('sha256').update(JSON.stringify(body)).digest('hex') });
  });
  const result = await inTransaction(actor, (tx) =>
    loadFacts(tx, { sourceId, kind: 'utility-bill', batchId, collectedAt: new Date().toISOString(), validDays: 400, isCompletePerPeriod }, { lines }),
  );
  return { batchId, ...result };
}

test('what comes again changes nothing; a correction ends the earlier fact, which stays readable as it was known then', async () => {
  expect(await deliver(power, [{ uscc: forge, month: '2026-01', amountFen: '100' }, { uscc: forge, month: '2026-02', amountFen: '200' }, { uscc: mill, month: '2026-01', amountFen: '300' }]))
    .toMatchObject({ added: 3, changed: 0, unchanged: 0, ended: 0, firms: 2, periodFrom: '2026-01', periodTo: '2026-02' });
  const before = new Date().toISOString();
  const second = await deliver(power, [{ uscc: forge, month: '2026-01', amountFen: '100' }, { uscc: forge, month: '2026-02', amountFen: '250' }]);
  expect(second).toMatchObject({ added: 0, changed: 1, unchanged: 1, ended: 0, firms: 1 });

  const now = await readFacts({ uscc: forge });
  expect(now.map(({ period, body }) => [period, (body as { amountFen: bigint }).amountFen])).toEqual([['2026-01', 100n], ['2026-02', 250n]]);
  expect(now[1]).toMatchObject({ source: 'test-power', sourceName: '测试供电 · 电费', batchId: second.batchId, kind: 'utility-bill', disputedSince: null });
  const then = await readFacts({ uscc: forge, asOf: before });
  expect(then.map(({ body }) => (body as { amountFen: bigint }).amountFen)).toEqual([100n, 200n]);
  expect(await findFact(forge, then[1]?.id ?? '')).toMatchObject({ body: { amountFen: 200n } });
  expect(await findFact(mill, then[1]?.id ?? '')).toBeUndefined();
});

test('a period that is delivered whole ends what it no longer names; other periods stay', async () => {
  const whole = await aSource('test-whole', 'department', 'utility-bill', { complete: true });
  await deliver(whole, [{ uscc: forge, month: '2026-03', amountFen: '1' }, { uscc: mill, month: '2026-03', amountFen: '2' }, { uscc: mill, month: '2026-04', amountFen: '3' }], true);
  expect(await deliver(whole, [{ uscc: forge, month: '2026-03', amountFen: '1' }], true)).toMatchObject({ unchanged: 1, ended: 1 });
  expect((await readFacts({ uscc: mill })).map(({ source, period }) => [source, period])).toEqual([['test-power', '2026-01'], ['test-whole', '2026-04']]);
});

test('nobody changes or removes a fact', async () => {
  for (const statement of ["update credit_facts set body = '{}'", "update credit_facts set ended_at = null, ended_by_batch_id = null where ended_at is not null", 'delete from credit_facts', 'truncate credit_facts', 'delete from credit_facts_0', 'truncate credit_facts_3']) {
    await expect(world.rows(statement), statement).rejects.toThrow(/append-only/);
  }
});

test('only the asked categories are read, and it is known what is connected since when', async () => {
  expect(await readFacts({ uscc: forge, categories: ['tax'] })).toEqual([]);
  expect(await readFacts({ uscc: forge, categories: ['utilities', 'tax'] })).not.toEqual([]);
  expect(await connectedCategories(forge)).toEqual([{ category: 'utilities', connectedAt: expect.any(String), lastCollectedAt: expect.any(String) }]);
});

test('what happens on the platform goes on record, and an arrears event stands with whom it is owed to', async () => {
  await aSource('platform-arrears', 'platform', 'arrears');
  const body = { key: 'A-1', creditor: 'wages' as const, amountFen: 5000n, since: '2026-05-01', clearedOn: null };
  const record = (clearedOn: string | null) => inTransaction(actor, (tx) => recordFacts(tx, 'platform-arrears', 'arrears.recorded', [{ uscc: forge, rowKey: 'A-1', period: '2026-05-01', body: { ...body, clearedOn } }]));
  expect(await record(null)).toMatchObject({ added: 1 });
  expect(await record('2026-06-01')).toMatchObject({ added: 0, changed: 1 });
  expect(await readFacts({ uscc: forge, categories: ['social-insurance'] })).toMatchObject([{ kind: 'arrears', body: { clearedOn: '2026-06-01' } }]);
  await expect(inTransaction(actor, (tx) => recordFacts(tx, 'test-power', 'x', []))).rejects.toThrow(/no source of the platform/);
});

test('whoever keeps something made of facts hears whose have changed', async () => {
  for (let waited = 0; told.flat().length < 4 && waited < 8_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(new Set(told.flat())).toEqual(new Set([forge, mill]));
});

test('what is past its retention is removed, with proof in the ledger of what it was', async () => {
  await deliver(power, [{ uscc: mill, month: '2015-07', amountFen: '7' }, { uscc: mill, month: '2015-08', amountFen: '8' }]);
  const [{ count: before } = {}] = await world.rows('select count(*)::int as count from credit_facts');
  expect(await forgetOldFacts()).toBe(2);
  expect(await forgetOldFacts()).toBe(0);
  expect(await world.rows('select count(*)::int as count from credit_facts')).toEqual([{ count: Number(before) - 2 }]);
  const [entry] = await world.rows("select change::text as change from ledger where action = 'forget' order by seq desc limit 1");
  expect(JSON.parse(String(entry?.change))).toMatchObject({ source: 'test-power', facts: 2, periodFrom: '2015-07', periodTo: '2015-08', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
