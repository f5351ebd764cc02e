/** What an offer costs: interest and every fee over the whole term, as the firm compares it. */
import { type Fee, feeBasisLabels, feePayerLabels, feeTimingLabels } from '@rongqiao/contracts/fee.ts';
import type { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { formatYuan } from '@rongqiao/contracts/values/money.ts';
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import type { OfferCost } from '../contract/offers.ts';
import { allInCost } from './all-in-cost.ts';

export interface Terms {
  amountFen: bigint;
  annualRate: string;
  termMonths: number;
  repaymentMethod: RepaymentMethod;
  fees: readonly Fee[];
}

/** Laid out as if paid out on `startsOn`; with a grace of half the term, a year at most, where the method has one. */
export function costOfOffer({ amountFen, annualRate, termMonths, repaymentMethod, fees }: Terms, startsOn: IsoDay): OfferCost {
  const loan = { principalFen: amountFen, annualRate, termMonths, startsOn, graceMonths: Math.min(12, Math.floor(termMonths / 2)) };
  const { plan, charges, feesFen, costFen, receivedFen, yearly } = allInCost({ method: repaymentMethod, loan, fees });
  return {
    interestFen: plan.interestFen,
    feesFen,
    costFen,
    // Fees taken off at once can be more than the loan only in nonsense; nothing is in hand then.
    receivedFen: receivedFen > 0n ? receivedFen : 0n,
    firstPaymentFen: plan.instalments[0]?.paymentFen ?? 0n,
    yearlyNominal: yearly?.nominal ?? null,
    yearlyEffective: yearly?.effective ?? null,
    fees: charges.map(({ fee, totalFen, remark }) => ({ name: fee.name, payee: fee.payee, payer: feePayerLabels[fee.payer], timing: feeTimingLabels[fee.timing], basis: basisOf(fee), totalFen, remark })),
  };
}

function basisOf({ basis, rate, amountFen }: Fee): string {
  if (rate) return `${feeBasisLabels[basis]}的${formatPercent(rate)}`;
  return amountFen ? `每次${formatYuan(amountFen)}` : '不收取';
}
