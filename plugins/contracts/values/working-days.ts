import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type IsoDay, weekday } from './period.ts';

/** A day reckoned, and whether a year on the way has no published calendar yet: then reckon again once it has. */
export type ReckonedDay = { day: IsoDay; isProvisional: boolean };
export type ReckonedDays = { days: number; isProvisional: boolean };

/**
 * The n-th working day after `day`, which itself is not counted (民法典 art. 201). With n = 0: `day` itself, or the next
 * working day when it is none.
 *
 * Source: the State Council's yearly 节假日安排, as npm chinese-days carries it. A year without one is reckoned with
 * weekends only, and flagged.
 *
 * @throws RangeError unless n is a whole number ≥ 0
 */
export function addWorkingDays(day: IsoDay, workingDays: number): ReckonedDay {
  if (!Number.isInteger(workingDays) || workingDays < 0) throw new RangeError(`not a number of days: ${workingDays}`);
  let reached = workingDays === 0 ? nextWorkingDay(day) : day;
  for (let left = workingDays; left > 0; left--) reached = nextWorkingDay(addDays(reached, 1));
  return { day: reached, isProvisional: !hasCalendarFor(day, reached) };
}

/** Working days after `from` up to and including `to`: it undoes `addWorkingDays`. Negative when `to` is earlier. */
export function workingDaysBetween(from: IsoDay, to: IsoDay): ReckonedDays {
  if (to < from) {
    const { days, isProvisional } = workingDaysBetween(to, from);
    return { days: 0 - days, isProvisional };
  }
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) days += isWorkingDay(day) ? 1 : 0;
  return { days, isProvisional: !hasCalendarFor(from, to) };
}

/** Holidays and days in lieu are free, make-up days (调休上班) are worked, otherwise Monday to Friday. */
export function isWorkingDay(day: IsoDay): boolean {
  if (makeUpDays.has(day)) return true;
  return !holidays.has(day) && weekday(day) >= 1 && weekday(day) <= 5;
}

/** 春节, 国庆节 …, or undefined on any other day; make-up working days carry their holiday's name too. */
export function holidayName(day: IsoDay): string | undefined {
  return (holidays.get(day) ?? makeUpDays.get(day))?.split(',')[1];
}

/** Whether the year's holidays have been published; the next year's usually are in November. */
export function hasPublishedCalendar(year: number): boolean {
  return publishedYears.has(year);
}

const holidays = new Map<IsoDay, string>(Object.entries(calendar.holidays));
const makeUpDays = new Map<IsoDay, string>(Object.entries(calendar.workdays));
const publishedYears = new Set([...holidays.keys()].map(yearOf));

function nextWorkingDay(day: IsoDay): IsoDay {
  return isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1));
}

function hasCalendarFor(from: IsoDay, to: IsoDay): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year++) if (!publishedYears.has(year)) return false;
  return true;
}

function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}
