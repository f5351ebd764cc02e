/** Has the population moved? The stability index with the test that its rule of thumb lacks. */
import { orderValues, quantileCuts } from '../binning/pre-bin.ts';
import { placeOf } from '../binning/weigh-column.ts';
import type { Column } from '../sample/sample.ts';
import { chiSquareTail } from './special-functions.ts';

export interface Stability {
  /** Σ (new share − old share) × ln(new ÷ old). */
  psi: number;
  /** Chance of a difference at least as large if nothing had moved: χ² of homogeneity. */
  p: number;
  bins: { label: string; before: number; after: number }[];
}

/** Ten bands of equal size before; blanks apart. */
const BANDS = 10;
/** An empty band counts as half a row: no infinite index. */
const HALF_A_ROW = 0.5;

export function numberStability(before: ArrayLike<number>, after: ArrayLike<number>): Stability {
  const old = Float64Array.from(before);
  const cuts = quantileCuts(orderValues(old, new Uint8Array(old.length)), BANDS);
  const bandOf = (value: number) => (Number.isNaN(value) ? cuts.length + 1 : placeOf(value, cuts));
  const labels = [...cuts.map((cut, at) => (at === 0 ? `< ${short(cut)}` : `${short(cuts[at - 1] as number)} – ${short(cut)}`)), cuts.length === 0 ? '全部' : `≥ ${short(cuts.at(-1) as number)}`, '空白'];
  return stabilityOf(labels, countBands(old, bandOf, labels.length), countBands(after, bandOf, labels.length));
}

export function categoryStability(before: readonly (string | null)[], after: readonly (string | null)[]): Stability {
  const labels = [...new Set([...before, ...after].map((level) => level ?? '空白'))].toSorted();
  const place = new Map(labels.map((label, at) => [label, at]));
  const count = (levels: readonly (string | null)[]) => levels.reduce((counts, level) => addAt(counts, place.get(level ?? '空白') ?? 0), new Array<number>(labels.length).fill(0));
  return stabilityOf(labels, count(before), count(after));
}

export function columnStability(before: Column, after: Column): Stability {
  if (before.kind === 'number' && after.kind === 'number') return numberStability(before.values, after.values);
  const levels = ({ kind, values }: Column) => (kind === 'category' ? values : [...values].map(String));
  return categoryStability(levels(before), levels(after));
}

/** Bands that nobody was or is in are not compared. */
export function stabilityOf(labels: readonly string[], before: readonly number[], after: readonly number[]): Stability {
  const used = labels.map((label, at) => ({ label, before: before[at] ?? 0, after: after[at] ?? 0 })).filter((bin) => bin.before + bin.after > 0);
  const [old, fresh] = [total(used.map((bin) => bin.before)), total(used.map((bin) => bin.after))];
  const psi = total(used.map((bin) => indexOf(Math.max(HALF_A_ROW, bin.before) / Math.max(1, old), Math.max(HALF_A_ROW, bin.after) / Math.max(1, fresh))));
  const statistic = total(used.map((bin) => contributionOf(bin.before, bin.after, old, fresh)));
  return { psi, p: chiSquareTail(statistic, used.length - 1), bins: used };
}

const indexOf = (before: number, after: number): number => (after - before) * Math.log(after / before);

function contributionOf(before: number, after: number, old: number, fresh: number): number {
  const share = (before + after) / (old + fresh);
  return old === 0 || fresh === 0 ? 0 : (before - share * old) ** 2 / (share * old) + (after - share * fresh) ** 2 / (share * fresh);
}

const countBands = (values: ArrayLike<number>, bandOf: (value: number) => number, bands: number): number[] =>
  Array.from({ length: values.length }, (_, row) => bandOf(values[row] as number)).reduce(addAt, new Array<number>(bands).fill(0));

function addAt(counts: number[], at: number): number[] {
  counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const short = (value: number): string => String(Number(value.toPrecision(4)));
