/** When a reminder is due, and whether it still makes sense. */
import { addDays, daysBetween, type IsoDay } from '@rongqiao/contracts/values/period.ts';

export type ReminderFault = 'no-closing-day' | 'closed' | 'too-late';

/** Undefined: it can be set. */
export function reminderFault(closesOn: IsoDay | null, daysBefore: number, today: IsoDay): ReminderFault | undefined {
  if (closesOn === null) return 'no-closing-day';
  if (closesOn < today) return 'closed';
  return addDays(closesOn, -daysBefore) <= today ? 'too-late' : undefined;
}

export const faultSentences: Record<ReminderFault, (closesOn: IsoDay | null, today: IsoDay) => string> = {
  'no-closing-day': () => '这条政策没有截止日期，不用设提醒，现在就可以办。',
  closed: () => '这条政策已经截止，不能再设提醒。',
  'too-late': (closesOn, today) => `离截止只有${closesOn ? daysBetween(today, closesOn) : 0}天了，请选更短的天数，或者现在就办。`,
};
