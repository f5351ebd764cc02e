/** A hundred thousand rows of social insurance, as text and as a workbook. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { makeUscc } from '@rongqiao/contracts/values/uscc.ts';
import type { SourceSpec } from '@rongqiao/data-exchange/domain/intake/source-spec.ts';
import ExcelJS from 'exceljs';

export const insurance: SourceSpec = {
  code: 'bench-insurance',
  kind: 'social-insurance-month',
  format: { kind: 'delimited' },
  acceptance: 'rows',
  mapping: [
    { field: 'uscc', headers: ['统一社会信用代码'], parser: 'uscc' },
    { field: 'month', headers: ['费款所属期'], parser: 'month' },
    { field: 'headcount', headers: ['参保人数'], parser: 'count' },
    { field: 'dueFen', headers: ['应缴金额'], parser: 'yuan' },
    { field: 'paidFen', headers: ['实缴金额'], parser: 'yuan' },
    { field: 'dueOn', headers: ['缴款期限'], parser: 'day' },
    { field: 'paidOn', headers: ['缴款日期'], parser: 'day' },
  ],
};

const names = insurance.mapping.map(({ headers }) => headers[0] ?? '');
const MONTHS = 10;

/** Each firm ten months; each hundredth code has a digit wrong. */
function* rows(count: number): Generator<(string | number)[]> {
  for (let n = 0; n < count; n += 1) {
    const uscc = makeUscc({ regionCode: '210102', sequence: 1 + Math.floor(n / MONTHS) });
    const month = `2025-${String(1 + (n % MONTHS)).padStart(2, '0')}`;
    const people = 3 + (n % 90);
    yield [n % 100 === 99 ? `${uscc.slice(0, 16)}**` : uscc, month, people, people * 720.5, people * 720.5, `${month}-28`, `${month}-${10 + (n % 18)}`];
  }
}

export async function writeText(folder: string, count: number): Promise<string> {
  const file = path.join(folder, 'insurance.csv');
  const stream = createWriteStream(file);
  stream.write(`\uFEFF${names.join(',')}\r\n`);
  for (const row of rows(count)) if (!stream.write(`${row.join(',')}\r\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'close');
  return file;
}

export async function writeWorkbook(folder: string, count: number): Promise<string> {
  const file = path.join(folder, 'insurance.xlsx');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const sheet = book.addWorksheet('明细');
  sheet.addRow(names).commit();
  for (const row of rows(count)) sheet.addRow(row).commit();
  await book.commit();
  return file;
}
