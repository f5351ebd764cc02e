/**
 * Whose list can be another one now, and when a firm changes without anybody doing anything.
 *
 * A list is made of what is open to a firm. It changes when the firm does, when something that is or was open to it
 * does, or when its age passes a threshold that somebody states. Everybody else keeps the list of yesterday.
 */
import { addDays, addMonths, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Asking } from './index/asked.ts';
import { audienceSets } from './index/audience.ts';
import { listBits } from './index/bitset.ts';
import { cutFigure, placeIn } from './index/figure-cuts.ts';
import { type FirmColumns, unknownFigure } from './index/firm-columns.ts';
import { indexFirms, whoPasses } from './index/firm-index.ts';
import type { KnownFirm } from './known-profile.ts';
import { startupMonths } from './said-profile.ts';

interface Published {
  day: IsoDay;
  askings: readonly Asking[];
}

/** Rows to match again after what is published, or the day, has changed; the firms' own changes come on top. */
export function rowsToMatch(columns: FirmColumns, before: Published, after: Published, changed: readonly Asking[]): number[] {
  const rows = new Set(crossing(columns, before, after));
  const index = indexFirms(columns, after.day);
  for (const asking of changed) for (const row of listBits(audienceSets(index, whoPasses(index, asking)).open)) rows.add(row);
  return [...rows].toSorted((a, b) => a - b);
}

/** Firms whose age has passed a threshold between the two days. */
function crossing({ count, figures: { founded } }: FirmColumns, before: Published, after: Published): number[] {
  const spans = [...before.askings, ...after.askings].flatMap(({ criteria: { ageMonthsMin: least, ageMonthsMax: most } }) =>
    least == null && most == null ? [] : [{ least: least ?? -Infinity, most: most ?? Infinity }],
  );
  const [was, is] = [cutFigure('founded', spans, before.day), cutFigure('founded', spans, after.day)];
  const rows: number[] = [];
  for (let row = 0; row < count; row++) {
    const day = founded[row] as number;
    if (day !== unknownFigure && placeIn(was, day) !== placeIn(is, day)) rows.push(row);
  }
  return rows;
}

/**
 * The next day on which a firm's profile says something else although nothing is reported: it grows out of a stage, an
 * entry in a list ends, an instalment falls overdue. Null: never.
 */
export function nextChangeOf({ enterprise: { foundedOn }, facts }: KnownFirm, today: IsoDay): IsoDay | null {
  const days = [...startupMonths.map((months) => addMonths(foundedOn, months)), ...facts.flatMap(turnsOn)];
  return days.filter((day) => day > today).toSorted()[0] ?? null;
}

function turnsOn(fact: KnownFirm['facts'][number]): IsoDay[] {
  if (fact.kind === 'list-entry') return fact.body.removedOn ? [fact.body.removedOn] : [];
  if (fact.kind === 'arrears') return fact.body.clearedOn ? [fact.body.clearedOn] : [];
  return fact.kind === 'instalment' && !fact.body.paidOn ? [addDays(fact.body.dueOn, 1)] : [];
}
