import type { CellFaults } from '../mapping/read-row.ts';

/** Why a row has no cells that could be read. */
export type BrokenRow = 'quotes' | 'truncated' | 'cell-count';

/** One row as the file holds it. */
export interface TableRow {
  /** As a spreadsheet counts, from 1. */
  number: number;
  cells: string[];
  faults?: CellFaults;
  /** The reader could not tell its cells apart. */
  broken?: BrokenRow;
  /** The source says that this line is above the table. */
  isTitle?: boolean;
  /** The file ends in the middle of it, or may do so: there is no line break behind. */
  isLast?: boolean;
  isHidden?: boolean;
}

export interface TableTraits {
  /** Sheet, or file of a batch; null where there is only one table. */
  place: string | null;
  /** Text: a row with fewer cells than names is damaged. In a workbook blank cells are simply not there. */
  isText: boolean;
  isPadded: boolean;
  is1904: boolean;
}
