/** How far the score could move if what is missing became known: at worst nothing of it counts, at best all. */
import type { CreditModel } from '../../contract/credit-model.ts';
import type { ComponentMeasure } from './measure.ts';
import { WHOLE, type Weighed, poolLevel, scoreOfLevel } from './pool.ts';

export interface Part {
  measure: ComponentMeasure;
  weighed: Weighed;
}

export function boundsOf(parts: readonly Part[], model: CreditModel): { low: number; high: number } {
  return { low: scoreWith(parts, 0, model), high: scoreWith(parts, 100, model) };
}

function scoreWith(parts: readonly Part[], value: number, model: CreditModel): number {
  const weighed = parts.map((part) =>
    isMissing(part.measure) ? { share: part.measure.share, evidence: WHOLE, value: value * WHOLE } : part.weighed,
  );
  return scoreOfLevel(poolLevel(weighed, model), model);
}

/** Known in part is as open as unknown: one unseen source may hold an event that takes every point. */
function isMissing({ state, knownPercent }: ComponentMeasure): boolean {
  return state === 'not-connected' || state === 'withdrawn' || (state === 'usable' && knownPercent < 100);
}

/** Usable share of what applies, in whole per cent, rounded down. */
export function coverageOf(parts: readonly Part[]): number {
  let known = 0;
  let applicable = 0;
  for (const { measure } of parts) {
    if (measure.state === 'not-applicable') continue;
    applicable += measure.share * 100;
    known += measure.share * measure.knownPercent;
  }
  return applicable === 0 ? 0 : Math.floor((known * 100) / applicable);
}
