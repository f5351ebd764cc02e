/**
 * When a loan is paid back, and how much each time. Amounts are fen; what is paid back adds up to the fen.
 *
 * 随借随还 is estimated as the whole limit drawn on the first day and paid back on the last: the most it can cost.
 */
import type { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { equalInstalments } from './equal-instalment.ts';
import { equalPrincipal, principalAfterGrace } from './equal-principal.ts';
import type { Instalment, Loan, RepaymentPlan } from './loan.ts';
import { bullet, interestOnly, quarterlyInterest } from './principal-at-end.ts';

export type { Loan, RepaymentPlan } from './loan.ts';

const layOut: Record<RepaymentMethod, (loan: Loan) => Instalment[]> = {
  'equal-instalment': equalInstalments,
  'equal-principal': equalPrincipal,
  'interest-only': interestOnly,
  'quarterly-interest': quarterlyInterest,
  bullet,
  revolving: bullet,
  'grace-period': principalAfterGrace,
};

/** @throws RangeError without a principal or a whole number of months ≥ 1 */
export function planRepayment(method: RepaymentMethod, loan: Loan): RepaymentPlan {
  if (loan.principalFen < 1n || !Number.isInteger(loan.termMonths) || loan.termMonths < 1) {
    throw new RangeError(`no loan: ${loan.principalFen} fen for ${loan.termMonths} months`);
  }
  const instalments = layOut[method](loan);
  const interestFen = instalments.reduce((sum, instalment) => sum + instalment.interestFen, 0n);
  return { method, loan, instalments, interestFen, repaidFen: loan.principalFen + interestFen };
}
