/** Days as whole numbers: a file has thousands of them, and making dates of them is slow. */
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';

const ZERO = 48;
const YEAR_ZEROS = ZERO * 1111;
const PAIR_ZEROS = ZERO * 11;

/** Days since 1970-01-01. */
export function dayNumber(day: IsoDay): number {
  const month = monthNumber(day);
  const dayOfMonth = day.charCodeAt(8) * 10 + day.charCodeAt(9) - PAIR_ZEROS;
  const before = monthStarts[month - FIRST_MONTH];
  return (before === undefined ? daysBeforeMonth(month) : before) + dayOfMonth;
}

/** Months since year 0: records age by calendar months, so all of one month weigh the same. Also for `2026-03`. */
export function monthNumber(day: string): number {
  const year =
    day.charCodeAt(0) * 1000 + day.charCodeAt(1) * 100 + day.charCodeAt(2) * 10 + day.charCodeAt(3) - YEAR_ZEROS;
  return year * 12 + day.charCodeAt(5) * 10 + day.charCodeAt(6) - PAIR_ZEROS - 1;
}

/** The day before a month begins, in days since 1970-01-01; years begin in March, so that the leap day is their last. */
function daysBeforeMonth(month: number): number {
  const year = Math.floor((month - 2) / 12);
  const monthOfYear = month - 2 - year * 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((153 * monthOfYear + 2) / 5) - 719_469;
}

const FIRST_MONTH = 1900 * 12;
/** 1900 to 2199 looked up. */
const monthStarts = Int32Array.from({ length: 300 * 12 }, (_, place) => daysBeforeMonth(FIRST_MONTH + place));
