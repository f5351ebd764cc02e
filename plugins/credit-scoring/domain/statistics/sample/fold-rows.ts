/**
 * Folds without a random generator, the same in any language: inside each class, rows are sorted by the hex of
 * sha256("seed:id"), and the fold is the rank modulo the number of folds.
 */
import { createHash } from 'node:crypto';
import type { Sample } from './sample.ts';

/** The fold of each row, 0 … folds − 1. */
export function foldRows({ ids, bad }: Pick<Sample, 'ids' | 'bad'>, folds: number, seed: number | string): Int32Array {
  const fold = new Int32Array(ids.length);
  const keyed = ids.map((id, row) => ({ row, key: createHash('sha256').update(`${seed}:${id}`).digest('hex') }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.row - other.row));
  const rank = [0, 0];
  for (const { row } of keyed) {
    const group = bad[row] ?? 0;
    fold[row] = (rank[group] ?? 0) % folds;
    rank[group] = (rank[group] ?? 0) + 1;
  }
  return fold;
}

/** Which rows train and which test, for each fold. */
export function foldSplits(sample: Pick<Sample, 'ids' | 'bad'>, folds: number, seed: number | string): { train: number[]; test: number[] }[] {
  const fold = foldRows(sample, folds, seed);
  const rows = Array.from(fold.keys());
  return Array.from({ length: folds }, (_, at) => ({
    train: rows.filter((row) => fold[row] !== at),
    test: rows.filter((row) => fold[row] === at),
  }));
}
