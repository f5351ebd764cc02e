/** Texts of a table become numbers or categories; what can teach a model nothing is left out, and said. */
import type { Column } from './sample.ts';
import type { Warning } from './warning.ts';

export interface TextColumn {
  name: string;
  texts: readonly string[];
}

export interface TypedColumns {
  columns: Column[];
  warnings: Warning[];
}

const BLANKS = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '-', '--', '.', '?', '空', '缺失']);
const MONEY = /^([-+]?)\s*[¥￥$€£]?\s*([-+]?)((?:\d{1,3}(?:[,，]\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)\s*(%|元)?$/;
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const DAY_MS = 86_400_000;

/** This share of the texts of a number column may be something else: a typing error is a blank, not a new column. */
const TOLERATED = 0.02;
const LEAST_NUMBERS = 20;

export function typeColumns(texts: readonly TextColumn[]): TypedColumns {
  const typed = texts.map(typeColumn);
  return { columns: typed.flatMap(({ column }) => (column ? [column] : [])), warnings: typed.flatMap(({ warnings }) => warnings) };
}

/** A number, or a day as days since 1970; NaN for a blank, undefined for any other text. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (BLANKS.has(trimmed.toLowerCase())) return Number.NaN;
  const inBrackets = /^\((.+)\)$/.exec(trimmed);
  const money = MONEY.exec(inBrackets?.[1] ?? trimmed);
  if (money?.[3]) {
    const value = Number(money[3].replaceAll(/[,，]/g, '')) / (money[4] === '%' ? 100 : 1);
    return inBrackets || money[1] === '-' || money[2] === '-' ? -value : value;
  }
  const day = DAY.exec(trimmed);
  return day ? Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / DAY_MS : undefined;
}

/** The category that a text names; null for a blank. */
export function readCategory(text: string): string | null {
  const trimmed = text.trim();
  return BLANKS.has(trimmed.toLowerCase()) ? null : trimmed;
}

function typeColumn({ name, texts }: TextColumn): { column?: Column; warnings: Warning[] } {
  const numbers = texts.map(readNumber);
  const odd = texts.filter((_, row) => numbers[row] === undefined);
  const distinct = new Set(numbers.filter((value) => value !== undefined && !Number.isNaN(value)));
  const isNumber = odd.length === 0 || (odd.length <= TOLERATED * texts.length && distinct.size >= LEAST_NUMBERS);
  if (!isNumber) return keepCategory(name, texts.map(readCategory));
  const warnings: Warning[] = odd.length === 0 ? [] : [{ code: 'odd-text', column: name, message: `${name} 是数字列，但有 ${odd.length} 处写着“${odd[0]}”之类的文字，按空白处理。` }];
  const kept = keepNumbers(name, Float64Array.from(numbers, (value) => value ?? Number.NaN), distinct.size, texts);
  return { ...kept, warnings: [...warnings, ...kept.warnings] };
}

function keepNumbers(name: string, values: Float64Array, distinct: number, texts: readonly string[]): { column?: Column; warnings: Warning[] } {
  const blanks = values.filter(Number.isNaN).length;
  if (distinct === 0 || (distinct === 1 && blanks === 0)) return { warnings: [leftOut(name, '全部行都一样，没有可学的')] };
  if (isNumbering(name, values, distinct, texts)) return { warnings: [leftOut(name, '看来是编号：每行不同')] };
  return { column: { name, kind: 'number', values }, warnings: [] };
}

function keepCategory(name: string, values: (string | null)[]): { column?: Column; warnings: Warning[] } {
  const levels = new Set(values.filter((level) => level !== null)).size;
  const blanks = values.some((level) => level === null);
  if (levels === 0 || (levels === 1 && !blanks)) return { warnings: [leftOut(name, '全部行都一样，没有可学的')] };
  if (levels > Math.max(30, values.length / 10)) return { warnings: [leftOut(name, `有 ${levels} 种取值，像名称或编号；要用请先归类`)] };
  return { column: { name, kind: 'category', values }, warnings: [] };
}

const leftOut = (name: string, why: string): Warning => ({ code: 'left-out', column: name, message: `没有使用 ${name}：${why}。` });

const NAMED_NUMBER = /(?:^|[_\s])(?:id|no|nr|num|number|row|index)$|^id|编号|代号|号码|序号|账号/i;

/** Whole numbers, nearly every row another, that count rows, have one width, or are called a number. */
function isNumbering(name: string, values: Float64Array, distinct: number, texts: readonly string[]): boolean {
  if (values.length < LEAST_NUMBERS || distinct < 0.95 * values.length || !values.every((value) => Number.isInteger(value) && value >= 0)) return false;
  const isCounting = Math.max(...values) - Math.min(...values) === values.length - 1;
  const widths = new Set(texts.map((text) => text.trim().length));
  return isCounting || NAMED_NUMBER.test(name) || (distinct === values.length && widths.size === 1 && ([...widths][0] ?? 0) >= 5 && texts.every((text) => /^\d+$/.test(text.trim())));
}
