/**
 * The best way to merge neighbouring pre-bins into bins whose bad rate goes one way: exact, by dynamic programming, so no
 * other merging under the same limits has a higher information value. A state is (number of bins, first and last pre-bin
 * of the newest bin); O(n³) in pre-bins, times the most bins when they are limited.
 */
import { addCounts, type Counts, informationOf } from './weight-of-evidence.ts';

/** How the bad rate may move from the lowest bin to the highest; `monotone` takes the better of the first two. */
export type Trend = 'ascending' | 'descending' | 'peak' | 'valley' | 'monotone';

export interface BinLimits {
  trend: Trend;
  /** A bin holds at least this share of all rows. */
  minShare: number;
  /** … and this many bad ones (at least one of each class always). */
  minBad: number;
  /** At most this many bins, two or more. */
  maxBins?: number;
}

export interface OptimalBins {
  /** First pre-bin of each bin; the first is 0. */
  starts: number[];
  informationValue: number;
  trend: Exclude<Trend, 'monotone'>;
}

/** Without any allowed merging there is one bin, which says nothing. */
export function optimalBins(preBins: readonly Counts[], limits: BinLimits): OptimalBins {
  const trends = limits.trend === 'monotone' ? (['ascending', 'descending'] as const) : [limits.trend];
  const found = trends.map((trend) => ({ ...best(preBins, limits, trend), trend }));
  return found.reduce((one, other) => (other.informationValue > one.informationValue ? other : one));
}

type Best = Pick<OptimalBins, 'starts' | 'informationValue'>;

function best(preBins: readonly Counts[], limits: BinLimits, trend: Exclude<Trend, 'monotone'>): Best {
  const intervals = makeIntervals(preBins, limits);
  const found = trend === 'ascending' || trend === 'descending' ? oneWay(intervals, trend === 'ascending', limits) : turning(preBins, limits, trend === 'peak');
  return found ?? { starts: [0], informationValue: 0 };
}

/** Every run of neighbouring pre-bins: what it would be worth as a bin (NaN where it is not allowed), and its counts. */
interface Intervals {
  size: number;
  worth: Float64Array;
  good: Float64Array;
  bad: Float64Array;
}

function makeIntervals(preBins: readonly Counts[], { minShare, minBad }: BinLimits): Intervals {
  const size = preBins.length;
  const all = addCounts(preBins);
  const least = minShare * (all.good + all.bad);
  const [worth, good, bad] = [new Float64Array(size * size).fill(Number.NaN), new Float64Array(size * size), new Float64Array(size * size)];
  for (let first = 0; first < size; first++) {
    const sum = { good: 0, bad: 0 };
    for (let last = first; last < size; last++) {
      sum.good += preBins[last]?.good ?? 0;
      sum.bad += preBins[last]?.bad ?? 0;
      const at = first * size + last;
      [good[at], bad[at]] = [sum.good, sum.bad];
      if (sum.good >= 1 && sum.bad >= Math.max(1, minBad) && sum.good + sum.bad >= least) worth[at] = informationOf(sum, all);
    }
  }
  return { size, worth, good, bad };
}

/** The best chain of bins that ends in each interval, for each number of bins (one layer when they are not limited). */
interface Chains {
  layers: number;
  value: Float64Array;
  /** First pre-bin of the bin before; −1 where the interval begins the chain. */
  before: Int32Array;
}

function chainsUp(intervals: Intervals, isAscending: boolean, limits: BinLimits): Chains {
  const { size, worth } = intervals;
  const layers = mostBins(limits, size) ?? 1;
  const cells = size * size;
  const value = new Float64Array(layers * cells).fill(Number.NEGATIVE_INFINITY);
  const before = new Int32Array(layers * cells).fill(-1);
  for (let last = 0; last < size; last++) if (!Number.isNaN(worth[last])) value[last] = worth[last] as number;
  for (let first = 1; first < size; first++) {
    for (let last = first; last < size; last++) {
      const at = first * size + last;
      if (Number.isNaN(worth[at])) continue;
      for (let layer = layers === 1 ? 0 : 1; layer < layers; layer++) {
        const from = layers === 1 ? 0 : layer - 1;
        extend({ intervals, value, before, isAscending }, { first, at, to: layer * cells + at, from: from * cells });
      }
    }
  }
  return { layers, value, before };
}

const mostBins = ({ maxBins }: BinLimits, size: number): number | undefined => (maxBins !== undefined && maxBins < size ? Math.max(2, maxBins) : undefined);

interface Search {
  intervals: Intervals;
  value: Float64Array;
  before: Int32Array;
  isAscending: boolean;
}

function extend({ intervals: { size, worth, good, bad }, value, before, isAscending }: Search, { first, at, to, from }: { first: number; at: number; to: number; from: number }): void {
  const [goodHere, badHere] = [good[at] as number, bad[at] as number];
  let most = Number.NEGATIVE_INFINITY;
  for (let start = 0; start < first; start++) {
    const previous = start * size + first - 1;
    const reached = value[from + previous] as number;
    if (reached <= most) continue;
    // Rates are compared as products of whole numbers: exact.
    const difference = badHere * (good[previous] as number) - (bad[previous] as number) * goodHere;
    if (isAscending ? difference < 0 : difference > 0) continue;
    most = reached;
    before[to] = start;
  }
  if (most > Number.NEGATIVE_INFINITY) value[to] = most + (worth[at] as number);
}

function oneWay(intervals: Intervals, isAscending: boolean, limits: BinLimits): Best | undefined {
  const { size } = intervals;
  const chains = chainsUp(intervals, isAscending, limits);
  let end: { layer: number; first: number; value: number } | undefined;
  for (let layer = 0; layer < chains.layers; layer++) {
    for (let first = 0; first < size; first++) {
      const value = chains.value[layer * size * size + first * size + size - 1] as number;
      if (value > (end?.value ?? Number.NEGATIVE_INFINITY)) end = { layer, first, value };
    }
  }
  return end && { starts: walkBack(chains, size, end.layer, end.first, size - 1), informationValue: end.value };
}

function walkBack(chains: Chains, size: number, layer: number, first: number, last: number): number[] {
  const start = chains.before[layer * size * size + first * size + last] as number;
  if (start < 0) return [first];
  return [...walkBack(chains, size, chains.layers === 1 ? 0 : layer - 1, start, first - 1), first];
}

/** Up to the bin at the turn from the left, and up to it again from the right: their sum counts the turn twice. */
function turning(preBins: readonly Counts[], limits: BinLimits, isPeak: boolean): Best | undefined {
  const size = preBins.length;
  const intervals = makeIntervals(preBins, limits);
  const left = chainsUp(intervals, isPeak, limits);
  const right = chainsUp(makeIntervals(preBins.toReversed(), limits), isPeak, limits);
  const most = mostBins(limits, size);
  let turn: { first: number; last: number; leftLayer: number; rightLayer: number; value: number } | undefined;
  for (let first = 0; first < size; first++) {
    for (let last = first; last < size; last++) {
      const [at, mirrored] = [first * size + last, (size - 1 - last) * size + size - 1 - first];
      for (let leftLayer = 0; leftLayer < left.layers; leftLayer++) {
        for (let rightLayer = 0; rightLayer < right.layers; rightLayer++) {
          if (most !== undefined && leftLayer + rightLayer + 1 > most) continue;
          const value = (left.value[leftLayer * size * size + at] as number) + (right.value[rightLayer * size * size + mirrored] as number) - (intervals.worth[at] as number);
          if (value > (turn?.value ?? Number.NEGATIVE_INFINITY)) turn = { first, last, leftLayer, rightLayer, value };
        }
      }
    }
  }
  if (!turn) return undefined;
  const down = walkBack(right, size, turn.rightLayer, size - 1 - turn.last, size - 1 - turn.first);
  // A bin that begins at r from the right ends at size − 1 − r: the next one begins behind it.
  const behind = down.map((start) => size - start).filter((start) => start > turn.first && start < size);
  return { starts: [...walkBack(left, size, turn.leftLayer, turn.first, turn.last), ...behind.toSorted((one, other) => one - other)], informationValue: turn.value };
}
