import { FileRefused } from './file-refused.ts';
import type { Archive } from './open-archive.ts';
import type { ReadingPlace } from './read-delivery.ts';
import { readTable, type TableRead } from './read-table.ts';
import { expectedNames, headerSetting } from './read-text.ts';
import { openWorkbook, type Sheet } from './read-workbook.ts';

/** Every visible sheet that has the columns, or the one that the source names; what is left out is told. */
export async function readSheets(archive: Archive, { ledger, onLines }: ReadingPlace, file: string | null): Promise<TableRead> {
  const { format, mapping } = ledger.spec;
  const sheets = await openWorkbook(archive);
  const wanted = chooseSheets(sheets, format.kind === 'xlsx' ? format.sheet : undefined);
  const skip = (name: string, why: string) =>
    ledger.tell({ row: null, column: file ? `${file}：${name}` : name, rule: 'skipped-sheet', severity: 'notice', value: null, sentence: `没有读这张工作表：${why}。` });
  for (const { name, isHidden } of sheets) if (isHidden && !wanted.some((each) => each.name === name)) skip(name, '它是隐藏的');
  let whole: TableRead | undefined;
  for (const sheet of wanted) {
    const placeName = wanted.length > 1 ? sheet.name : null;
    const place = file && placeName ? `${file}·${placeName}` : (file ?? placeName);
    const read = await readTable({ ...sheet.open(), place }, ledger, headerSetting(format), onLines);
    if (!read) skip(sheet.name, '没有找到约定的列名');
    else whole = whole ? { rows: whole.rows + read.rows, mainFen: sum(whole.mainFen, read.mainFen) } : read;
  }
  if (!whole) throw new FileRefused('no-header', expectedNames(mapping));
  return whole;
}

function chooseSheets(sheets: readonly Sheet[], named: string | undefined): Sheet[] {
  if (named === undefined) return sheets.filter(({ isHidden }) => !isHidden);
  const found = sheets.filter(({ name }) => name.trim() === named);
  if (found.length === 0) throw new FileRefused('no-such-sheet', named);
  return found;
}

const sum = (one: bigint | undefined, other: bigint | undefined) => (one === undefined || other === undefined ? undefined : one + other);
