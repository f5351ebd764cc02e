/** Windows of demo rows are counted from the day of the seed: what closes soon closes soon whenever it is shown. */
import { addDays, chineseDayAt, type IsoDay } from '@rongqiao/contracts/values/period.ts';

const today = chineseDayAt(new Date());

export const inDays = (days: number): IsoDay => addDays(today, days);
export const daysAgo = (days: number): IsoDay => addDays(today, -days);
