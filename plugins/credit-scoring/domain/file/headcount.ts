import type { FactBody } from '@rongqiao/contracts/credit-fact.ts';
import { monthNumber } from '../score/calendar.ts';
import { type Reading, factsOf } from '../score/reading.ts';

/** Insured people by month, newest first, of the last `months` months. */
export function headcounts(reading: Reading, months: number): FactBody<'social-insurance-month'>[] {
  return factsOf(reading, 'social-insurance-month')
    .map(({ body }) => body)
    .filter(({ month }) => month <= reading.file.asOf.slice(0, 7) && reading.thisMonth - monthNumber(month) <= months)
    .toSorted((one, other) => (one.month < other.month ? 1 : -1));
}

/** A number older than half a year says nothing of now. */
export const latestHeadcount = (reading: Reading): FactBody<'social-insurance-month'> | undefined =>
  headcounts(reading, 6)[0];
