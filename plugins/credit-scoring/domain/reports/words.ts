/** How reports say amounts, days and yes or no. */
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { daysBetween, formatDay, type IsoDay } from '@rongqiao/contracts/values/period.ts';

export const money = (fen: bigint | null | undefined): string => (fen === null || fen === undefined ? '—' : formatShortYuan(fen));
export const dayOr = (day: IsoDay | null | undefined, otherwise = '—'): string => (day ? formatDay(day) : otherwise);

/** Days past due on `asOf`; 0 for what was paid in time or is not due. */
export function daysLate({ dueOn, paidOn }: { dueOn: IsoDay; paidOn?: IsoDay | null | undefined }, asOf: IsoDay): number {
  const end = paidOn && paidOn <= asOf ? paidOn : asOf;
  return Math.max(0, daysBetween(dueOn, end));
}

export const lateText = (days: number, isPaid: boolean): string => (days === 0 ? (isPaid ? '按时' : '未到期') : isPaid ? `迟${days}天` : `已逾期${days}天`);

/** 1 for a fact that somebody objects to: said wherever it is shown. */
export const disputeMark = (fact: { disputedSince: IsoDay | null }): string => (fact.disputedSince ? '（有异议）' : '');
