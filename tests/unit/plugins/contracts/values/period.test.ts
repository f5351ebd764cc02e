import {
  addDays,
  addMonths,
  ageInMonths,
  chineseDayAt,
  DateWindow,
  daysBetween,
  describeWindow,
  formatDay,
  formatMonths,
  IsoDay,
  TermMonths,
  weekday,
  windowStateOn,
} from '@rongqiao/contracts/values/period.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const aDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1980-01-01', days));

describe('a day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', '', null])(
    '%j is no day',
    (text) => {
      expect(IsoDay.safeParse(text).error?.issues[0]?.message).toBe('请填写存在的日期，写成“2026-01-31”的样子。');
    },
  );

  it('a mistyped century is asked about', () => {
    expect(IsoDay.safeParse('0206-01-01').error?.issues[0]?.message).toBe('日期太早，请核对年份（1900年以后）。');
    expect(IsoDay.parse('2024-02-29')).toBe('2024-02-29');
  });

  it('is counted across leap days and ends of years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(weekday('2026-01-04')).toBe(0);
    expect(weekday('1960-01-01')).toBe(5);
  });

  it('begins at midnight in China, eight hours before Greenwich', () => {
    expect(chineseDayAt(new Date('2025-12-31T15:59:59.999Z'))).toBe('2025-12-31');
    expect(chineseDayAt(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });

  it('is read aloud', () => {
    expect(formatDay('2026-01-05')).toBe('2026年1月5日');
    expect(['2', '18', '36'].map(Number).map(formatMonths)).toEqual(['2个月', '18个月', '36个月（3年）']);
  });
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-15', 0, '2026-01-15'],
  ])('%s and %i months are %s: a day that does not exist is the last of its month', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it.each([
    ['2025-01-31', '2025-02-27', 0],
    ['2025-01-31', '2025-02-28', 1],
    ['2023-05-10', '2026-05-09', 35],
    ['2023-05-10', '2026-05-10', 36],
    ['2026-05-10', '2026-05-09', -1],
  ])('from %s to %s are %i whole months', (from, on, months) => {
    expect(ageInMonths(from, on)).toBe(months);
  });

  it('the age is the largest number of months that has passed', () => {
    fc.assert(
      fc.property(aDay, aDay, (from, on) => {
        const months = ageInMonths(from, on);
        return addMonths(from, months) <= on && addMonths(from, months + 1) > on;
      }),
    );
  });

  it('a term is 1 to 600 whole months', () => {
    expect(TermMonths.safeParse(1.5).error?.issues[0]?.message).toBe('期限请填整数个月，例如 12。');
    expect(TermMonths.safeParse(0).error?.issues[0]?.message).toBe('期限至少1个月。');
    expect(TermMonths.safeParse(3650).error?.issues[0]?.message).toContain('单位是不是“月”');
  });
});

describe('a window of days', () => {
  const window = { from: '2026-01-05', to: '2026-03-31' };

  it('is open on its first and on its last day', () => {
    const days = ['2026-01-04', '2026-01-05', '2026-03-31', '2026-04-01'];
    expect(days.map((day) => windowStateOn(window, day))).toEqual(['upcoming', 'open', 'open', 'closed']);
  });

  it('without an end is open for ever', () => {
    expect(windowStateOn({ from: '2026-01-05' }, '2099-01-01')).toBe('open');
    expect(windowStateOn({ to: '2026-01-05', from: null }, '1999-01-01')).toBe('open');
    expect(windowStateOn({}, '2026-01-01')).toBe('open');
  });

  it('is said in a sentence', () => {
    expect(describeWindow(window)).toBe('2026年1月5日至2026年3月31日');
    expect(describeWindow({ from: '2026-01-05' })).toBe('2026年1月5日起');
    expect(describeWindow({ to: '2026-03-31' })).toBe('2026年3月31日截止');
    expect(describeWindow({})).toBe('长期有效');
  });

  it('does not end before it begins', () => {
    const reversed = DateWindow.safeParse({ from: '2026-03-31', to: '2026-01-05' });
    expect(reversed.error?.issues).toMatchObject([{ path: ['to'], message: '结束日期早于开始日期，请调换或改正。' }]);
  });
});
