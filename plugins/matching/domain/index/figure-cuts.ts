/** Between two thresholds that anybody states, all figures are alike: a figure is the number of thresholds at or below it. */
import { addDays, addMonths, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Span } from './asked.ts';
import { dayNumber, type FigureName } from './firm-columns.ts';

export interface Cuts {
  /** Ascending; a figure is held against the lower side of each. */
  at: Float64Array;
  /** For each number of thresholds passed, a figure in the unit of the spans that stands for all of them. */
  standsFor: Float64Array;
}

/** @param today where ages are asked for: a founding day is cut where the age in months changes */
export function cutFigure(name: FigureName, spans: readonly Span[], today: IsoDay): Cuts {
  const edges = [...new Set(spans.flatMap(({ least, most }) => [least, most + 1]))].filter(Number.isFinite).toSorted((a, b) => a - b);
  if (name !== 'founded') return { at: Float64Array.from(edges), standsFor: Float64Array.of(-1, ...edges) };
  // Founded later is younger: the oldest ages come first in time.
  const oldestFirst = edges.toReversed();
  const at = oldestFirst.map((months) => dayNumber(lastFoundedFor(months, today)) + 1);
  return { at: Float64Array.from(at), standsFor: Float64Array.of(...oldestFirst, -1) };
}

/** How many thresholds a figure has reached. */
export function placeIn({ at }: Cuts, figure: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] as number) <= figure) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last founding day that makes a firm so many months old: months end on the last day of a shorter month. */
function lastFoundedFor(months: number, today: IsoDay): IsoDay {
  let day = addMonths(today, -months);
  while (addMonths(addDays(day, 1), months) <= today) day = addDays(day, 1);
  return day;
}
