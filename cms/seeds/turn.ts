/** The n-th row of a table that is gone through round after round. */
export function turn<T>(table: readonly T[], n: number): T {
  return table[n % table.length] as T;
}
