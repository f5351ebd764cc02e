/** Symmetric positive definite systems, row by row in one flat array. */

/** Lower triangle L with L·Lᵀ = matrix; undefined where the matrix is not positive definite. */
export function cholesky(matrix: Float64Array, size: number): Float64Array | undefined {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] as number;
      for (let at = 0; at < column; at++) sum -= (lower[row * size + at] as number) * (lower[column * size + at] as number);
      if (row !== column) lower[row * size + column] = sum / (lower[column * size + column] as number);
      else if (sum > 1e-12 * Math.abs(matrix[row * size + row] as number)) lower[row * size + row] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return lower;
}

export function solve(lower: Float64Array, size: number, right: Float64Array): Float64Array {
  const result = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let at = 0; at < row; at++) result[row] = (result[row] as number) - (lower[row * size + at] as number) * (result[at] as number);
    result[row] = (result[row] as number) / (lower[row * size + row] as number);
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let at = row + 1; at < size; at++) result[row] = (result[row] as number) - (lower[at * size + row] as number) * (result[at] as number);
    result[row] = (result[row] as number) / (lower[row * size + row] as number);
  }
  return result;
}

/** The diagonal of the inverse: variances of coefficients, variance inflation. */
export function inverseDiagonal(lower: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, at) => {
    const unit = new Float64Array(size);
    unit[at] = 1;
    return solve(lower, size, unit)[at] as number;
  });
}
