import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import { publish, subscribe } from '../../../plugins/strapi-kit/server/jobs/events.ts';
import { defineJob, enqueue } from '../../../plugins/strapi-kit/server/jobs/jobs.ts';
import { queue } from '../../../plugins/strapi-kit/server/jobs/queue.ts';
import { fire } from '../../../plugins/strapi-kit/server/jobs/schedules.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';

const someone = { kind: 'system', id: 'test' } as const;
const seen: unknown[] = [];
const settledFor = async (count: number) => {
  for (let waited = 0; seen.length < count && waited < 15_000; waited += 20) await wait(20);
};

const greet = defineJob({ name: 'greet', data: z.object({ name: z.string() }), handle: async (data) => void seen.push(data) });
let failures = 0;
const stumble = defineJob({
  name: 'stumble',
  data: z.object({}),
  retryDelaySeconds: 1,
  handle: async () => {
    failures += 1;
    if (failures < 3) throw new Error('not yet');
    seen.push('stood up');
  },
});
const hopeless = defineJob({ name: 'hopeless', data: z.object({ why: z.string() }), retryLimit: 0, handle: async () => Promise.reject(new Error('never')) });
const nightly = defineJob({ name: 'nightly', data: z.object({ firedAt: z.string() }), handle: async ({ firedAt }) => void seen.push(firedAt) });
const settled = { name: 'loan.settled', data: z.object({ loanId: z.string() }) };
subscribe(settled, 'raise-score', async ({ loanId }) => void seen.push(`score ${loanId}`));
subscribe(settled, 'tell-lender', async ({ loanId }) => void seen.push(`tell ${loanId}`));

let cms: RunningCms;
beforeAll(async () => {
  cms = await startCms({ RUN_SCHEDULES: 'no' });
});
afterAll(() => cms?.stop());

test('a job of a committed transaction runs once, with its data as an object', async () => {
  seen.length = 0;
  await inTransaction(someone, (tx) => enqueue(tx, greet, { name: '辽河' }));
  await settledFor(1);
  expect(seen).toEqual([{ name: '辽河' }]);
});

test('a job of a transaction that was rolled back never runs', async () => {
  seen.length = 0;
  await inTransaction(someone, async (tx) => {
    await enqueue(tx, greet, { name: 'nobody' });
    throw new Error('rolled back');
  }).catch(() => undefined);
  await wait(1_500);
  expect(seen).toEqual([]);
});

test('the same id is one job', async () => {
  seen.length = 0;
  const id = '0b0f7a80-6c5e-4b0e-9d27-3a1c5b9e0a11';
  await inTransaction(someone, (tx) => enqueue(tx, greet, { name: 'once' }, { id }));
  await inTransaction(someone, (tx) => enqueue(tx, greet, { name: 'once' }, { id }));
  await settledFor(1);
  await wait(300);
  expect(seen).toEqual([{ name: 'once' }]);
});

test('what fails is tried again', async () => {
  seen.length = 0;
  await inTransaction(someone, (tx) => enqueue(tx, stumble, {}));
  await settledFor(1);
  expect(seen).toEqual(['stood up']);
});

test('what fails for good is kept among the dead letters', async () => {
  await inTransaction(someone, (tx) => enqueue(tx, hopeless, { why: 'the bank does not exist' }));
  const dead = async () => (await queue().findJobs('dead-letters')).map(({ data }) => data);
  for (let waited = 0; (await dead()).length === 0 && waited < 5_000; waited += 50) await wait(50);
  expect(await dead()).toContainEqual(expect.objectContaining({ why: 'the bank does not exist' }));
});

test('an event reaches each of its subscribers', async () => {
  seen.length = 0;
  await inTransaction(someone, (tx) => publish(tx, settled, { loanId: 'L1' }));
  await settledFor(2);
  expect([...seen].sort()).toEqual(['score L1', 'tell L1']);
});

test('a tick that several instances fire is one job', async () => {
  seen.length = 0;
  const at = new Date('2026-11-23T02:00:00Z');
  await Promise.all([fire(nightly, at), fire(nightly, at), fire(nightly, new Date(at.getTime() + 300))]);
  await settledFor(1);
  await wait(400);
  expect(seen).toEqual(['2026-11-23T02:00:00.000Z']);
});
