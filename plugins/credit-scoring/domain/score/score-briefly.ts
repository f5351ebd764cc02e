/**
 * For many firms at once: score, grade, caps and reasons by the same factors, caps and arithmetic as the whole result,
 * without what takes other evaluations or lists to find: the next best action, low and high, and the facts used.
 */
import type { CreditFile } from '../../contract/credit-file.ts';
import type { CreditModel } from '../../contract/credit-model.ts';
import type { ScoreResult } from '../../contract/score-result.ts';
import { evaluate } from './evaluate.ts';
import { findNegatives } from './reasons.ts';
import { sharePoints } from './share-points.ts';

export type BriefScore = Pick<
  ScoreResult,
  'score' | 'grade' | 'beforeCaps' | 'coveragePercent' | 'caps' | 'negatives' | 'weightBases'
> & {
  /** By factor, in the order of the card. */
  points: number[];
};

/** Each member to the letter as `scoreCredit` has it. */
export function scoreBriefly(model: CreditModel, file: CreditFile): BriefScore {
  const evaluation = evaluate(model, file);
  const { score, grade, beforeCaps, coveragePercent, caps, measures, weightBases } = evaluation;
  const shared = sharePoints(evaluation);
  const negatives = findNegatives(measures, shared);
  return {
    score,
    grade,
    beforeCaps,
    coveragePercent,
    caps,
    points: shared.map(({ points }) => points),
    negatives,
    weightBases,
  };
}
