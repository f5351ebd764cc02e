/** Days, months and years as departments write them. */
import { toHalfWidth } from '@rongqiao/contracts/values/half-width.ts';
import { type ParseResult, parsed, unparsed } from './parse-result.ts';

const dayForms = [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/, /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/, /^(\d{4})(\d\d)(\d\d)(?:\d{6})?$/];
const monthForms = [/^(\d{4})-(\d{1,2})$/, /^(\d{4})\/(\d{1,2})$/, /^(\d{4})\.(\d\d)$/, /^(\d{4})\.([2-9])$/, /^(\d{4})年(\d{1,2})月份?$/, /^(\d{4})(\d\d)$/];
/** Days since 1899-12-30 as spreadsheets count them, 1954 to 2119: other numbers are not taken for days. */
const serialForm = /^([2-7]\d{4})(?:\.\d+)?$/;
/** Workbooks made on old Macs count from 1904. */
const DAYS_TO_1904 = 1462;
const DAY_MS = 86_400_000;

export interface DateSetting {
  is1904: boolean;
}

const timeOfDay = /[\sT]+\d{1,2}:\d{2}[\d:.+Z]*$/;

export function parseDay(text: string, { is1904 }: DateSetting): ParseResult {
  const plain = toHalfWidth(text.replace(timeOfDay, ''));
  const serial = serialForm.exec(plain)?.[1];
  if (serial) return parsed(dayOfSerial(Number(serial) + (is1904 ? DAYS_TO_1904 : 0)));
  for (const form of dayForms) {
    const match = form.exec(plain);
    if (match) return existing(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  return unparsed('date', '看不懂这个日期，请写成“2026-01-31”的样子。');
}

export function parseMonth(text: string, setting: DateSetting): ParseResult {
  const plain = toHalfWidth(text);
  for (const form of monthForms) {
    const match = form.exec(plain);
    if (match) return existingMonth(Number(match[1]), Number(match[2]));
  }
  // A number cell drops the nought of 2026.10.
  if (/^\d{4}\.1$/.test(plain)) return unparsed('month', '“.1”分不清是1月还是10月，请写成“2026-01”或“2026-10”。');
  const day = parseDay(text, setting);
  if (day.ok) return parsed(String(day.value).slice(0, 7));
  return unparsed('month', '看不懂这个月份，请写成“2026-03”的样子。');
}

export function parseYear(text: string): ParseResult {
  const year = Number(/^(\d{4})(?:年度?|\.0)?$/.exec(toHalfWidth(text))?.[1] ?? Number.NaN);
  return year >= 1990 && year <= 2100 ? parsed(year) : unparsed('year', '看不懂这个年份，请写成四位数字，例如 2025。');
}

function existing(year: number, month: number, day: number): ParseResult {
  const iso = `${year}-${two(month)}-${two(day)}`;
  if (year < 1900 || year > 2199) return unparsed('date', '日期的年份不对，请核对（1900年以后）。');
  return isRealDay(year, month, day) ? parsed(iso) : unparsed('date', `没有${year}年${month}月${day}日这一天，请核对。`);
}

function existingMonth(year: number, month: number): ParseResult {
  if (year < 1900 || year > 2099) return unparsed('month', '月份的年份不对，请核对。');
  return month >= 1 && month <= 12 ? parsed(`${year}-${two(month)}`) : unparsed('month', `没有${month}月，请核对。`);
}

const two = (number: number) => String(number).padStart(2, '0');
const isRealDay = (year: number, month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
const dayOfSerial = (serial: number) => new Date((serial - 25_569) * DAY_MS).toISOString().slice(0, 10);
