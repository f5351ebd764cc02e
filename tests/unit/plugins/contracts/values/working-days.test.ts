import { addDays, weekday } from '@rongqiao/contracts/values/period.ts';
import {
  addWorkingDays,
  hasPublishedCalendar,
  holidayName,
  isWorkingDay,
  workingDaysBetween,
} from '@rongqiao/contracts/values/working-days.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** First and last free day, and the weekend days worked instead, as the State Council announced them. */
const announced: [holiday: string, first: string, last: string, makeUpDays: string[]][] = [
  ['元旦', '2024-01-01', '2024-01-01', []],
  ['春节', '2024-02-10', '2024-02-17', ['2024-02-04', '2024-02-18']],
  ['清明', '2024-04-04', '2024-04-06', ['2024-04-07']],
  ['劳动节', '2024-05-01', '2024-05-05', ['2024-04-28', '2024-05-11']],
  ['端午', '2024-06-10', '2024-06-10', []],
  ['中秋', '2024-09-15', '2024-09-17', ['2024-09-14']],
  ['国庆节', '2024-10-01', '2024-10-07', ['2024-09-29', '2024-10-12']],
  ['春节', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']],
  ['劳动节', '2025-05-01', '2025-05-05', ['2025-04-27']],
  ['国庆节', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']],
  ['元旦', '2026-01-01', '2026-01-03', ['2026-01-04']],
  ['春节', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']],
  ['清明', '2026-04-04', '2026-04-06', []],
  ['劳动节', '2026-05-01', '2026-05-05', ['2026-05-09']],
  ['端午', '2026-06-19', '2026-06-21', []],
  ['中秋', '2026-09-25', '2026-09-27', []],
  ['国庆节', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
];

describe('working days', () => {
  it.each(announced)('%s %s to %s is free, and its make-up days %j are worked', (holiday, first, last, makeUpDays) => {
    for (let day = first; day <= last; day = addDays(day, 1)) expect(isWorkingDay(day), day).toBe(false);
    expect(makeUpDays.map((day) => [isWorkingDay(day), weekday(day) % 6])).toEqual(makeUpDays.map(() => [true, 0]));
    expect(holidayName(first)).toBe(holiday);
  });

  it('an ordinary week is Monday to Friday', () => {
    const week = ['2026-03-02', '2026-03-06', '2026-03-07', '2026-03-08'];
    expect(week.map(isWorkingDay)).toEqual([true, true, false, false]);
    expect(holidayName('2026-03-02')).toBeUndefined();
  });

  it.each([
    ['an ordinary Friday', '2026-03-06', 1, '2026-03-09'],
    ['the last day before the Spring Festival, a Saturday worked', '2026-02-14', 1, '2026-02-24'],
    ['three days across National Day 2025', '2025-09-29', 3, '2025-10-10'],
    ['five days with a Saturday worked', '2026-05-06', 5, '2026-05-12'],
    ['the day itself when it is worked', '2026-02-14', 0, '2026-02-14'],
    ['the next working day when it is not', '2026-02-20', 0, '2026-02-24'],
  ])('a promise made on %s (%s + %i) is due on %s', (_, day, workingDays, due) => {
    expect(addWorkingDays(day, workingDays)).toEqual({ day: due, isProvisional: false });
  });

  it('a clock that runs into a year without a published calendar says so', () => {
    expect([2024, 2025, 2026, 2099].map(hasPublishedCalendar)).toEqual([true, true, true, false]);
    expect(addWorkingDays('2099-12-30', 3).isProvisional).toBe(true);
    expect(workingDaysBetween('2026-12-31', '2099-01-05').isProvisional).toBe(true);
    expect(addWorkingDays('2026-12-28', 2)).toEqual({ day: '2026-12-30', isProvisional: false });
  });

  it('are counted without the first and with the last day', () => {
    expect(workingDaysBetween('2026-02-13', '2026-02-24')).toEqual({ days: 2, isProvisional: false });
    expect(workingDaysBetween('2026-02-24', '2026-02-13')).toEqual({ days: -2, isProvisional: false });
    expect(workingDaysBetween('2026-03-02', '2026-03-02')).toEqual({ days: 0, isProvisional: false });
  });

  it('counting undoes adding', () => {
    const day = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, workingDays) => {
        const due = addWorkingDays(from, workingDays).day;
        return workingDaysBetween(from, due).days === workingDays && isWorkingDay(due);
      }),
    );
  });

  it('a promise in the past or of half a day is a mistake of ours', () => {
    expect(() => addWorkingDays('2026-03-02', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-03-02', 0.5)).toThrow(RangeError);
  });
});
