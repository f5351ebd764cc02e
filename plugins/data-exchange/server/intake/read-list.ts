/** A list that somebody fills in and uploads, .xlsx or text: rows in memory, so only small ones. And its empty form. */
import { open, stat } from 'node:fs/promises';
import type { TableRow } from '../../domain/intake/table-row.ts';
import { type ListColumn, type ListRow, placesIn, readListRow } from '../../domain/mapping/read-list-row.ts';
import { FileRefused } from './file-refused.ts';
import { inMegabytes } from './limits.ts';
import { openArchive } from './open-archive.ts';
import type { OpenTable } from './open-table.ts';
import { openDelimited } from './read-delimited.ts';
import { openWorkbook, workbookPart } from './read-workbook.ts';
import { recogniseFile } from './recognise-file.ts';
import { scanText } from './scan-text.ts';

export interface ListLimits {
  bytesMax: number;
  rowsMax: number;
}
export type ListRead = { ok: true; rows: ListRow[] } | { ok: false; sentence: string };

/** Names stand within the first rows, below a title. */
const HEADER_WITHIN_ROWS = 10;

export async function readList(path: string, columns: readonly ListColumn[], { bytesMax, rowsMax }: ListLimits): Promise<ListRead> {
  try {
    if ((await stat(path)).size > bytesMax) throw new FileRefused('too-large', inMegabytes(bytesMax));
    const rows = await withTable(path, (table) => rowsOf(table, columns, rowsMax));
    if (rows.length === 0) throw new FileRefused('no-rows');
    return { ok: true, rows };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, sentence: error.reason.sentence };
    throw error;
  }
}

async function withTable<T>(path: string, work: (table: OpenTable) => Promise<T>): Promise<T> {
  const handle = await open(path);
  const kind = await recogniseFile(handle).finally(() => handle.close());
  if (kind === 'text') return work(await openDelimited(path, { encoding: await scanText(path, 'auto'), delimiter: 'auto', quote: 'double' }));
  const archive = await openArchive(path);
  try {
    if (!workbookPart(archive)) throw new FileRefused('other-office');
    const sheet = (await openWorkbook(archive)).find(({ isHidden }) => !isHidden);
    if (!sheet) throw new FileRefused('no-tables');
    return await work(sheet.open());
  } finally {
    archive.close();
  }
}

async function rowsOf(table: OpenTable, columns: readonly ListColumn[], rowsMax: number): Promise<ListRow[]> {
  const read: ListRow[] = [];
  let header: ReturnType<typeof placesIn>;
  let above = 0;
  for await (const some of table.rows) {
    for (const row of some) {
      if (header) take(row, header.places, table.is1904, read);
      else {
        header = placesIn(row.cells, columns);
        above += 1;
        if (!header && above > HEADER_WITHIN_ROWS) throw new FileRefused('no-header', expected(columns));
        if (header && header.missing.length > 0) throw new FileRefused('missing-columns', header.missing.join('、'));
      }
    }
    if (read.length > rowsMax) throw new FileRefused('too-many-rows', String(rowsMax));
  }
  if (!header) throw new FileRefused('no-header', expected(columns));
  return read;
}

function take(row: TableRow, places: Parameters<typeof readListRow>[2], is1904: boolean, into: ListRow[]): void {
  if (row.broken) {
    into.push({ row: row.number, values: {}, faults: [{ column: '整行', rule: row.broken, value: '', sentence: '这一行的单元格分不开（引号或分隔符不对），请改正。' }] });
    return;
  }
  const read = readListRow(row.number, row.cells, places, is1904);
  if (read) into.push(read);
}

const expected = (columns: readonly ListColumn[]) => columns.filter(({ isRequired }) => isRequired).map(({ headers }) => headers[0]).join('、');

/** One sheet to fill in, all cells as text so that codes keep their digits; a second one says what belongs where. */
export async function writeListForm(title: string, columns: readonly (ListColumn & { hint: string })[]): Promise<Buffer> {
  // Large, and seldom needed.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ headers }) => ({ width: Math.max(12, (headers[0] ?? '').length * 2 + 4), style: { numFmt: '@' } }));
  sheet.addRow(columns.map(({ headers }) => headers[0])).font = { bold: true };
  const notes = book.addWorksheet('填写说明');
  notes.columns = [{ width: 26 }, { width: 10 }, { width: 60 }];
  notes.addRow(['列', '是否必填', '怎么填']).font = { bold: true };
  for (const { headers, isRequired, hint } of columns) notes.addRow([headers[0], isRequired ? '必填' : '选填', hint]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
