/** An institution decides in principle within a month of the recommendation: 30 calendar days, the day itself not counted (民法典 art. 201). */
import { addDays, type IsoDay } from '@rongqiao/contracts/values/period.ts';

export const DECISION_DAYS = 30;
/** The alarm rings this many days before. */
const ALARM_DAYS = 5;

export interface DecisionClock {
  /** Last day to decide on. */
  dueOn: IsoDay;
  remindOn: IsoDay;
}

export const decisionClock = (recommendedOn: IsoDay): DecisionClock => {
  const dueOn = addDays(recommendedOn, DECISION_DAYS);
  return { dueOn, remindOn: addDays(dueOn, -ALARM_DAYS) };
};

/** Undecided after its last day, or decided after it. */
export const isDecisionLate = (dueOn: IsoDay, decidedOn: IsoDay | null, today: IsoDay): boolean => (decidedOn ?? today) > dueOn;
