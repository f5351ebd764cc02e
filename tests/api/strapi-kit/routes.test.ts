import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import { sql } from '../../../plugins/strapi-kit/server/database/sql.ts';
import { problem } from '../../../plugins/strapi-kit/server/http/problem.ts';
import { created, ok, refuse, Refusal, route, type Route } from '../../../plugins/strapi-kit/server/routes/route.ts';
import { serveRoute } from '../../../plugins/strapi-kit/server/routes/serve-route.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';
import { asVisitor } from '../../harness/visitor.ts';

let cms: RunningCms;
let pledges = 0;

const pledge = route({
  method: 'POST',
  path: '/pledges',
  summary: 'pledges an amount',
  access: { rule: 'anyone' },
  idempotent: true,
  body: z.object({ amountFen: z.string().regex(/^\d+$/, '金额请填数字。') }),
  answer: z.object({ number: z.number() }),
  handle: async ({ body }) => {
    if (body.amountFen === '13') return refuse(problem(409, 'unlucky', '这个金额不行，请换一个。'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    pledges += 1;
    return created({ number: pledges, secret: 'canary-not-in-the-contract' });
  },
});

/** Writes a row; then its process is lost, or it lingers so long that it is taken for dead. */
const write = route({
  method: 'POST',
  path: '/writes',
  summary: 'writes a row',
  access: { rule: 'anyone' },
  idempotent: true,
  body: z.object({ next: z.enum(['answer', 'break', 'linger']) }),
  handle: async ({ body }) => {
    const number = await inTransaction({ kind: 'system', id: 'test' }, async (tx) => {
      await tx.run(sql`insert into written values (2)`);
      if (body.next === 'linger') await takeOver();
      return 1;
    });
    if (body.next === 'break') throw new Error('lost after the commit');
    return created({ number });
  },
});
let takeOver = async () => {};

const tables: Route[] = [
  pledge,
  write,
  route({ method: 'GET', path: '/limited', summary: 'few', access: { rule: 'anyone' }, limit: { perVisitor: 3, seconds: 60 }, handle: async () => ok({}) }),
  route({ method: 'GET', path: '/private', summary: 'signed in only', access: { rule: 'signed-in' }, handle: async () => ok({}) }),
  route({
    method: 'POST',
    path: '/refused-inside',
    summary: 'refuses after a write',
    access: { rule: 'anyone' },
    handle: () =>
      inTransaction({ kind: 'system', id: 'test' }, async (tx) => {
        await tx.run(sql`insert into written values (1)`);
        throw new Refusal(problem(409, 'too-late', '已经截止。'));
      }),
  }),
];

beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no' }, ({ server }) => {
    for (const declared of tables) server.router[declared.method === 'GET' ? 'get' : 'post'](`/t${declared.path}`, serveRoute(declared, `/t${declared.path}`));
  });
  await cms.strapi.db.connection.raw('create table written (id int)');
});
afterAll(() => cms?.stop());
beforeEach(() => {
  pledges = 0;
});

const post = (body: object, key?: string) => {
  const call = request(cms.server).post('/t/pledges').send(body);
  return key ? call.set('Idempotency-Key', key) : call;
};

test('an answer carries what the contract names and nothing else', async () => {
  const { status, body } = await post({ amountFen: '100' });
  expect([status, body]).toEqual([201, { data: { number: 1 } }]);
});

test('a wrong field is named, with what to do', async () => {
  const { status, body } = await post({ amountFen: 'many' });
  expect(status).toBe(400);
  expect(body.error.details.fields).toEqual([{ path: 'amountFen', message: '金额请填数字。' }]);
});

test('the same key twice is one pledge with one answer', async () => {
  const first = await post({ amountFen: '100' }, 'key-a');
  const second = await post({ amountFen: '100' }, 'key-a');
  expect(second.body).toEqual(first.body);
  expect(second.headers['idempotency-replayed']).toBe('true');
  expect(pledges).toBe(1);
});

test('the same key for another amount is refused', async () => {
  await post({ amountFen: '100' }, 'key-b');
  expect((await post({ amountFen: '200' }, 'key-b')).status).toBe(422);
});

test('twenty at once with one key are one pledge; the others are told that it is under way', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => post({ amountFen: '100' }, 'key-c')));
  expect(pledges).toBe(1);
  expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
});

test('a refusal is not kept: the corrected try may use its key again', async () => {
  expect((await post({ amountFen: '13' }, 'key-d')).status).toBe(409);
  expect((await post({ amountFen: '14' }, 'key-d')).status).toBe(201);
});

const postWrite = (next: string, key: string) => request(cms.server).post('/t/writes').send({ next }).set('Idempotency-Key', key);
const age = (key: string) => cms.strapi.db.connection.raw("update idempotency_keys set claimed_at = now() - interval '2 minutes' where key = ?", [key]);
const rowsWritten = async () => Number((await cms.strapi.db.connection.raw('select count(*) as n from written where id = 2')).rows[0].n);

test('what was committed before its answer was lost is not done again, and says so', async () => {
  const before = await rowsWritten();
  expect((await postWrite('break', 'key-f')).status).toBe(500);
  expect((await postWrite('break', 'key-f')).body.error.details.code).toBe('under-way');
  await age('key-f');
  const later = await postWrite('break', 'key-f');
  expect([later.status, later.body.error.details.code]).toEqual([409, 'already-done']);
  expect(await rowsWritten()).toBe(before + 1);
});

test('a try that was taken for dead and replaced cannot commit any more', async () => {
  const before = await rowsWritten();
  takeOver = async () => {
    takeOver = async () => {};
    await age('key-g');
    expect((await postWrite('linger', 'key-g')).status).toBe(201);
  };
  expect((await postWrite('linger', 'key-g')).status).toBe(409);
  expect(await rowsWritten()).toBe(before + 1);
  expect((await postWrite('linger', 'key-g')).headers['idempotency-replayed']).toBe('true');
});

test('a key of a thousand characters is refused with a sentence', async () => {
  expect((await post({ amountFen: '1' }, 'k'.repeat(1000))).status).toBe(400);
});

test('another visitor with the same key is another pledge', async () => {
  await post({ amountFen: '100' }, 'key-e').set(asVisitor(cms, '203.0.113.1'));
  await post({ amountFen: '999' }, 'key-e').set(asVisitor(cms, '203.0.113.2'));
  expect(pledges).toBe(2);
});

test('a limit counts the visitor whom the site names, and no forwarded header moves it', async () => {
  const from = (address: string, forged: string) => request(cms.server).get('/t/limited').set(asVisitor(cms, address)).set('X-Forwarded-For', forged);
  for (let i = 0; i < 3; i += 1) expect((await from('203.0.113.9', `10.0.0.${i}`)).status).toBe(200);
  expect((await from('203.0.113.9', '10.9.9.9')).status).toBe(429);
  expect((await from('203.0.113.10', '10.0.0.1')).status).toBe(200);
});

test('a forged visitor header counts as the socket it came from', async () => {
  const forged = (i: number) => ({ 'x-rongqiao-visitor': `198.51.100.${i} ${Date.now()} ${'0'.repeat(64)}` });
  const answers = [];
  for (let i = 0; i < 5; i += 1) answers.push((await request(cms.server).get('/t/limited').set(forged(i))).status);
  expect(answers).toEqual([200, 200, 200, 429, 429]);
});

test('a route for signed-in people refuses everybody else', async () => {
  expect((await request(cms.server).get('/t/private')).status).toBe(401);
  expect((await request(cms.server).get('/t/private').set('Authorization', 'Bearer nonsense')).status).toBe(401);
});

test('a refusal in the middle of a transaction leaves nothing behind', async () => {
  expect((await request(cms.server).post('/t/refused-inside')).body.error.message).toBe('已经截止。');
  const { rows } = await cms.strapi.db.connection.raw('select * from written where id = 1');
  expect(rows).toEqual([]);
});
