/** 综合融资成本: interest and every fee of a product over the whole term, in yuan and as one rate a year. */
import type { Fee } from '@rongqiao/contracts/fee.ts';
import type { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { chargeFee, type FeeCharge } from './charge-fees.ts';
import type { Loan, RepaymentPlan } from './loan.ts';
import { planRepayment } from './plan-repayment.ts';
import { type YearlyCost, yearlyCost } from './yearly-cost.ts';

export type { FeeCharge } from './charge-fees.ts';

export interface AllInCost {
  plan: RepaymentPlan;
  charges: FeeCharge[];
  feesFen: bigint;
  /** Interest and fees together: what the loan costs. */
  costFen: bigint;
  /** What the firm has in hand on the first day. */
  receivedFen: bigint;
  yearly: YearlyCost | undefined;
}

export interface Offer {
  method: RepaymentMethod;
  loan: Loan;
  fees: readonly Fee[];
  assetValueFen?: bigint | undefined;
}

export function allInCost({ method, loan, fees, assetValueFen }: Offer): AllInCost {
  const plan = planRepayment(method, loan);
  const charges = fees.map((fee) => chargeFee(fee, { plan, assetValueFen }));
  const feesFen = charges.reduce((sum, { totalFen }) => sum + totalFen, 0n);
  const paidFen = paymentsByMonth(plan, charges);
  const receivedFen = loan.principalFen - (paidFen[0] ?? 0n);
  return { plan, charges, feesFen, costFen: plan.interestFen + feesFen, receivedFen, yearly: yearlyCost(receivedFen, paidFen.slice(1)) };
}

/** Everything the firm pays in month 0, 1, … `termMonths`. */
function paymentsByMonth({ loan, instalments }: RepaymentPlan, charges: FeeCharge[]): bigint[] {
  const paid = Array.from({ length: loan.termMonths + 1 }, () => 0n);
  const pay = (month: number, fen: bigint) => {
    paid[month] = (paid[month] ?? 0n) + fen;
  };
  for (const { month, paymentFen } of instalments) pay(month, paymentFen);
  for (const { payments } of charges) for (const { month, amountFen } of payments) pay(month, amountFen);
  return paid;
}
