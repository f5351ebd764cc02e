/** By when an objection is answered, and when the alarm goes. */
import { addDays, daysBetween, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import { addWorkingDays } from '@rongqiao/contracts/values/working-days.ts';
import type { ObjectionClock } from '../../contract/objections.ts';

/** 征信业管理条例 §25: in writing within 20 days of receipt; the day of receipt is not counted (民法典 §201). */
export const lawfulClock: ObjectionClock = { days: 20, counted: 'days' };

/** Of 20 days the alarm goes on the 15th: a quarter is left. A promise never lasts longer than the law allows. */
export function objectionDays(openedOn: IsoDay, clock: ObjectionClock): { dueOn: IsoDay; alarmOn: IsoDay } {
  const lawful = addDays(openedOn, lawfulClock.days);
  const promised = clock.counted === 'days' ? addDays(openedOn, clock.days) : addWorkingDays(openedOn, clock.days).day;
  const dueOn = promised < lawful ? promised : lawful;
  return { dueOn, alarmOn: addDays(openedOn, Math.floor((daysBetween(openedOn, dueOn) * 3) / 4)) };
}
