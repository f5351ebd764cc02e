/** Months counted back from the day of the seed, and days in them. */
import { addDays, addMonths, type IsoDay } from '@rongqiao/contracts/values/period.ts';

/** The first day of the month that lies `ago` months before. */
export const monthStart = (today: IsoDay, ago: number): IsoDay => `${addMonths(`${today.slice(0, 7)}-01`, -ago).slice(0, 7)}-01`;
export const monthOf = (today: IsoDay, ago: number): string => monthStart(today, ago).slice(0, 7);
/** `day` of the month after the one that lies `ago` months before: when its dues fall due. */
export const dueAfter = (today: IsoDay, ago: number, day: number): IsoDay => addDays(monthStart(today, ago - 1), day - 1);
/** Something of so many months ago, on a day of that month. */
export const dayAgo = (today: IsoDay, ago: number, day = 12): IsoDay => addDays(monthStart(today, ago), day - 1);
export const yearOf = (today: IsoDay, ago: number): number => Number(today.slice(0, 4)) - ago;
