/** Observations as columns: what every fit and every measure of the statistical layer reads. */

export interface NumberColumn {
  name: string;
  kind: 'number';
  /** NaN is a blank. */
  values: Float64Array;
}

export interface CategoryColumn {
  name: string;
  kind: 'category';
  /** null is a blank. */
  values: readonly (string | null)[];
}

export type Column = NumberColumn | CategoryColumn;

export interface Sample {
  size: number;
  /** 1 where the enterprise went bad, 0 where it did not. */
  bad: Uint8Array;
  columns: Column[];
  /** What the fold rule hashes; the zero-based row number when nothing better is known. */
  ids: readonly string[];
}

/** The same columns for some of the rows, in the order asked for. */
export function takeRows(sample: Sample, rows: readonly number[]): Sample {
  return {
    size: rows.length,
    bad: Uint8Array.from(rows, (row) => sample.bad[row] ?? 0),
    columns: sample.columns.map((column) => takeColumn(column, rows)),
    ids: rows.map((row) => sample.ids[row] ?? ''),
  };
}

export const countBad = ({ bad }: Pick<Sample, 'bad'>): number => bad.reduce((sum, flag) => sum + flag, 0);

function takeColumn(column: Column, rows: readonly number[]): Column {
  if (column.kind === 'number') return { ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN) };
  return { ...column, values: rows.map((row) => column.values[row] ?? null) };
}
