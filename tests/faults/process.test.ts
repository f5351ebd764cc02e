/** The twelve findings as a process meets them: what used to end it, lose a write, or hang. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, signUpFirstAdministrator } from '../harness/admin.ts';
import { type CmsProcess, startCmsProcess } from '../harness/cms-process.ts';
import { aPolicy } from '../fixtures/content.ts';

const full = process.env.FAULTS === 'full';
const POLICIES = '/content-manager/collection-types/api::policy.policy';

let cms: CmsProcess;
let token: string;
beforeAll(async () => {
  cms = await startCmsProcess();
  token = await signUpFirstAdministrator(cms.url);
});
afterAll(() => cms?.kill());

const call = (path: string, init: RequestInit = {}) => fetch(`${cms.url}${path}`, { signal: AbortSignal.timeout(20_000), ...init });
const createPolicy = (slug: string, signal?: AbortSignal) =>
  call(POLICIES, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(aPolicy({ slug, title: `政策 ${slug}` })),
    ...(signal ? { signal } : {}),
  });

test('a NUL byte anywhere is refused and the process goes on', async () => {
  const pid = cms.child.process.pid;
  const nul = String.fromCharCode(0);
  const body = JSON.stringify(aPolicy({ slug: `nul${nul}nul` }));
  const answers = await Promise.all([
    call('/api/policies?filters[slug][$eq]=%00'),
    call('/api/policies/%00'),
    call(POLICIES, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body }),
    call('/admin/login', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: `a${nul}@b.c`, password: 'x' }) }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  expect((await call('/livez')).status).toBe(200);
  expect(cms.child.process.pid).toBe(pid);
});

test('/livez and /readyz tell', async () => {
  expect((await call('/livez')).status).toBe(200);
  expect(await (await call('/readyz')).json()).toMatchObject({ ready: true });
});

test('a table locked for long does not stop the others', async () => {
  const locked = ask(cms.environment.DATABASE_URL ?? '', 'begin; lock table news_items in access exclusive mode; select pg_sleep(6); commit');
  await wait(200);
  const blocked = Promise.all(Array.from({ length: 30 }, () => call('/api/news').then(({ status }) => status)));
  const started = Date.now();
  const other = await Promise.all(Array.from({ length: 10 }, () => call('/api/policies').then(({ status }) => status)));
  expect(new Set(other)).toEqual(new Set([200]));
  expect(Date.now() - started).toBeLessThan(4_000);
  expect((await blocked).every((status) => status === 503 || status === 200)).toBe(true);
  await locked;
});

test('two requests for the same address are one success and one polite refusal', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, (_, i) => createPolicy('same-address').then(({ status }) => [i, status])));
  expect(answers.filter(([, status]) => status === 201).length).toBeGreaterThanOrEqual(1);
  expect(answers.every(([, status]) => status === 201 || status === 400 || status === 409)).toBe(true);
});

const trials = full ? 100 : 10;

test(`killed at any moment (${trials} times), the cms keeps every write that it acknowledged`, { timeout: trials * 40_000 }, async () => {
  for (let trial = 0; trial < trials; trial += 1) {
    const acknowledged: string[] = [];
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let i = 0; i < 200; i += 1) {
        const slug = `kill-${trial}-${writer}-${i}`;
        const answer = await createPolicy(slug).catch(() => undefined);
        if (!answer) return;
        if (answer.status === 201) acknowledged.push(slug);
      }
    });
    // A kill before anything was acknowledged would show nothing.
    while (acknowledged.length === 0) await wait(5);
    await wait((trial * 137) % 400);
    await cms.kill();
    await Promise.all(writers);
    const rows = await ask<{ slug: string; n: number }>(cms.environment.DATABASE_URL ?? '', `select slug, count(*)::int as n from policies where slug like 'kill-${trial}-%' group by slug`);
    const stored = new Set(rows.map(({ slug }) => slug));
    expect(acknowledged.filter((slug) => !stored.has(slug))).toEqual([]);
    expect(rows.filter(({ n }) => n !== 1)).toEqual([]);
    await cms.restart();
  }
});

test('SIGTERM lets requests under way finish, then ends cleanly', async () => {
  const asked = Array.from({ length: 16 }, (_, i) => createPolicy(`draining-${i}`).then(({ status }) => [i, status] as const, () => [i, 'reset'] as const));
  await wait(30);
  const code = await cms.terminate();
  const outcomes = await Promise.all(asked);
  const stored = (await ask<{ slug: string }>(cms.environment.DATABASE_URL ?? '', "select slug from policies where slug like 'draining-%'")).map(({ slug }) => slug);
  for (const [i, outcome] of outcomes) expect([`draining-${i}`, outcome === 201]).toEqual([`draining-${i}`, stored.includes(`draining-${i}`)]);
  expect(['0', 'SIGTERM']).toContain(code);
});
