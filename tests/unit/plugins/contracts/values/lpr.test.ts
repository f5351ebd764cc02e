import {
  effectiveRate,
  knownLpr,
  LprRow,
  type LprTable,
  lprOn,
  nextLprPublication,
} from '@rongqiao/contracts/values/lpr.ts';
import { describe, expect, it } from 'vitest';

describe('贷款市场报价利率', () => {
  it.each([
    ['2025-05-19', '0.0310', '0.0360'],
    ['2025-05-20', '0.0300', '0.0350'],
    ['2025-12-22', '0.0300', '0.0350'],
    ['2026-01-20', '0.0300', '0.0350'],
  ])('on %s was %s for one year and %s for more than five', (day, oneYear, overFiveYears) => {
    expect(lprOn(day, 'one-year')).toMatchObject({ ok: true, rate: oneYear, isConfirmed: true });
    expect(lprOn(day, 'over-five-years')).toMatchObject({ ok: true, rate: overFiveYears, isConfirmed: true });
  });

  it('is unconfirmed once a publication has passed that nobody looked up', () => {
    expect(lprOn('2026-02-23', 'one-year')).toMatchObject({ rate: '0.0300', isConfirmed: true });
    expect(lprOn('2026-02-24', 'one-year')).toMatchObject({ rate: '0.0300', isConfirmed: false });
  });

  it('before the first row is not known, and the message says who can help', () => {
    expect(lprOn('2025-04-20', 'one-year')).toEqual({
      ok: false,
      message: '没有2025年4月20日的LPR数据，请由运营人员补录当月报价。',
    });
    expect(effectiveRate({ term: 'one-year', spreadBp: 0 }, '2020-01-01').ok).toBe(false);
  });

  it('is published on the 20th, or on the next working day', () => {
    expect(nextLprPublication('2025-04-19')).toBe('2025-04-21');
    expect(nextLprPublication('2026-01-20')).toBe('2026-02-24');
    expect(nextLprPublication('2025-12-21')).toBe('2025-12-22');
    expect(nextLprPublication('2025-12-22')).toBe('2026-01-20');
  });

  it('a later month is entered as a row of its own', () => {
    const table: LprTable = {
      confirmedOn: '2026-03-20',
      rows: [...knownLpr.rows, LprRow.parse({ publishedOn: '2026-03-20', oneYear: '0.0295', overFiveYears: '0.0345' })],
    };
    expect(lprOn('2026-03-20', 'one-year', table)).toMatchObject({ rate: '0.0295', isConfirmed: true });
    const mistyped = LprRow.safeParse({ publishedOn: '2026-03-20', oneYear: '0.0297', overFiveYears: '0.0345' });
    expect(mistyped.error?.issues).toMatchObject([{ path: ['oneYear'], message: 'LPR以0.05个百分点为步长，请核对。' }]);
  });

  it('the known rows are valid and in order', () => {
    expect(knownLpr.rows.map((row) => LprRow.parse(row))).toEqual(knownLpr.rows);
    const days = knownLpr.rows.map(({ publishedOn }) => publishedOn);
    expect(days).toEqual(days.toSorted());
  });
});

describe('a rate over LPR', () => {
  it('is exact, and says how it comes about', () => {
    expect(effectiveRate({ term: 'one-year', spreadBp: 60 }, '2025-06-01')).toEqual({
      ok: true,
      annualRate: '0.0360',
      lpr: '0.0300',
      publishedOn: '2025-05-20',
      isConfirmed: true,
      sentence: '1年期LPR 3.00%（2025年5月20日）+ 60个基点 = 3.60%',
    });
  });

  it('may lie below LPR', () => {
    expect(effectiveRate({ term: 'over-five-years', spreadBp: -20 }, '2025-06-01')).toMatchObject({
      annualRate: '0.0330',
      sentence: '5年期以上LPR 3.50%（2025年5月20日）− 20个基点 = 3.30%',
    });
    expect(effectiveRate({ term: 'one-year', spreadBp: 0 }, '2025-05-19')).toMatchObject({ annualRate: '0.0310' });
  });

  it('never lies below nothing', () => {
    const message = 'LPR加点后的年利率是-0.10%，应在0%到100%之间，请改正加点。';
    expect(effectiveRate({ term: 'one-year', spreadBp: -310 }, '2025-06-01')).toEqual({ ok: false, message });
  });
});
