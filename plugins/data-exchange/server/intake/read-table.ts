/** One table into the ledger of its batch: its column names first, then row by row. */
import type { BatchLedger } from '../../domain/intake/batch-ledger.ts';
import { TableCheck } from '../../domain/intake/check-table.ts';
import type { TableRow } from '../../domain/intake/table-row.ts';
import { classifyRow } from '../../domain/mapping/classify-row.ts';
import { findHeader, HEADER_WITHIN_ROWS, type Header, headerAt, headerOf } from '../../domain/mapping/find-header.ts';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';
import type { OpenTable } from './open-table.ts';

export interface HeaderSetting {
  headerRow: 'auto' | 'none' | number;
  columns: string[];
}

export interface TableRead {
  rows: number;
  /** Sum of the first amount as written; undefined where it is not sure. */
  mainFen: bigint | undefined;
}

/** `onRows`: after each handful, how many lines of the batch have been read. @returns undefined when it is not the table that the source sends */
export async function readTable(table: OpenTable, ledger: BatchLedger, setting: HeaderSetting, onRows: (lines: number) => void): Promise<TableRead | undefined> {
  const before = ledger.counts.rows;
  let first: TableRow[] = [];
  let check: TableCheck | undefined;
  const begin = (): boolean => {
    const header = chooseHeader(first, ledger, setting);
    if (!header) return false;
    check = new TableCheck(ledger, table, header, first.slice(0, header.bodyFrom).map(({ cells }) => cells));
    countAbove(first.slice(0, header.bodyFrom), ledger);
    for (const row of first.slice(header.bodyFrom)) check.take(row);
    first = [];
    return true;
  };
  for await (const rows of table.rows) {
    if (check) for (const row of rows) check.take(row);
    else {
      first = first.concat(rows);
      if (first.length > HEADER_WITHIN_ROWS && !begin()) return undefined;
    }
    if (ledger.counts.rows > limits.rows) throw new FileRefused('too-many-rows', `${limits.rows}`);
    onRows(ledger.counts.lines);
  }
  if (!check && !begin()) return undefined;
  return { rows: ledger.counts.rows - before, mainFen: (check as TableCheck | undefined)?.mainFen() };
}

/** Half of the columns must be known: a table that shares a word with ours is another table. */
function chooseHeader(first: readonly TableRow[], { spec }: BatchLedger, { headerRow, columns }: HeaderSetting): Header | undefined {
  const cells = first.map((row) => row.cells);
  const header = headerRow === 'none' ? headerOf(columns, spec) : headerRow === 'auto' ? findHeader(cells, spec) : headerAt(cells, headerRow, spec);
  const expected = spec.mapping.filter(({ headers }) => headers.length > 0).length;
  if (!header || header.binding.found * 2 < Math.min(expected, header.binding.found + header.binding.missing.needed.length)) return undefined;
  const { ambiguous, missing } = header.binding;
  if (ambiguous !== undefined) throw new FileRefused('ambiguous-columns', ambiguous);
  if (missing.needed.length > 0) throw new FileRefused('missing-columns', missing.needed.join('、'));
  return header;
}

function countAbove(rows: readonly TableRow[], { counts }: BatchLedger): void {
  for (const { cells } of rows) {
    counts.lines += 1;
    if (classifyRow(cells, []) === 'blank') counts.blank += 1;
    else counts.skipped += 1;
  }
}
