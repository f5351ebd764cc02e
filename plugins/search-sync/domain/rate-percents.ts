import { knownLpr } from '@rongqiao/contracts/values/lpr.ts';
import { addBasisPoints, AnnualRate } from '@rongqiao/contracts/values/ratio.ts';
import type { FinancialProductRow } from './published-row.ts';

/**
 * Yearly rates in per cent, to filter and sort by: the fixed ones as stated, those over LPR at the newest LPR that the
 * platform knows. Null where no interest is charged or the statement is not readable.
 */
export function ratePercents(row: FinancialProductRow) {
  const rateAt = row.rateKind === 'lpr-spread' ? overLpr(row) : { min: row.annualRateMin, max: row.annualRateMax };
  return { annualRatePercentMin: percent(rateAt.min), annualRatePercentMax: percent(rateAt.max ?? rateAt.min) };
}

function overLpr({ lprTerm, spreadBpMin, spreadBpMax }: FinancialProductRow) {
  const newest = knownLpr.rows.at(-1);
  const lpr = lprTerm === 'over-five-years' ? newest?.overFiveYears : newest?.oneYear;
  const plus = (spread: number | null | undefined) => (lpr && spread != null ? addBasisPoints(lpr, spread) : null);
  return { min: plus(spreadBpMin), max: plus(spreadBpMax) };
}

function percent(rate: string | null | undefined): number | null {
  return rate != null && AnnualRate.safeParse(rate).success ? Number((Number(rate) * 100).toFixed(4)) : null;
}
