/** How far columns say the same: Pearson's correlation, and variance inflation. */
import { cholesky, inverseDiagonal } from './cholesky.ts';

/** 0 when a column does not vary. */
export function correlation(one: Float64Array, other: Float64Array): number {
  const [first, second] = [meanOf(one), meanOf(other)];
  let [product, squareOne, squareOther] = [0, 0, 0];
  for (let row = 0; row < one.length; row++) {
    const [left, right] = [(one[row] as number) - first, (other[row] as number) - second];
    product += left * right;
    squareOne += left * left;
    squareOther += right * right;
  }
  return squareOne > 0 && squareOther > 0 ? product / Math.sqrt(squareOne * squareOther) : 0;
}

/** 1 ÷ (1 − R²) of each column by the others; infinite where one is a sum of others. */
export function varianceInflation(columns: readonly Float64Array[]): number[] {
  const size = columns.length;
  const matrix = Float64Array.from({ length: size * size }, (_, at) => {
    const [row, column] = [Math.floor(at / size), at % size];
    return row === column ? 1 : correlation(columns[row] as Float64Array, columns[column] as Float64Array);
  });
  const lower = cholesky(matrix, size);
  return lower ? [...inverseDiagonal(lower, size)] : columns.map(() => Number.POSITIVE_INFINITY);
}

export const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
