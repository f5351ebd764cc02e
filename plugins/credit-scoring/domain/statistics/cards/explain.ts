/** Why a score is not higher: points lost to the best a factor can give, the largest loss first. */
import type { Model } from './model.ts';
import type { ModelFile, ProbabilityTable } from './model-file.ts';
import { type RowScore, scoreRow, type Value } from './score.ts';
import { rangeOfFactors } from './score-range.ts';

export interface Loss {
  column: string;
  points: number;
  lost: number;
}

/** At most four: more are unlikely to help anybody. */
export const MOST_REASONS = 4;

export function largestLosses(model: Model, { factors }: RowScore): Loss[] {
  const best = new Map(rangeOfFactors(model).map(({ column, highest }) => [column, highest]));
  return factors
    .map(({ column, points }) => ({ column, points, lost: (best.get(column) ?? points) - points }))
    .filter(({ lost }) => lost > 0)
    .toSorted((one, other) => other.lost - one.lost || (one.column < other.column ? -1 : 1))
    .slice(0, MOST_REASONS);
}

/** Probability of bad in millionths. */
export function lookUpProbability({ from, millionths }: ProbabilityTable, score: number): number {
  return millionths[Math.min(millionths.length - 1, Math.max(0, score - from))] as number;
}

export interface FileScore extends RowScore {
  millionths: number;
  losses: Loss[];
}

/** What a kept model says of one firm. */
export function scoreWithFile({ model, probability }: Pick<ModelFile, 'model' | 'probability'>, row: Readonly<Record<string, Value>>): FileScore {
  const scored = scoreRow(model, row);
  return { ...scored, millionths: lookUpProbability(probability, scored.score), losses: largestLosses(model, scored) };
}
