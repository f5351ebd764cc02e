import type { CreditModel } from '../../contract/credit-model.ts';
import { dayNumber } from './calendar.ts';
import type { Reading } from './reading.ts';

/** Days past due when it was paid, or today when it is not; negative when early. */
export function daysLate(reading: Reading, dueOn: string, paidOn: string | null | undefined): number {
  return doneOrToday(reading, paidOn) - dayNumber(dueOn);
}

/** The day something was done, as a number; today while that is still to come. */
export function doneOrToday({ today }: Reading, doneOn: string | null | undefined): number {
  const done = doneOn ? dayNumber(doneOn) : today;
  return done < today ? done : today;
}

/** What a payment is worth, 0–100: prompt is full, and a delay costs by the published steps. */
export function valueOfDelay(days: number, { lateness }: CreditModel): number {
  for (const { daysMax, value } of lateness) if (days <= daysMax) return value;
  return 0;
}
