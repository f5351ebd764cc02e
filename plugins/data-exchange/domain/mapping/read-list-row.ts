/** A small table that people fill in themselves: its columns are another plugin's, cells are read as deliveries are. */
import { cleanCell, isNothing, isUnreadable } from './clean-cell.ts';
import { plainName, spellingsOf } from './column-names.ts';
import { parseFirm, parseYesNo } from './parse-codes.ts';
import { parseDay } from './parse-dates.ts';
import { parseAmount, parseCount } from './parse-numbers.ts';
import { type ParseResult, parsed } from './parse-result.ts';

export interface ListColumn {
  field: string;
  /** The first is what people are told. */
  headers: readonly string[];
  parser: 'text' | 'uscc' | 'day' | 'wan-yuan' | 'count' | 'yes-no';
  isRequired: boolean;
}

export interface ListRow {
  row: number;
  values: Record<string, string | number | boolean>;
  faults: { column: string; rule: string; value: string; sentence: string }[];
}

const parsers: Record<ListColumn['parser'], (text: string, is1904: boolean) => ParseResult> = {
  text: parsed,
  uscc: parseFirm,
  day: (text, is1904) => parseDay(text, { is1904 }),
  'wan-yuan': (text) => parseAmount(text, '万元'),
  count: parseCount,
  'yes-no': parseYesNo,
};

/** Column → its place in the row. */
export type Places = ReadonlyMap<ListColumn, number>;

/** Undefined: this row does not hold the names. `missing`: columns that cannot be done without. */
export function placesIn(cells: readonly string[], columns: readonly ListColumn[]): { places: Places; missing: string[] } | undefined {
  const names = cells.map((cell) => spellingsOf(cleanCell(cell)));
  const places = new Map<ListColumn, number>();
  for (const column of columns) {
    const wanted = column.headers.map(plainName);
    const at = names.findIndex((spellings) => spellings.some((name) => wanted.includes(name)));
    if (at >= 0) places.set(column, at);
  }
  const needed = columns.filter(({ isRequired }) => isRequired);
  const missing = needed.filter((column) => !places.has(column)).map(({ headers }) => headers[0] ?? '');
  return missing.length * 2 > needed.length || places.size === 0 ? undefined : { places, missing };
}

/** Undefined: nothing stands in it. */
export function readListRow(row: number, cells: readonly string[], places: Places, is1904: boolean): ListRow | undefined {
  const read: ListRow = { row, values: {}, faults: [] };
  const texts = new Map([...places].map(([column, at]) => [column, cleanCell(cells[at] ?? '')]));
  if ([...texts.values()].every((text) => text === '')) return undefined;
  for (const [column, text] of texts) readCell(read, column, text, is1904);
  return read;
}

function readCell(read: ListRow, { field, headers, parser, isRequired }: ListColumn, text: string, is1904: boolean): void {
  const complain = (rule: string, sentence: string) => read.faults.push({ column: headers[0] ?? field, rule, value: text.slice(0, 60), sentence });
  if (isNothing(text, parser === 'text' || parser === 'yes-no')) {
    if (isRequired) complain('required', `请填写“${headers[0]}”。`);
    return;
  }
  if (isUnreadable(text)) return void complain('unreadable', '这一格有乱码，请重新填写，或把文件另存为 .xlsx 后再上传。');
  const result = parsers[parser](text, is1904);
  if (result.ok) read.values[field] = result.value;
  else complain(result.rule, result.sentence);
}
