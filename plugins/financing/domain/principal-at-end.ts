/** The principal in one sum at the end; interest every month, every quarter, or with it. */
import { daysBetween, addMonths } from '@rongqiao/contracts/values/period.ts';
import { interestForDays, interestForMonths } from './interest.ts';
import { type Instalment, instalmentOf, type Loan } from './loan.ts';
import { monthByMonth } from './month-by-month.ts';

/** 先息后本 */
export const interestOnly = (loan: Loan): Instalment[] => monthByMonth(loan, () => 0n);

/** 按季付息、到期还本; a last quarter that is cut short pays for its months. */
export function quarterlyInterest(loan: Loan): Instalment[] {
  const owedFen = loan.principalFen;
  return quarterEnds(loan.termMonths).map((month, place, ends) => {
    const interestFen = interestForMonths(owedFen, loan.annualRate, month - (ends[place - 1] ?? 0));
    return instalmentOf(loan, month, { principalFen: month === loan.termMonths ? owedFen : 0n, interestFen, owedFen });
  });
}

/** 到期一次还本付息: interest for the calendar days, on a year of 360. */
export function bullet(loan: Loan): Instalment[] {
  const owedFen = loan.principalFen;
  const days = daysBetween(loan.startsOn, addMonths(loan.startsOn, loan.termMonths));
  const interestFen = interestForDays(owedFen, loan.annualRate, days);
  return [instalmentOf(loan, loan.termMonths, { principalFen: owedFen, interestFen, owedFen })];
}

function quarterEnds(termMonths: number): number[] {
  const whole = Array.from({ length: Math.floor(termMonths / 3) }, (_, place) => (place + 1) * 3);
  return termMonths % 3 === 0 ? whole : [...whole, termMonths];
}
