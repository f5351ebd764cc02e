/** The words that repayment plans are told in. */
import type { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { addMonths, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { AnnualRate } from '@rongqiao/contracts/values/ratio.ts';

export interface Loan {
  principalFen: bigint;
  /** Exact share of one: `0.0360`. */
  annualRate: AnnualRate;
  termMonths: number;
  /** The day the money is paid out. */
  startsOn: IsoDay;
  /** Months of interest only before principal is repaid; for `grace-period` alone. */
  graceMonths?: number;
}

export interface Instalment {
  /** Months after the start: 1 to `termMonths`. */
  month: number;
  dueOn: IsoDay;
  principalFen: bigint;
  interestFen: bigint;
  paymentFen: bigint;
  /** What is still owed afterwards. */
  balanceFen: bigint;
}

export interface RepaymentPlan {
  method: RepaymentMethod;
  loan: Loan;
  instalments: Instalment[];
  interestFen: bigint;
  /** Principal and interest together. */
  repaidFen: bigint;
}

/** One payment, with what it leaves owed. */
export function instalmentOf(loan: Loan, month: number, part: { principalFen: bigint; interestFen: bigint; owedFen: bigint }): Instalment {
  const { principalFen, interestFen, owedFen } = part;
  return {
    month,
    dueOn: addMonths(loan.startsOn, month),
    principalFen,
    interestFen,
    paymentFen: principalFen + interestFen,
    balanceFen: owedFen - principalFen,
  };
}
