/** Cells of one row → the fact that it states, or everything that is wrong with it. */
import { type FactKind, factKinds } from '@rongqiao/contracts/credit-fact.ts';
import type { FindingRule } from '../intake/finding-rules.ts';
import type { SourceSpec } from '../intake/source-spec.ts';
import type { BoundColumn } from './bind-columns.ts';
import { cleanCell, hasBlanksAround, isNothing, isUnreadable } from './clean-cell.ts';
import { isAmount, type ParseCell, parserFor } from './column-parsers.ts';
import type { AmountUnit } from './parse-numbers.ts';
import { mayLieAhead, periodOf } from './period-of.ts';

export interface RowFault {
  rule: FindingRule;
  column: ReadColumn | undefined;
  value: string;
  sentence: string;
}

/** A bound column with its parser. */
export interface ReadColumn extends BoundColumn {
  parse: ParseCell;
  isFreeText: boolean;
  default: string | number | boolean | null;
}

export interface RowRead {
  uscc: string;
  body: Record<string, unknown>;
  period: string;
  errors: RowFault[];
  notices: RowFault[];
}

/** What the reader of a workbook knows about a cell beside its text. */
export type CellFaults = ReadonlyMap<number, FindingRule>;

export interface RowSetting {
  spec: SourceSpec;
  /** Unit told above the table. */
  unit: AmountUnit | undefined;
  is1904: boolean;
  /** Fixed-width text is padded with blanks. */
  isPadded: boolean;
  today: string;
}

export const cellFaultSentences: Partial<Record<FindingRule, string>> = {
  'formula-error': '这一格的公式算出了错误，请改正公式或填写数值。',
  'formula-without-value': '这一格只有公式没有结果，请在 Excel 或 WPS 里打开、保存一次后重新报送。',
};

export const readColumns = (columns: readonly BoundColumn[], setting: RowSetting): ReadColumn[] =>
  columns.map((column) => {
    const parse = parserFor({ kind: setting.spec.kind, mapping: column.mapping, unit: column.unit ?? setting.unit, is1904: setting.is1904 });
    return { ...column, parse, isFreeText: column.mapping.parser === 'text', default: defaultOf(column, setting) };
  });

/** Defaults are written as the source's spec says, whatever unit a file states. */
function defaultOf({ mapping }: BoundColumn, { spec, is1904 }: RowSetting): string | number | boolean | null {
  if (mapping.default === undefined) return null;
  const result = parserFor({ kind: spec.kind, mapping, unit: undefined, is1904 })(mapping.default);
  return result.ok ? result.value : null;
}

export function rowReader(columns: readonly ReadColumn[], setting: RowSetting): (cells: readonly string[], faults?: CellFaults) => RowRead {
  const { spec } = setting;
  const shape = factKinds[spec.kind].body;
  const fields = Object.keys(shape.shape);
  const joined = columns.filter(({ mapping }) => mapping.joins);
  return (cells, faults) => {
    const row: RowRead = { uscc: '', body: {}, period: '', errors: [], notices: [] };
    const values: Record<string, unknown> = {};
    for (const column of columns) if (!column.mapping.joins) values[column.mapping.field] = readCell(column, cells, faults, row, setting);
    for (const { mapping } of joined) values[mapping.field] = (mapping.joins ?? []).map((field) => values[field] ?? '').join('|');
    row.uscc = String(values['uscc'] ?? '');
    for (const field of fields) row.body[field] = values[field] ?? null;
    if (row.errors.length === 0) checkBody(row, columns, spec.kind, setting.today);
    return row;
  };
}

function readCell(column: ReadColumn, cells: readonly string[], faults: CellFaults | undefined, row: RowRead, { isPadded }: RowSetting): unknown {
  const { at, mapping, isNeeded } = column;
  const fault = at === undefined ? undefined : faults?.get(at);
  const raw = at === undefined ? '' : (cells[at] ?? '');
  if (fault) return fail(row, fault, column, raw, cellFaultSentences[fault] ?? '');
  const text = cleanCell(raw);
  if (isNothing(text, column.isFreeText)) {
    if (column.default !== null || !isNeeded) return column.default;
    return fail(row, 'required', column, raw, `“${column.shown}”不能空白。如果是合并单元格，请取消合并后逐行填写。`);
  }
  if (isUnreadable(text)) return fail(row, 'unreadable', column, raw, '这一格有乱码，请检查导出时的编码（UTF-8 或 GB18030）后重新导出。');
  if (!isPadded && hasBlanksAround(raw)) note(row, 'surrounding-blanks', column, raw, '首尾的空白已去掉。');
  const result = column.parse(text);
  if (!result.ok) return fail(row, result.rule, column, raw, result.sentence);
  if (isAmount(mapping.parser) && String(result.value).startsWith('-')) note(row, 'negative-amount', column, raw, '按负数收下（红字、退货或冲销）。');
  return result.value;
}

function fail(row: RowRead, rule: FindingRule, column: ReadColumn | undefined, value: string, sentence: string): null {
  row.errors.push({ rule, column, value, sentence });
  return null;
}

/** Once a row: the same remark on its other cells says nothing new. */
function note(row: RowRead, rule: FindingRule, column: ReadColumn, value: string, sentence: string): void {
  if (!row.notices.some((notice) => notice.rule === rule)) row.notices.push({ rule, column, value, sentence });
}

function checkBody(row: RowRead, columns: readonly ReadColumn[], kind: FactKind, today: string): void {
  const checked = factKinds[kind].body.safeParse(row.body);
  for (const { path, message } of checked.success ? [] : checked.error.issues) {
    const column = columns.find(({ mapping }) => mapping.field === path[0]);
    fail(row, column?.isFreeText ? 'text' : 'body', column, String(row.body[String(path[0])] ?? ''), message);
  }
  if (!checked.success) return;
  row.period = periodOf(kind, row.body);
  if (row.period > today.slice(0, row.period.length) && !mayLieAhead.has(kind)) {
    fail(row, 'not-yet', undefined, row.period, `这一行说的是${row.period}的事，还没有到。请核对日期。`);
  }
}
