import { setTimeout as wait } from 'node:timers/promises';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import { publish, subscribe } from '../../../plugins/strapi-kit/server/jobs/events.ts';
import { defineJob, enqueue, GiveUp } from '../../../plugins/strapi-kit/server/jobs/jobs.ts';
import { queue } from '../../../plugins/strapi-kit/server/jobs/queue.ts';
import { fire } from '../../../plugins/strapi-kit/server/jobs/schedules.ts';
import { makeStaff, staffPassword } from '../../harness/admin.ts';
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
let hope = false;
const hopeless = defineJob({
  name: 'hopeless',
  data: z.object({ why: z.string() }),
  retryLimit: 0,
  handle: async () => {
    if (!hope) throw new Error('never');
    seen.push('hope');
  },
});
const useless = defineJob({ name: 'useless', data: z.object({ to: z.string() }), handle: async () => Promise.reject(new GiveUp('no such mailbox')) });
const whisper = defineJob({
  name: 'whisper',
  data: z.object({ to: z.string(), code: z.string() }),
  sealed: ({ to }) => ({ to: to.replace(/(?<=^.).*(?=@)/, '***') }),
  keepSeconds: 600,
  retryLimit: 0,
  handle: async ({ code }) => (code === '000000' ? Promise.reject(new Error('not delivered')) : void seen.push(code)),
});
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

const deadLetterOf = async (name: string) => {
  const found = async () => (await queue().findJobs('dead-letters')).find(({ sourceName }) => sourceName === name);
  for (let waited = 0; !(await found()) && waited < 5_000; waited += 50) await wait(50);
  return found();
};

test('what is useless to try again is a dead letter at once, with the reason', async () => {
  await inTransaction(someone, (tx) => enqueue(tx, useless, { to: 'nobody' }));
  expect(await deadLetterOf('useless')).toMatchObject({ data: { to: 'nobody' }, sourceRetryCount: 0, sourceOutput: { message: 'no such mailbox' } });
});

test('a secret is handed over in full and lies nowhere in the open, not even among the dead letters', async () => {
  seen.length = 0;
  await inTransaction(someone, (tx) => enqueue(tx, whisper, { to: 'wang@example.com', code: '421806' }));
  await settledFor(1);
  expect(seen).toEqual(['421806']);
  await inTransaction(someone, (tx) => enqueue(tx, whisper, { to: 'wang@example.com', code: '000000' }));
  expect((await deadLetterOf('whisper'))?.data).toEqual({ to: 'w***@example.com', sealed: expect.any(String) });
  const { rows } = await cms.strapi.db.connection.raw("select data::text || coalesce(output::text, '') as all, deletion_seconds from pgboss.job where name = 'whisper'");
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row.all).not.toMatch(/wang@|421806|000000/);
    expect(row.deletion_seconds).toBe(600);
  }
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

describe('an operator', () => {
  const asOperator = async (method: 'get' | 'post', path: string) => {
    const sent = request(cms.server)[method](`/strapi-kit${path}`).set('authorization', `Bearer ${token}`);
    return method === 'post' ? sent.send({}) : sent;
  };
  let token = '';
  beforeAll(async () => {
    await makeStaff(cms.strapi, 'operator@staff.example', 'rongqiao-operator');
    const { body } = await request(cms.server).post('/admin/login').send({ email: 'operator@staff.example', password: staffPassword });
    token = body.data.accessToken ?? body.data.token;
  });
  const letterAbout = async (job: string) => {
    const { body } = await asOperator('get', '/dead-letters');
    return body.data.deadLetters.find((letter: { job: string }) => letter.job === job);
  };

  test('reads what was given up and why, without its secrets', async () => {
    expect(await letterAbout('useless')).toMatchObject({ title: '后台任务', reason: 'no such mailbox', attempts: 1, facts: [{ name: 'to', value: 'nobody' }] });
    expect((await letterAbout('whisper')).facts).toEqual([{ name: 'to', value: 'w***@example.com' }]);
    const { body } = await asOperator('get', '/operations');
    expect(body.data.deadLetters).toBeGreaterThanOrEqual(3);
    expect(body.data.conditions.map(({ name }: { name: string }) => name)).toContain('搜索：政策');
  });

  test('sends one again, and it is done', async () => {
    const { id } = await letterAbout('hopeless');
    hope = true;
    expect((await asOperator('post', `/dead-letters/${id}/retry`)).status).toBe(204);
    for (let waited = 0; !seen.includes('hope') && waited < 10_000; waited += 50) await wait(50);
    expect(seen).toContain('hope');
    expect(await letterAbout('hopeless')).toBeUndefined();
    expect((await asOperator('post', `/dead-letters/${id}/retry`)).status).toBe(404);
  });

  test('throws one away, and the ledger keeps what it was', async () => {
    const { id } = await letterAbout('useless');
    expect((await asOperator('post', `/dead-letters/${id}/discard`)).status).toBe(204);
    expect(await letterAbout('useless')).toBeUndefined();
    const { rows } = await cms.strapi.db.connection.raw("select action, change->>'reason' as reason from ledger where subject = 'dead-letters' and document_id = ?", [id]);
    expect(rows).toEqual([{ action: 'discard', reason: 'no such mailbox' }]);
  });
});
