/**
 * The promise: an answer by 17:00 of the next working day. The day of the question is not counted (民法典 art. 201), so
 * nobody need ask before an hour of the day, and a question at night has the same working day as one in the morning.
 */
import { chineseDayAt, formatDay, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import { addWorkingDays, isWorkingDay } from '@rongqiao/contracts/values/working-days.ts';

export const OPENS_AT_HOUR = 9;
export const CLOSES_AT_HOUR = 17;
/** Hours before the promised moment. */
const REMINDER_HOURS = 4;
const HOUR_MS = 3_600_000;

export interface Clock {
  /** ISO instants. */
  dueAt: string;
  remindAt: string;
}

export function answerClock(askedAt: Date): Clock {
  const due = beijing(addWorkingDays(chineseDayAt(askedAt), 1).day, CLOSES_AT_HOUR);
  return { dueAt: due.toISOString(), remindAt: new Date(due.getTime() - REMINDER_HOURS * HOUR_MS).toISOString() };
}

/** Whether somebody sits at the desks now. */
export function isOpenAt(instant: Date): boolean {
  const hour = new Date(instant.getTime() + 8 * HOUR_MS).getUTCHours();
  return isWorkingDay(chineseDayAt(instant)) && hour >= OPENS_AT_HOUR && hour < CLOSES_AT_HOUR;
}

/** 11月24日（星期二）17:00 */
export function promiseText(dueAt: string): string {
  const due = new Date(dueAt);
  const day = chineseDayAt(due);
  const local = new Date(due.getTime() + 8 * HOUR_MS);
  return `${formatDay(day).replace(/^\d+年/, '')}（星期${'日一二三四五六'[local.getUTCDay()]}）${String(local.getUTCHours()).padStart(2, '0')}:${String(local.getUTCMinutes()).padStart(2, '0')}`;
}

const beijing = (day: IsoDay, hour: number): Date => new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 8) * HOUR_MS);
