import { z } from 'zod';

const millisecondsPerDay = 86_400_000;

/** A calendar day as `2026-01-31`; days compare as text. Before 1900 is taken for a mistyped year. */
export const IsoDay = z.iso
  .date('请填写存在的日期，写成“2026-01-31”的样子。')
  .refine((day) => day >= '1900-01-01', '日期太早，请核对年份（1900年以后）。');
export type IsoDay = z.infer<typeof IsoDay>;

/** A loan's or a policy's length in whole months, 1 to 600 (50 years). */
export const TermMonths = z
  .int('期限请填整数个月，例如 12。')
  .min(1, '期限至少1个月。')
  .max(600, '期限最长600个月（50年），请核对单位是不是“月”。');
export type TermMonths = z.infer<typeof TermMonths>;

export function addDays(day: IsoDay, days: number): IsoDay {
  return toDay(toNumber(day) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return toNumber(to) - toNumber(from);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: IsoDay): number {
  return (((toNumber(day) + 4) % 7) + 7) % 7;
}

/** The same day of a later month, or that month's last day where it has no such day. Source: 民法典 art. 202. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year, month, dayOfMonth] = partsOf(day);
  const firstOfMonth = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return formatUtc(firstOfMonth.setUTCDate(Math.min(dayOfMonth, lastOfMonth)));
}

/**
 * A firm's age, or how long something has lasted, in whole months: the largest n for which `from` + n months ≤ `on`.
 *
 * @returns a negative number when `on` is before `from`
 */
export function ageInMonths(from: IsoDay, on: IsoDay): number {
  const [fromYear, fromMonth] = partsOf(from);
  const [onYear, onMonth] = partsOf(on);
  const months = (onYear - fromYear) * 12 + onMonth - fromMonth;
  return addMonths(from, months) <= on ? months : months - 1;
}

/** The calendar day in China (UTC+8, no summer time) at an instant. */
export function chineseDayAt(instant: Date): IsoDay {
  return formatUtc(instant.getTime() + 8 * 3_600_000);
}

/** 2026年1月5日 */
export function formatDay(day: IsoDay): string {
  const [year, month, dayOfMonth] = partsOf(day);
  return `${year}年${month}月${dayOfMonth}日`;
}

/** 18个月; whole years from two on are said too: 36个月（3年） */
export function formatMonths(months: number): string {
  return months >= 24 && months % 12 === 0 ? `${months}个月（${months / 12}年）` : `${months}个月`;
}

/** From the first to the last day, both included; an end left out is open. */
export const DateWindow = z
  .object({ from: IsoDay.nullish(), to: IsoDay.nullish() })
  .refine(({ from, to }) => !from || !to || from <= to, {
    message: '结束日期早于开始日期，请调换或改正。',
    path: ['to'],
  });
export type DateWindow = z.infer<typeof DateWindow>;

export const WindowState = z.enum(['upcoming', 'open', 'closed']);
export type WindowState = z.infer<typeof WindowState>;

export const windowStateLabels: Record<WindowState, string> = { upcoming: '未开始', open: '进行中', closed: '已截止' };

/** Where a day stands to a window; the last day is still open. */
export function windowStateOn({ from, to }: DateWindow, day: IsoDay): WindowState {
  if (from && day < from) return 'upcoming';
  return to && day > to ? 'closed' : 'open';
}

/** 2026年1月5日至2026年3月31日; 2026年1月5日起; 2026年3月31日截止; 长期有效 */
export function describeWindow({ from, to }: DateWindow): string {
  if (from && to) return `${formatDay(from)}至${formatDay(to)}`;
  if (from) return `${formatDay(from)}起`;
  return to ? `${formatDay(to)}截止` : '长期有效';
}

function toNumber(day: IsoDay): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

function toDay(number: number): IsoDay {
  return formatUtc(number * millisecondsPerDay);
}

function formatUtc(milliseconds: number): IsoDay {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function partsOf(day: IsoDay): [year: number, month: number, dayOfMonth: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
