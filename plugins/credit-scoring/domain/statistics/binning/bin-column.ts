/** A column cut into bins with their weights of evidence: numbers by value, categories by bad rate, blanks and special codes apart. */
import type { CategoryColumn, Column, NumberColumn } from '../sample/sample.ts';
import { type BinLimits, optimalBins, type Trend } from './optimal-bins.ts';
import { countBetween, type Ordered, orderValues, quantileCuts } from './pre-bin.ts';
import { treeCuts } from './tree-pre-bin.ts';
import { addCounts, type Counts, informationOf, smoothedWeight, weightOfEvidence } from './weight-of-evidence.ts';

export interface WeightedBin extends Counts {
  weight: number;
  information: number;
}

interface Binned {
  column: string;
  /** Blanks of the training rows; undefined when there were none: a blank then weighs 0 and is flagged. */
  missing?: WeightedBin;
  informationValue: number;
  trend: Exclude<Trend, 'monotone'>;
}

export interface NumberBins extends Binned {
  kind: 'number';
  /** Bin i holds values below cut i and not below cut i − 1. */
  cuts: number[];
  bins: WeightedBin[];
  specials: (WeightedBin & { value: number })[];
}

export interface CategoryBins extends Binned {
  kind: 'category';
  bins: (WeightedBin & { levels: string[] })[];
}

export type ColumnBins = NumberBins | CategoryBins;

export interface BinOptions extends BinLimits {
  preBins: 'quantile' | 'tree';
  mostPreBins: number;
  /** Codes that stand for something else than a number. */
  specials: readonly number[];
}

export const DEFAULT_BINNING: BinOptions = { trend: 'monotone', minShare: 0.05, minBad: 5, maxBins: 8, preBins: 'quantile', mostPreBins: 20, specials: [] };

export const binColumn = (column: Column, bad: Uint8Array, options: BinOptions): ColumnBins =>
  column.kind === 'number' ? binNumbers(column, bad, options) : binCategories(column, bad, options);

export function binNumbers({ name, values }: NumberColumn, bad: Uint8Array, options: BinOptions): NumberBins {
  const all = countClasses(bad);
  const special = new Set(options.specials);
  const ordered = orderValues(values, bad, (value) => special.has(value));
  const preCuts = preBinCuts(ordered, options);
  const preBins = countBetween(ordered, preCuts);
  const { starts, trend } = optimalBins(preBins, shareOfAll(options, ordered.values.length, bad.length));
  const bins = mergeFrom(preBins, starts).map((bin) => weigh(bin, all));
  const specials = options.specials
    .map((value) => ({ value, ...weighFew(countWhere(bad, (row) => values[row] === value), all) }))
    .filter(({ good, bad: badHere }) => good + badHere > 0);
  const missing = missingBin(bad, (row) => Number.isNaN(values[row]), all);
  return { kind: 'number', column: name, cuts: starts.slice(1).map((start) => preCuts[start - 1] as number), bins, specials, missing, trend, informationValue: total([...bins, ...specials, missing]) };
}

export function binCategories({ name, values }: CategoryColumn, bad: Uint8Array, options: BinOptions): CategoryBins {
  const all = countClasses(bad);
  const groups = groupLevels(values, bad, options);
  const { starts } = optimalBins(groups, { ...shareOfAll(options, countAll(groups), bad.length), trend: 'ascending' });
  const bins = mergeFrom(groups, starts).map((bin, at) => ({ ...weigh(bin, all), levels: groups.slice(starts[at], starts[at + 1]).flatMap(({ levels }) => levels) }));
  const missing = missingBin(bad, (row) => values[row] === null, all);
  return { kind: 'category', column: name, bins, missing, trend: 'ascending', informationValue: total([...bins, missing]) };
}

const preBinCuts = (ordered: Ordered, { preBins, mostPreBins, minShare }: BinOptions): number[] =>
  preBins === 'tree' ? treeCuts(ordered, { maxLeaves: mostPreBins, minShare }) : quantileCuts(ordered, mostPreBins);

/** The smallest share is one of all rows, blanks included. */
const shareOfAll = (options: BinOptions, present: number, rows: number): BinLimits => ({ ...options, minShare: present === 0 ? 0 : (options.minShare * rows) / present });

type Levels = Counts & { levels: string[] };

/** Levels by bad rate; the rare ones, whose own rate is chance, stand together. */
function groupLevels(values: readonly (string | null)[], bad: Uint8Array, { minShare, mostPreBins }: BinOptions): Levels[] {
  const byLevel = new Map<string, Levels>();
  values.forEach((level, row) => {
    if (level === null) return;
    const counts = byLevel.get(level) ?? { good: 0, bad: 0, levels: [level] };
    if (bad[row] === 1) counts.bad++;
    else counts.good++;
    byLevel.set(level, counts);
  });
  const bySize = [...byLevel.values()].toSorted((one, other) => other.good + other.bad - one.good - one.bad || compare(one, other));
  const isCommon = ({ good, bad: badHere }: Counts, at: number) => good + badHere >= (minShare / 5) * values.length && at < 4 * mostPreBins;
  const rare = bySize.filter((level, at) => !isCommon(level, at));
  const common = bySize.filter(isCommon);
  const groups = rare.length > 0 ? [...common, { ...addCounts(rare), levels: rare.flatMap(({ levels }) => levels).toSorted() }] : common;
  // Cross products are whole numbers: no two machines order the levels differently.
  return groups.toSorted((one, other) => one.bad * (other.good + other.bad) - other.bad * (one.good + one.bad) || compare(one, other));
}

const compare = (one: Levels, other: Levels): number => ((one.levels[0] as string) < (other.levels[0] as string) ? -1 : 1);

const mergeFrom = (preBins: readonly Counts[], starts: readonly number[]): Counts[] => starts.map((start, at) => addCounts(preBins.slice(start, starts[at + 1])));

/** A single bin of a column without any split may lack a class. */
const weigh = (bin: Counts, all: Counts): WeightedBin => (bin.good > 0 && bin.bad > 0 ? weighed(bin, all, weightOfEvidence(bin, all)) : weighFew(bin, all));
const weighFew = (bin: Counts, all: Counts): WeightedBin => weighed(bin, all, bin.good + bin.bad === 0 ? 0 : smoothedWeight(bin, all));
const weighed = (bin: Counts, all: Counts, weight: number): WeightedBin => ({ ...bin, weight, information: informationOf(bin, all, weight) });

function missingBin(bad: Uint8Array, isMissing: (row: number) => boolean, all: Counts): WeightedBin | undefined {
  const counts = countWhere(bad, isMissing);
  return counts.good + counts.bad > 0 ? weighFew(counts, all) : undefined;
}

function countWhere(bad: Uint8Array, holds: (row: number) => boolean): Counts {
  const counts = { good: 0, bad: 0 };
  for (let row = 0; row < bad.length; row++) {
    if (!holds(row)) continue;
    if (bad[row] === 1) counts.bad++;
    else counts.good++;
  }
  return counts;
}

const countClasses = (bad: Uint8Array): Counts => countWhere(bad, () => true);
const countAll = (bins: readonly Counts[]): number => bins.reduce((sum, { good, bad }) => sum + good + bad, 0);
const total = (bins: readonly (WeightedBin | undefined)[]): number => bins.reduce((sum, bin) => sum + (bin?.information ?? 0), 0);
