/** Columns that know too much: what only the outcome could have told them, also when it hides in a pattern of the digits. */
import { countBetween, orderValues, quantileCuts } from '../binning/pre-bin.ts';
import { addCounts, type Counts, informationOf, smoothedWeight } from '../binning/weight-of-evidence.ts';
import type { Column, NumberColumn, Sample } from '../sample/sample.ts';
import type { Warning } from '../sample/warning.ts';

/** An information value above this is rarely earned honestly. */
const SUSPECT = 0.5;
/** Nobody predicts defaults like that before they happen. */
const CERTAIN = 2.5;
const BANDS = 10;

/** Whether a whole number divides evenly can tell what its size does not: the term of a loan that went bad ends at any month. */
const DIVISORS = [
  { divisor: 12, meaning: '整年（12 的倍数）' },
  { divisor: 360, meaning: '整年（360 的倍数）' },
  { divisor: 1000, meaning: '整千（1000 的倍数）' },
] as const;

export interface ColumnInformation {
  column: string;
  /** Less what as many bins would show by chance. */
  informationValue: number;
}

/** Every column's information value without any limit on bins: a column that tells all has bins with one class only. */
export const informationOfColumns = (sample: Sample): ColumnInformation[] =>
  sample.columns.map((column) => ({ column: column.name, informationValue: aboveChance(countsOf(column, sample.bad)) }));

export function findLeaks(sample: Sample): Warning[] {
  const information = informationOfColumns(sample);
  const suspects = information.filter(({ informationValue }) => informationValue > SUSPECT).toSorted((one, other) => other.informationValue - one.informationValue);
  const patterns = sample.columns.flatMap((column, at) => (column.kind === 'number' ? findPattern(column, sample.bad, information[at]?.informationValue ?? 0) : []));
  return [...patterns, ...suspects.map(sayLeak)];
}

function sayLeak({ column, informationValue }: ColumnInformation): Warning {
  const figure = `${column} 的信息值是 ${informationValue.toFixed(2)}`;
  if (informationValue > CERTAIN) return { code: 'leak', column, message: `${figure}，几乎肯定是结果之后才知道的：请用 --exclude ${column} 排除后再算。` };
  return { code: 'suspect', column, message: `${figure}（超过 ${SUSPECT}）：请确认它在放款之前就已知道；不是的话用 --exclude ${column} 排除。` };
}

/** Only a pattern that tells more than the size of the number. */
function findPattern({ name, values }: NumberColumn, bad: Uint8Array, ofSize: number): Warning[] {
  if (!values.every((value) => Number.isNaN(value) || Number.isInteger(value))) return [];
  const found = DIVISORS.map((each) => ({ ...each, informationValue: aboveChance(countWhere(values, bad, (value) => value % each.divisor === 0)) })).toSorted((one, other) => other.informationValue - one.informationValue)[0];
  if (!found || found.informationValue <= Math.max(SUSPECT, ofSize)) return [];
  return [{ code: 'leak-pattern', column: name, message: `单看 ${name} 是不是${found.meaning}，信息值就有 ${found.informationValue.toFixed(2)}，比数值大小本身还多：这种数字规律往往来自结果（例如违约后才改写的期限）。请用 --exclude ${name} 排除后再算。` }];
}

/** Under chance alone the information value of k bins averages (k − 1)(1/good + 1/bad). */
function aboveChance(bins: readonly Counts[]): number {
  const used = bins.filter(({ good, bad }) => good + bad > 0);
  const all = addCounts(used);
  const found = used.reduce((sum, bin) => sum + informationOf(bin, all, smoothedWeight(bin, all)), 0);
  return found - Math.max(0, used.length - 1) * (1 / Math.max(1, all.good) + 1 / Math.max(1, all.bad));
}

function countsOf(column: Column, bad: Uint8Array): Counts[] {
  if (column.kind === 'number') {
    const ordered = orderValues(column.values, bad);
    const cuts = quantileCuts(ordered, BANDS);
    return [...countBetween(ordered, cuts), ...countGroups(column.values, bad, (value) => (Number.isNaN(value) ? 'blank' : undefined))];
  }
  return countGroups(column.values, bad, (level) => level ?? 'blank');
}

const countWhere = (values: Float64Array, bad: Uint8Array, holds: (value: number) => boolean): Counts[] => countGroups(values, bad, (value) => (Number.isNaN(value) ? undefined : holds(value)));

function countGroups<V, K>(values: ArrayLike<V>, bad: Uint8Array, groupOf: (value: V) => K | undefined): Counts[] {
  const groups = new Map<K, Counts>();
  for (let row = 0; row < values.length; row++) {
    const group = groupOf(values[row] as V);
    if (group === undefined) continue;
    const counts = groups.get(group) ?? { good: 0, bad: 0 };
    if (bad[row] === 1) counts.bad++;
    else counts.good++;
    groups.set(group, counts);
  }
  return [...groups.values()];
}
