/** Where a number may be cut at all: fine pre-bins, which the optimum then merges. A value belongs below a cut when it is smaller. */
import type { Counts } from './weight-of-evidence.ts';

/** Values with their class, blanks left out, in ascending order. */
export interface Ordered {
  values: Float64Array;
  bad: Uint8Array;
}

export function orderValues(values: Float64Array, bad: Uint8Array, isSpecial: (value: number) => boolean = () => false): Ordered {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!Number.isNaN(value) && !isSpecial(value)) rows.push(row);
  }
  rows.sort((one, other) => (values[one] as number) - (values[other] as number));
  return { values: Float64Array.from(rows, (row) => values[row] as number), bad: Uint8Array.from(rows, (row) => bad[row] as number) };
}

/** Cuts that leave about equally many rows between them, at most `most` pre-bins; each stands midway between two values that occur. */
export function quantileCuts({ values }: Ordered, most: number): number[] {
  const cuts: number[] = [];
  for (let at = 1; at < most; at++) {
    const row = nextChange(values, Math.floor((at * values.length) / most));
    if (row === undefined) break;
    const cut = midway(values[row - 1] as number, values[row] as number);
    if (cut > (cuts.at(-1) ?? Number.NEGATIVE_INFINITY)) cuts.push(cut);
  }
  return cuts;
}

/** Good and bad between the cuts. */
export function countBetween({ values, bad }: Ordered, cuts: readonly number[]): Counts[] {
  const counts = Array.from({ length: cuts.length + 1 }, () => ({ good: 0, bad: 0 }));
  let bin = 0;
  for (let row = 0; row < values.length; row++) {
    while (bin < cuts.length && (values[row] as number) >= (cuts[bin] as number)) bin++;
    const count = counts[bin] as Counts;
    if (bad[row] === 1) count.bad++;
    else count.good++;
  }
  return counts;
}

/** The row at or after `from` whose value is larger than the one before it. */
function nextChange(values: Float64Array, from: number): number | undefined {
  for (let row = Math.max(1, from); row < values.length; row++) if ((values[row] as number) > (values[row - 1] as number)) return row;
  return undefined;
}

/** Between the two also when they are neighbours among floating-point numbers. */
function midway(below: number, above: number): number {
  const middle = below + (above - below) / 2;
  return middle > below ? middle : above;
}
