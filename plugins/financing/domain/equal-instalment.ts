import type { AnnualRate } from '@rongqiao/contracts/values/ratio.ts';
import { Decimal } from 'decimal.js';
import type { Instalment, Loan } from './loan.ts';
import { monthByMonth } from './month-by-month.ts';

const Exact = Decimal.clone({ precision: 50 });

/** 等额本息: the same payment every month, the last one a few fen apart. */
export function equalInstalments(loan: Loan): Instalment[] {
  const paymentFen = monthlyPayment(loan.principalFen, loan.annualRate, loan.termMonths);
  return monthByMonth(loan, ({ interestFen }) => (paymentFen > interestFen ? paymentFen - interestFen : 0n));
}

/** P·r(1+r)ⁿ / ((1+r)ⁿ − 1), to the fen. */
function monthlyPayment(principalFen: bigint, annualRate: AnnualRate, months: number): bigint {
  const principal = new Exact(principalFen.toString());
  const rate = new Exact(annualRate).div(12);
  if (rate.isZero()) return toFen(principal.div(months));
  const growth = rate.plus(1).pow(months);
  return toFen(principal.times(rate).times(growth).div(growth.minus(1)));
}

const toFen = (amount: Decimal): bigint => BigInt(amount.toFixed(0, Decimal.ROUND_HALF_UP));
