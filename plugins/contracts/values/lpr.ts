import { z } from 'zod';
import { formatDay, IsoDay } from './period.ts';
import { addBasisPoints, AnnualRate, type BasisPoints, compareRatios, formatPercent, type Ratio } from './ratio.ts';
import { addWorkingDays } from './working-days.ts';

export const LprTerm = z.enum(['one-year', 'over-five-years']);
export type LprTerm = z.infer<typeof LprTerm>;

export const lprTermLabels: Record<LprTerm, string> = { 'one-year': '1年期', 'over-five-years': '5年期以上' };

/** The rates that hold from `publishedOn` until a later row. LPR moves in steps of 0.05 percentage points. */
export const LprRow = z.object({ publishedOn: IsoDay, oneYear: lprRate(), overFiveYears: lprRate() });
export type LprRow = z.infer<typeof LprRow>;

/** Rows from the earliest on. `confirmedOn` is the last publication that was looked up, changed or not. */
export type LprTable = { confirmedOn: IsoDay; rows: readonly LprRow[] };

/**
 * 贷款市场报价利率 as far as it is confirmed; operators enter later months.
 *
 * The first row stands under the last publication before the cut of 2025-05-20: what held earlier is not recorded.
 * Source: National Interbank Funding Center, published on the 20th of each month.
 */
export const knownLpr: LprTable = {
  confirmedOn: '2026-01-20',
  rows: [
    { publishedOn: '2025-04-21', oneYear: '0.0310', overFiveYears: '0.0360' },
    { publishedOn: '2025-05-20', oneYear: '0.0300', overFiveYears: '0.0350' },
  ],
};

export type LprFound = {
  ok: true;
  rate: Ratio;
  publishedOn: IsoDay;
  /** False once a publication has passed that the table has not seen: the rate may have changed since. */
  isConfirmed: boolean;
};
export type LprMissing = { ok: false; message: string };

/** The LPR that holds on a day, its own publication day included. */
export function lprOn(day: IsoDay, term: LprTerm, table: LprTable = knownLpr): LprFound | LprMissing {
  const row = table.rows.findLast(({ publishedOn }) => publishedOn <= day);
  if (!row) return { ok: false, message: `没有${formatDay(day)}的LPR数据，请由运营人员补录当月报价。` };
  const rate = term === 'one-year' ? row.oneYear : row.overFiveYears;
  return { ok: true, rate, publishedOn: row.publishedOn, isConfirmed: day < nextLprPublication(table.confirmedOn) };
}

export type LprPricing = { term: LprTerm; spreadBp: BasisPoints };
export type EffectiveRate =
  | { ok: true; annualRate: AnnualRate; lpr: Ratio; publishedOn: IsoDay; isConfirmed: boolean; sentence: string }
  | LprMissing;

/**
 * The yearly rate of a product priced over LPR, on a day: LPR + spread, exactly.
 *
 * @returns the rate with the sentence 1年期LPR 3.00%（2025年5月20日）+ 60个基点 = 3.60%
 */
export function effectiveRate({ term, spreadBp }: LprPricing, day: IsoDay, table: LprTable = knownLpr): EffectiveRate {
  const found = lprOn(day, term, table);
  if (!found.ok) return found;
  const annualRate = addBasisPoints(found.rate, spreadBp);
  if (compareRatios(annualRate, '0') < 0 || compareRatios(annualRate, '1') > 0) {
    return { ok: false, message: `LPR加点后的年利率是${formatPercent(annualRate)}，应在0%到100%之间，请改正加点。` };
  }
  const spread = `${spreadBp < 0 ? '−' : '+'} ${Math.abs(spreadBp)}个基点`;
  const base = `${lprTermLabels[term]}LPR ${formatPercent(found.rate)}（${formatDay(found.publishedOn)}）`;
  const { rate: lpr, publishedOn, isConfirmed } = found;
  return {
    ok: true,
    annualRate,
    lpr,
    publishedOn,
    isConfirmed,
    sentence: `${base}${spread} = ${formatPercent(annualRate)}`,
  };
}

/** The publication after a day: the 20th at 09:00, or the next working day when the 20th is none. */
export function nextLprPublication(after: IsoDay): IsoDay {
  const [year, month] = [Number(after.slice(0, 4)), Number(after.slice(5, 7))];
  const ofThisMonth = publicationOf(year, month);
  return after < ofThisMonth ? ofThisMonth : publicationOf(month === 12 ? year + 1 : year, (month % 12) + 1);
}

function publicationOf(year: number, month: number): IsoDay {
  return addWorkingDays(`${year}-${String(month).padStart(2, '0')}-20`, 0).day;
}

function lprRate() {
  return AnnualRate.refine((rate) => /^0\.\d{3}[05]$/.test(rate), 'LPR以0.05个百分点为步长，请核对。');
}
