import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningCms, startCms } from '../../harness/cms.ts';

let cms: RunningCms;
beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no', PUBLIC_URL: 'https://rongqiao.example' });
});
afterAll(() => cms?.stop());

test('a foreign origin is given no rights; the portal and the admin are', async () => {
  const from = (origin: string) => request(cms.server).get('/api/policies').set('Origin', origin);
  expect((await from('https://evil.example')).headers['access-control-allow-origin']).not.toBe('https://evil.example');
  expect((await from('https://rongqiao.example')).headers['access-control-allow-origin']).toBe('https://rongqiao.example');
});

test.each([
  ['a NUL in the path', '/api/policies/%00'],
  ['a broken escape', '/api/policies/%E0%A4%A'],
  ['a path that climbs', '/api/..%2f..%2fetc/passwd'],
  ['a doubled slash', '/api//policies'],
  ['two hundred alternatives', `/api/policies?${Array.from({ length: 200 }, (_, i) => `filters[$or][${i}][title]=x`).join('&')}`],
  ['a prototype key', '/api/policies?filters[__proto__][title]=x'],
])('%s is refused with a sentence', async (_what, path) => {
  const { status, body } = await request(cms.server).get(path);
  expect([status, typeof body.error.message]).toEqual([400, 'string']);
});

test.each([
  ['text cut in half', { title: '\ud800' }],
  ['depth without end', Array.from({ length: 200 }).reduce<unknown>((inner) => ({ a: inner }), 'bottom')],
])('a body with %s is refused', async (_what, body) => {
  expect((await request(cms.server).post('/admin/login').send(body as object)).status).toBe(400);
});

test('a body that is no JSON is refused, not an error of ours', async () => {
  const answer = await request(cms.server).post('/admin/login').set('Content-Type', 'application/json').send('{"email":');
  expect(answer.status).toBe(400);
});

test('the admin answers nobody who is not signed in', async () => {
  expect((await request(cms.server).get('/content-manager/content-types')).status).toBe(401);
});
