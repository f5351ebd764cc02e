/** The exact optimum beside trying every merging, and on as many rows as a national portfolio has. */
import { type BinLimits, optimalBins } from '../../../plugins/credit-scoring/domain/statistics/binning/optimal-bins.ts';
import { countBetween, orderValues, quantileCuts } from '../../../plugins/credit-scoring/domain/statistics/binning/pre-bin.ts';
import { addCounts, type Counts, informationOf } from '../../../plugins/credit-scoring/domain/statistics/binning/weight-of-evidence.ts';
import { seededNumbers } from '../../../plugins/credit-scoring/domain/statistics/measures/resample.ts';
import type { Bar } from '../frame/bars.ts';

const LIMITS: BinLimits = { trend: 'ascending', minShare: 0.05, minBad: 5 };
const TRIED = 16;
const ROWS = 307_511;
const PRE_BINS = 77;

export function measureBinningSpeed(): Bar[] {
  const { values, bad } = syntheticLoans(ROWS);
  const [ordered, orderMs] = timed(() => orderValues(values, bad));
  const preBins = (most: number) => countBetween(ordered, quantileCuts(ordered, most));
  const [fine, preBinMs] = timed(() => preBins(PRE_BINS));
  optimalBins(fine, LIMITS);
  const [, fineMs] = timed(() => optimalBins(fine, LIMITS));
  const few = preBins(TRIED);
  const [exact, exactMs] = timed(() => optimalBins(few, LIMITS));
  const [tried, triedMs] = timed(() => bestOfAll(few));
  return [
    { name: `逐一试过 ${TRIED} 个预分箱的全部合并，与精确解的信息值相差`, value: Math.abs(tried - exact.informationValue), must: '<= 0.000000001' },
    { name: `精确解，${TRIED} 个预分箱`, value: exactMs, unit: '毫秒' },
    { name: `逐一试过，${TRIED} 个预分箱`, value: triedMs, unit: '毫秒' },
    { name: `${ROWS} 行排序`, value: orderMs, unit: '毫秒' },
    { name: `${ROWS} 行分成 ${PRE_BINS} 个预分箱`, value: preBinMs, unit: '毫秒' },
    { name: `精确解，${PRE_BINS} 个预分箱`, value: fineMs, unit: '毫秒', must: '<= 200', aim: '<= 15' },
  ];
}

/** A risk that rises with the value, noise, and one bad loan in twelve. */
function syntheticLoans(size: number): { values: Float64Array; bad: Uint8Array } {
  const next = seededNumbers(20_200_901);
  const values = Float64Array.from({ length: size }, () => next() + next() + next());
  return { values, bad: Uint8Array.from(values, (value) => Number(next() < 0.02 + 0.045 * value)) };
}

function bestOfAll(preBins: readonly Counts[]): number {
  const all = addCounts(preBins);
  let best = 0;
  for (let cuts = 0; cuts < 2 ** (preBins.length - 1); cuts++) {
    const starts = [0, ...Array.from(preBins.keys()).filter((at) => at > 0 && (cuts >> (at - 1)) & 1)];
    const merged = starts.map((start, at) => addCounts(preBins.slice(start, starts[at + 1])));
    if (isAllowed(merged, all)) best = Math.max(best, merged.reduce((sum, bin) => sum + informationOf(bin, all), 0));
  }
  return best;
}

const isAllowed = (merged: readonly Counts[], all: Counts): boolean =>
  merged.every(({ good, bad }, at) => {
    const before = merged[at - 1];
    const isBig = good > 0 && bad >= LIMITS.minBad && good + bad >= LIMITS.minShare * (all.good + all.bad);
    return isBig && (before === undefined || before.bad * (good + bad) <= bad * (before.good + before.bad));
  });

function timed<T>(work: () => T): [T, number] {
  const from = performance.now();
  const result = work();
  return [result, performance.now() - from];
}
