/** The one line that a program reads. */
import type { ModelKind } from '../../plugins/credit-scoring/domain/statistics/cards/model.ts';
import type { Evaluation } from '../../plugins/credit-scoring/domain/statistics/evaluation/evaluate-models.ts';
import type { Measures } from '../../plugins/credit-scoring/domain/statistics/evaluation/measure-predictions.ts';

export function evaluationJson({ rows, bad, gate, models, comparisons, outOfTime, shift, warnings }: Evaluation) {
  const measured = (measuresOf: (kind: ModelKind) => Measures) => ({ logit: rounded(measuresOf('logit')), woe: rounded(measuresOf('woe')), additive: rounded(measuresOf('additive')) });
  return {
    rows,
    bad,
    models: measured((kind) => models[kind].measures),
    comparisons: comparisons.map(({ challenger, difference, low, high, p }) => ({ champion: 'woe', challenger, ...rounded({ difference, low, high, p }) })),
    ...(shift && { psi: rounded({ value: shift.score.psi, p: shift.score.p }) }),
    ...(outOfTime && { outOfTime: { from: outOfTime.from, trained: outOfTime.trained, models: measured((kind) => outOfTime.models[kind]), psi: rounded({ value: outOfTime.shift.score.psi, p: outOfTime.shift.score.p }) } }),
    evidence: gate.allows,
    warnings,
  };
}

/** Six digits after the point. */
const rounded = <T extends object>(measures: T): { [name in keyof T]: number } => Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, Math.round((value as number) * 1e6) / 1e6])) as { [name in keyof T]: number };
