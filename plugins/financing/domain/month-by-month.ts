import { interestForMonths } from './interest.ts';
import { type Instalment, instalmentOf, type Loan } from './loan.ts';

export interface MonthBefore {
  month: number;
  owedFen: bigint;
  interestFen: bigint;
}

/** Interest on what is owed each month, principal as the method says; the last month takes what is left, to the fen. */
export function monthByMonth(loan: Loan, principalIn: (before: MonthBefore) => bigint): Instalment[] {
  const instalments: Instalment[] = [];
  let owedFen = loan.principalFen;
  for (let month = 1; month <= loan.termMonths; month++) {
    const interestFen = interestForMonths(owedFen, loan.annualRate, 1);
    const wanted = month === loan.termMonths ? owedFen : principalIn({ month, owedFen, interestFen });
    const instalment = instalmentOf(loan, month, { principalFen: wanted < owedFen ? wanted : owedFen, interestFen, owedFen });
    instalments.push(instalment);
    owedFen = instalment.balanceFen;
  }
  return instalments;
}
