import { divideRounded } from '@rongqiao/contracts/values/money.ts';
import type { Instalment, Loan } from './loan.ts';
import { monthByMonth } from './month-by-month.ts';

/** 等额本金: the same principal every month, interest on what is left: payments fall. */
export function equalPrincipal(loan: Loan): Instalment[] {
  const partFen = divideRounded(loan.principalFen, BigInt(loan.termMonths));
  return monthByMonth(loan, () => partFen);
}

/** 宽限期内付息、之后分期还本: interest only for `graceMonths`, then the principal in equal parts. */
export function principalAfterGrace(loan: Loan): Instalment[] {
  const graceMonths = Math.min(loan.graceMonths ?? 0, loan.termMonths - 1);
  const partFen = divideRounded(loan.principalFen, BigInt(loan.termMonths - graceMonths));
  return monthByMonth(loan, ({ month }) => (month > graceMonths ? partFen : 0n));
}
