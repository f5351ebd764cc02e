import type { IsoDay } from '@rongqiao/contracts/values/period.ts';

const digits = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let index = from; index < to; index++) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
};

/** Days since 1970-01-01 by whole-number arithmetic: a file has thousands of days, and making dates of them is slow. */
export function dayNumber(day: IsoDay): number {
  const month = digits(day, 5, 7);
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(day, 8, 10) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Months since year 0: records age by calendar months, so all of one month weigh the same. Also for `2026-03`. */
export function monthNumber(day: string): number {
  return digits(day, 0, 4) * 12 + digits(day, 5, 7) - 1;
}
