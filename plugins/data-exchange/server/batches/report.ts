/** All findings of a batch as a file for the colleague who corrects them. Cells never become formulas. */
import { Readable } from 'node:stream';
import type { Finding } from '../../contract/batches.ts';
import { csvLine, escapeCell } from '../../domain/escape-cell.ts';
import type { BatchRow } from './batch-row.ts';
import { allFindings } from './show-batch.ts';

export interface ReportFile {
  name: string;
  mimeType: string;
  stream: NodeJS.ReadableStream;
}

const heads = ['行号', '列', '规则', '值（已遮盖）', '怎么改'];
const cells = ({ row, column, label, value, sentence }: Finding): string[] => [row === null ? '' : String(row), column ?? '', label, value ?? '', sentence];

const writers: Record<'csv' | 'xlsx', { mimeType: string; write(found: Finding[]): Promise<Buffer> }> = {
  csv: { mimeType: 'text/csv; charset=utf-8', write: async (found) => Buffer.from(`\uFEFF${[heads, ...found.map(cells)].map(csvLine).join('')}`) },
  xlsx: { mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeSheet },
};

export async function reportOf(batch: BatchRow, format: 'csv' | 'xlsx'): Promise<ReportFile> {
  const { mimeType, write } = writers[format];
  const bytes = await write(await allFindings(batch.id));
  return { name: `${batch.source_item}-第${batch.number}批-校验报告.${format}`, mimeType, stream: Readable.from([bytes]) };
}

async function writeSheet(found: Finding[]): Promise<Buffer> {
  // Loaded when it is needed: a start of the cms must not wait for it.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('校验报告', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [{ width: 8 }, { width: 20 }, { width: 20 }, { width: 24 }, { width: 80 }];
  sheet.addRow(heads).font = { bold: true };
  for (const finding of found) sheet.addRow(cells(finding).map(escapeCell));
  return Buffer.from(await book.xlsx.writeBuffer());
}
