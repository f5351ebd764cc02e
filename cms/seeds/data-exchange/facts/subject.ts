/** Of whom a demo fact is told, and what it is told with. */
import { addDays, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { EnterpriseSeed } from '../../seed-shapes.ts';
import { chance } from '../chance.ts';
import type { Conduct } from '../conduct.ts';

export interface Subject {
  firm: EnterpriseSeed;
  conduct: Conduct;
  today: IsoDay;
}

/** One fact as JSON says it, and by which source. */
export interface SeedFact {
  source: string;
  uscc: string;
  body: Record<string, unknown>;
}

export const yuan = (amount: number): string => String(Math.round(amount) * 100);
/** Sales of a month in yuan, `ago` months back: the year's figure, shrunk by growth, with a season. */
export function salesOf({ firm, conduct }: Subject, ago: number): number {
  const month = Number(firm.revenueFen ?? 200_000_000) / 100 / 12;
  const season = 1 + 0.12 * Math.sin(ago / 1.9);
  return month * season * (1 + conduct.growth) ** (-ago / 12) * (0.92 + 0.16 * chance(firm.uscc, 'sales', ago));
}
export const headcountOf = ({ firm, conduct }: Subject, ago: number): number => Math.max(1, Math.round((firm.employees ?? 8) * (1 + conduct.growth / 2) ** (-ago / 12)));

/** When it was paid: before its day, or late as often as the firm is late; what is not due yet is not paid. */
export function paidOn({ firm, today }: Subject, dueOn: IsoDay, lateShare: number, what: string): IsoDay | null {
  const isLate = chance(firm.uscc, what, dueOn) < lateShare;
  const day = addDays(dueOn, isLate ? 3 + Math.floor(25 * chance(firm.uscc, what, dueOn, 'days')) : -1 - Math.floor(6 * chance(firm.uscc, what, dueOn, 'early')));
  return day > today ? null : day;
}
