import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { forgetIntake, runIntake } from '@rongqiao/data-exchange/server/intake/run-intake.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gbk, lines } from '../../../../fixtures/bad-files/bytes.ts';
import { firm, names, row, socialInsurance } from '../../../../fixtures/bad-files/sources.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rongqiao-run-intake-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string, bytes: Buffer) => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return { path: file, name };
};
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));

test('a file of the social insurance office becomes good rows and findings, and leaves nothing behind', { timeout: 60_000 }, async () => {
  const wrong = firm(2).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  const file = fileOf('社保.csv', gbk(lines([names, row(1), row(2, { uscc: wrong }), row(3)])));
  const outcome = await runIntake(file, socialInsurance);
  expect(outcome).toMatchObject({ verdict: 'accepted-in-part', counts: { rows: 3, good: 2, bad: 1 }, rules: { uscc: 1 }, controlTotals: { dueFen: '1728000', paidFen: '1728000' } });
  expect(outcome.contentHash).toMatch(/^[0-9a-f]{64}$/);
  const [good] = linesOf(outcome.goodRowsFile ?? '');
  expect(good).toMatchObject({ rowNumber: 2, rowKey: '2026-03', uscc: firm(1), kind: 'social-insurance-month', period: '2026-03', body: { headcount: 12, dueFen: '864000', paidOn: '2026-04-10' } });
  const [finding] = linesOf(outcome.findingsFile ?? '');
  expect(finding).toMatchObject({ row: 3, column: '统一社会信用代码', rule: 'uscc', severity: 'error', value: `${wrong.slice(0, 4)}****${wrong.slice(-2)}` });
  await forgetIntake(outcome);
  expect(existsSync(outcome.goodRowsFile ?? '')).toBe(false);
});

test('a file that takes too long is given up, and a stop is obeyed', { timeout: 60_000 }, async () => {
  const file = fileOf('slow.csv', Buffer.from(lines([names, ...Array.from({ length: 20_000 }, (_, n) => row(n + 1))])));
  expect(await runIntake(file, socialInsurance, { millisecondsMax: 20 })).toMatchObject({ verdict: 'refused', reason: { code: 'took-too-long' }, counts: { rows: 0 } });
  const stopping = new AbortController();
  const stopped = runIntake(file, socialInsurance, { signal: stopping.signal });
  stopping.abort(new Error('stop'));
  await expect(stopped).rejects.toThrow('stop');
});
