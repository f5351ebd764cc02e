import { afterAll, beforeAll, expect, test } from 'vitest';
import { runFuzz } from '../../scripts/fuzz/run-fuzz.ts';
import { signUpFirstAdministrator } from '../harness/admin.ts';
import { type ServedCms, startServedCms } from '../harness/served-cms.ts';

let cms: ServedCms;
beforeAll(async () => {
  cms = await startServedCms();
});
afterAll(() => cms?.stop());

test('hostile requests over every route are answered politely, quickly, by the same process', async () => {
  const tokens = [await signUpFirstAdministrator(cms.url), 'nonsense', 'eyJhbGciOiJub25lIn0.eyJpZCI6MX0.', '', 'x'.repeat(5_000)];
  const report = await runFuzz({ url: cms.url, routes: cms.routes.filter(({ path }) => path !== '/admin/logout'), tokens, requests: process.env.FAULTS === 'full' ? 10_000 : 1_000, seed: 20_261_123 });
  if (process.env.FUZZ_LOG) await (await import('node:fs/promises')).writeFile(process.env.FUZZ_LOG, cms.output());
  // The whole request stands in the message: a finding must be repeatable by hand.
  expect(report.findings.map(({ what, status, ms, at, request, text }) => `${what} ${status} ${ms}ms at ${at} ${request.method} ${request.target.slice(0, 200)} ${JSON.stringify(request.headers).slice(0, 200)} ${request.body?.slice(0, 300)} → ${text}`)).toEqual([]);
  expect(cms.isAlive()).toBe(true);
  expect((await fetch(`${cms.url}/livez`)).status).toBe(200);
  expect(Object.keys(report.statuses)).toEqual(expect.arrayContaining(['200', '400', '401', '404', '413']));
});
