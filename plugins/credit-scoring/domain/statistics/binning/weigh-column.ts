/** The weight of each row of a column, by the bins that training rows gave it. */
import type { Column } from '../sample/sample.ts';
import type { CategoryBins, ColumnBins, NumberBins } from './bin-column.ts';

/** What is unseen in training, a blank or a level, weighs 0. */
export function weighColumn(column: Column, bins: ColumnBins): Float64Array {
  if (column.kind === 'number' && bins.kind === 'number') return Float64Array.from(column.values, (value) => weightOfNumber(value, bins));
  if (column.kind === 'category' && bins.kind === 'category') {
    const weights = weightsOfLevels(bins);
    return Float64Array.from(column.values, (level) => (level === null ? (bins.missing?.weight ?? 0) : (weights.get(level) ?? 0)));
  }
  return new Float64Array(column.values.length).fill(bins.missing?.weight ?? 0);
}

function weightOfNumber(value: number, { cuts, bins, specials, missing }: NumberBins): number {
  if (Number.isNaN(value)) return missing?.weight ?? 0;
  const special = specials.find((one) => one.value === value);
  if (special) return special.weight;
  return bins[placeOf(value, cuts)]?.weight ?? 0;
}

/** How many cuts a value is not below: the number of its bin. */
export function placeOf(value: number, cuts: readonly number[]): number {
  let place = 0;
  while (place < cuts.length && value >= (cuts[place] as number)) place++;
  return place;
}

const weightsOfLevels = ({ bins }: CategoryBins): Map<string, number> => new Map(bins.flatMap(({ levels, weight }) => levels.map((level) => [level, weight] as const)));
