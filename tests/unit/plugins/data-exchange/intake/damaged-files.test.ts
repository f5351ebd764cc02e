import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addUp } from '@rongqiao/data-exchange/domain/intake/intake-counts.ts';
import { maskValue } from '@rongqiao/data-exchange/domain/intake/mask-value.ts';
import { SourceSpec } from '@rongqiao/data-exchange/domain/intake/source-spec.ts';
import { readDelivery } from '@rongqiao/data-exchange/server/intake/read-delivery.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gbk, lines } from '../../../../fixtures/bad-files/bytes.ts';
import { workbook } from '../../../../fixtures/bad-files/packages.ts';
import { names, row, socialInsurance } from '../../../../fixtures/bad-files/sources.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rongqiao-damaged-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = [names, row(1), row(2), row(3), ['合计', '', '', '25920', '25920', '', '']];
const change = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), bytes: fc.uint8Array({ maxLength: 4 }), cut: fc.nat({ max: 4 }) });

async function readDamaged(bytes: Buffer, changes: { at: number; bytes: Uint8Array; cut: number }[]) {
  const damaged = changes.reduce((whole, { at, bytes: added, cut }) => {
    const from = Math.floor(at * whole.length);
    return Buffer.concat([whole.subarray(0, from), added, whole.subarray(from + cut)]);
  }, bytes);
  const file = path.join(folder, 'damaged');
  writeFileSync(file, damaged);
  let kept = 0;
  const sink = { keepGood: () => (kept += 1), keepFinding: () => undefined };
  const outcome = await readDelivery({ path: file, name: 'damaged' }, { spec: socialInsurance, today: '2026-11-23', consented: new Set() }, sink, folder);
  expect(addUp(outcome.counts)).toBe(true);
  expect(kept).toBe(outcome.counts.good);
  expect(outcome.counts.bad === 0 || outcome.verdict !== 'accepted').toBe(true);
  return outcome;
}

test('whatever happens to a text on its way, it gets a verdict and no row is lost in silence', { timeout: 60_000 }, async () => {
  const bytes = gbk(lines(good));
  await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => readDamaged(bytes, changes).then(() => undefined)), { numRuns: 80, seed: 7 });
});

test('nor of a workbook', { timeout: 60_000 }, async () => {
  const bytes = await workbook([{ name: '明细', rows: good }]);
  await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => readDamaged(bytes, changes).then(() => undefined)), { numRuns: 60, seed: 7 });
});

test('a report shows enough to find a cell and not enough to learn it', () => {
  expect(maskValue('91210102MAD000019P', 'uscc')).toBe('9121****9P');
  expect(maskValue('13812345678', 'text')).toBe('138****78');
  expect(maskValue('6222 0200 1234 5678 901', 'text')).toBe('622****01');
  expect(maskValue('张三丰', 'text')).toBe('张**');
  expect(maskValue('8640.005', 'yuan')).toBe('8640.005');
});

test('a mapping that leaves a needed field out is refused with its name', () => {
  const { mapping } = socialInsurance;
  const sentences = (spec: object) => SourceSpec.safeParse(spec).error?.issues.map(({ message }) => message) ?? [];
  expect(sentences({ ...socialInsurance, mapping: mapping.slice(0, -2) })).toEqual(['没有说明“dueOn”取自哪一列。']);
  expect(sentences({ ...socialInsurance, mapping: [...mapping, mapping[0]] })).toEqual(['“uscc”对应了两次。']);
  expect(sentences({ ...socialInsurance, mapping: [...mapping, { field: 'salary', headers: ['工资'], parser: 'yuan' }] })).toEqual(['社会保险缴费没有“salary”这一项。']);
});
