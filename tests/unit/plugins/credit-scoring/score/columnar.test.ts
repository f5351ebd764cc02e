import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FactorId } from '../../../../../plugins/credit-scoring/contract/credit-model.ts';
import { ScoreGrade } from '../../../../../plugins/credit-scoring/contract/score-result.ts';
import { emptyColumns, fillRow } from '../../../../../plugins/credit-scoring/domain/score/columnar/factor-columns.ts';
import {
  type ScoreColumns,
  scoreColumns,
} from '../../../../../plugins/credit-scoring/domain/score/columnar/score-columns.ts';
import { type Evaluation, evaluate } from '../../../../../plugins/credit-scoring/domain/score/evaluate.ts';
import { expertModel } from '../../../../../plugins/credit-scoring/domain/score/expert-model.ts';
import { poolLevel, scoreOfLevel, weighEvidence } from '../../../../../plugins/credit-scoring/domain/score/pool.ts';
import { scoreCredit } from '../../../../../plugins/credit-scoring/domain/score/score-credit.ts';
import { sharePoints } from '../../../../../plugins/credit-scoring/domain/score/share-points.ts';
import { aFile, aGoodRecord, filings } from '../a-credit-file.ts';
import { anyFile } from './any-file.ts';

const rowOf = (columns: ScoreColumns, row: number) => ({
  score: columns.score[row],
  beforeCaps: columns.beforeCaps[row],
  grade: ScoreGrade.options[columns.grade[row] ?? -1],
  points: [...columns.points.slice(row * 5, row * 5 + 5)],
  reasons: [...columns.reasons.slice(row * 4, row * 4 + 4)]
    .filter((factor) => factor >= 0)
    .map((factor, place) => ({
      factor: FactorId.options[factor],
      pointsLost: columns.pointsLost[row * 4 + place],
    })),
});

function scoredTogether(evaluations: Evaluation[]): ScoreColumns {
  const columns = emptyColumns(evaluations.length);
  evaluations.forEach((evaluation, row) => {
    fillRow(columns, row, evaluation);
  });
  return scoreColumns(expertModel, columns);
}

describe('scores of many firms at once', () => {
  it('say the same of every firm as its own score does', () => {
    fc.assert(
      fc.property(fc.array(anyFile, { minLength: 1, maxLength: 4 }), (files) => {
        const together = scoredTogether(files.map((file) => evaluate(expertModel, file)));
        files.forEach((file, row) => {
          const { score, grade, beforeCaps, factors, negatives } = scoreCredit(expertModel, file);
          expect(rowOf(together, row)).toEqual({
            score,
            grade,
            beforeCaps: beforeCaps.score,
            points: factors.map(({ points }) => points),
            reasons: negatives.map(({ factor, pointsLost }) => ({ factor, pointsLost })),
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  it('share out points as a single score does, whatever the factor values are', () => {
    const full = evaluate(expertModel, aFile(aGoodRecord()));
    const aValue = fc.record({
      weight: fc.oneof(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: 2 ** 40 })),
      value: fc.integer({ min: 0, max: 100 }),
      counts: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(aValue, { minLength: full.parts.length, maxLength: full.parts.length }), (values) => {
        const evaluation = withValues(full, values);
        const row = rowOf(scoredTogether([evaluation]), 0);
        const points = sharePoints(evaluation);
        expect(row.beforeCaps).toBe(evaluation.beforeCaps.score);
        expect(row.points).toEqual(points.map((factor) => factor.points));
        expect(row.reasons.map(({ pointsLost }) => pointsLost)).toEqual(
          points
            .map(({ points: own, maxPointsNow }) => maxPointsNow - own)
            .filter((lost) => lost > 0)
            .toSorted((one, other) => other - one)
            .slice(0, 4),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('hold a firm without enough sources unrated and one with little evidence down', () => {
    const nothing = aFile(filings(1));
    const together = scoredTogether([evaluate(expertModel, nothing), evaluate(expertModel, aFile(aGoodRecord()))]);
    expect(together.grade[0]).not.toBe(together.grade[1]);
    expect(rowOf(together, 0).grade).toBe(scoreCredit(expertModel, nothing).grade);
  });
});

function withValues(
  full: Evaluation,
  values: readonly { weight: number; value: number; counts: boolean }[],
): Evaluation {
  const parts = full.parts.map(({ measure }, place) => {
    const { weight = 0, value = 0, counts = false } = values[place] ?? {};
    const tally = { ...measure.tally, weight: counts ? weight : 0, value: counts ? weight * value : 0 };
    const state = counts ? ('usable' as const) : ('not-applicable' as const);
    return {
      measure: { ...measure, state, tally },
      weighed: weighEvidence(measure.share, tally, expertModel),
    };
  });
  let place = 0;
  const measures = full.measures.map((factor) => ({
    ...factor,
    components: factor.components.map(() => (parts[place++] as (typeof parts)[number]).measure),
  }));
  const level = poolLevel(
    parts.map(({ weighed }) => weighed),
    expertModel,
  );
  const score = scoreOfLevel(level, expertModel);
  return { ...full, parts, measures, level, score, beforeCaps: { ...full.beforeCaps, score } };
}
