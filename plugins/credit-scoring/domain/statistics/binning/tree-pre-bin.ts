/**
 * Cuts by a classification tree on one variable (Gini, best split first, limited leaves), as scikit-learn grows it and
 * optbinning uses it: values and cuts go through 32-bit floats, so published cuts are met to the last digit.
 */
import { countBetween, type Ordered } from './pre-bin.ts';

export interface TreeLimits {
  maxLeaves: number;
  /** Smallest share of all rows in a leaf. */
  minShare: number;
}

interface Leaf {
  from: number;
  to: number;
  split?: { row: number; gain: number };
}

export function treeCuts({ values, bad }: Ordered, { maxLeaves, minShare }: TreeLimits): number[] {
  const single = Float32Array.from(values);
  const least = Math.ceil(minShare * values.length);
  const grow = (from: number, to: number): Leaf => ({ from, to, split: bestSplit(single, bad, from, to, least) });
  const leaves = [grow(0, values.length)];
  while (leaves.length < maxLeaves) {
    const at = indexOfLargest(leaves.map(({ split }) => split?.gain ?? Number.NEGATIVE_INFINITY));
    const leaf = leaves[at];
    if (!leaf?.split) break;
    leaves.splice(at, 1, grow(leaf.from, leaf.split.row), grow(leaf.split.row, leaf.to));
  }
  return leaves
    .slice(1)
    .map(({ from }) => (single[from - 1] as number) / 2 + (single[from] as number) / 2)
    .toSorted((one, other) => one - other);
}

/** Drops cuts until every pre-bin holds both classes. */
export function dropPureBins(ordered: Ordered, cuts: readonly number[]): number[] {
  const pure = countBetween(ordered, cuts).map(({ good, bad }) => good === 0 || bad === 0);
  if (cuts.length === 0 || !pure.includes(true)) return [...cuts];
  // A pure bin loses its upper cut; the last one has only a lower cut to lose.
  const isDropped = cuts.map((_, at) => pure[at] || (at === cuts.length - 1 && pure.at(-1)));
  return dropPureBins(ordered, cuts.filter((_, at) => !isDropped[at]));
}

function bestSplit(values: Float32Array, bad: Uint8Array, from: number, to: number, least: number): Leaf['split'] {
  const size = to - from;
  let total = 0;
  for (let row = from; row < to; row++) total += bad[row] as number;
  if (total === 0 || total === size) return undefined;
  let found: Leaf['split'];
  let left = 0;
  for (let row = from + 1; row < to; row++) {
    left += bad[row - 1] as number;
    const taken = row - from;
    if (taken < least || size - taken < least || (values[row] as number) <= (values[row - 1] as number)) continue;
    const gain = impurity(total, size) - impurity(left, taken) - impurity(total - left, size - taken);
    if (gain > (found?.gain ?? Number.NEGATIVE_INFINITY)) found = { row, gain };
  }
  return found;
}

/** Gini impurity times the number of rows. */
const impurity = (bad: number, size: number): number => (2 * bad * (size - bad)) / size;

const indexOfLargest = (values: number[]): number => values.reduce((best, value, at) => (value > (values[best] as number) ? at : best), 0);
