import type { TableRow, TableTraits } from '../../domain/intake/table-row.ts';

/** A table of a file, read as it comes. */
export interface OpenTable extends TableTraits {
  /** For a person: name of the sheet. */
  name: string;
  rows: AsyncIterable<TableRow[]>;
}
