import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../harness/admin.ts';
import { type CmsProcess, startCmsProcess } from '../harness/cms-process.ts';

let instances: CmsProcess[] = [];
beforeAll(async () => {
  const everySecond = { SCHEDULES: 'anchor-ledger=* * * * * *' };
  const first = await startCmsProcess(everySecond);
  instances = [first, await startCmsProcess(everySecond, first.environment)];
});
afterAll(() => Promise.all(instances.map((instance) => instance.kill())));

test('two instances whose clocks tick together run each tick once', async () => {
  await wait(8_000);
  const ticks = await ask<{ fired: string; runs: number }>(
    instances[0]?.environment.DATABASE_URL ?? '',
    `select data->>'firedAt' as fired, count(*)::int as runs from pgboss.job where name = 'anchor-ledger' group by 1`,
  );
  expect(ticks.length).toBeGreaterThanOrEqual(6);
  expect(ticks.filter(({ runs }) => runs !== 1)).toEqual([]);
});

test('one of them killed, the other goes on ticking', async () => {
  await instances[0]?.kill();
  const count = async () => (await ask<{ n: number }>(instances[1]?.environment.DATABASE_URL ?? '', "select count(*)::int as n from pgboss.job where name = 'anchor-ledger'"))[0]?.n ?? 0;
  const before = await count();
  await wait(3_000);
  expect(await count()).toBeGreaterThan(before);
});
