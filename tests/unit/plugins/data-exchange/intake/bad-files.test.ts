import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findingRules } from '@rongqiao/data-exchange/domain/intake/finding-rules.ts';
import { addUp } from '@rongqiao/data-exchange/domain/intake/intake-counts.ts';
import type { Finding, GoodRow } from '@rongqiao/data-exchange/domain/intake/intake-outcome.ts';
import { SourceSpec } from '@rongqiao/data-exchange/domain/intake/source-spec.ts';
import { readDelivery } from '@rongqiao/data-exchange/server/intake/read-delivery.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileCase } from '../../../../fixtures/bad-files/file-case.ts';
import { packageFiles } from '../../../../fixtures/bad-files/package-files.ts';
import { textFiles } from '../../../../fixtures/bad-files/text-files.ts';

const corpus = [...textFiles, ...packageFiles];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rongqiao-corpus-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the corpus has more than sixty files, each of its own', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(100);
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
});

test.each(corpus.map((file) => [file.name, file] as const))('%s', async (_, file) => {
  const { outcome, good, findings } = await read(file);
  expect({ verdict: outcome.verdict, reason: outcome.reason?.code }).toEqual({ verdict: file.verdict, reason: file.reason });
  if (file.rules) expect(outcome.rules).toEqual(file.rules);
  if (file.counts) expect(outcome.counts).toMatchObject(file.counts);
  if (file.first) expect(good[0]?.body).toMatchObject(file.first);
  // Never a row lost in silence, never a refusal without a word on what to do.
  expect(addUp(outcome.counts)).toBe(true);
  expect(good).toHaveLength(outcome.counts.good);
  if (outcome.reason) expect(outcome.reason.sentence).toMatch(/请/);
  const rowsWithErrors = new Set(findings.filter(({ severity }) => severity === 'error').map(({ row }) => row));
  expect(rowsWithErrors.size).toBeGreaterThanOrEqual(outcome.counts.bad);
  for (const { rule, severity } of findings) expect(severity).toBe(findingRules[rule].severity);
});

async function read({ bytes, spec, name }: FileCase) {
  const file = path.join(folder, 'delivery');
  writeFileSync(file, await bytes);
  const good: GoodRow[] = [];
  const findings: Finding[] = [];
  const sink = { keepGood: (row: GoodRow) => good.push(row), keepFinding: (finding: Finding) => findings.push(finding) };
  const outcome = await readDelivery({ path: file, name }, { spec: SourceSpec.parse(spec), today: '2026-11-23', consented: new Set() }, sink, folder);
  return { outcome, good, findings };
}
