/**
 * The open expert scorecard. Pure: the same model and file give the same result, in whatever order the facts come, in
 * the browser as on the server.
 */
import type { CreditFile } from '../../contract/credit-file.ts';
import type { CreditModel } from '../../contract/credit-model.ts';
import type { FactorScore, ScoreResult } from '../../contract/score-result.ts';
import { boundsOf } from './bounds.ts';
import { capScore } from './caps/apply-caps.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { type FactorMeasure, countOf, isCounting, roundedAverage } from './measure.ts';
import { findNextBestAction } from './next-best-action.ts';
import { findNegatives, findPositives, findUnknowns } from './reasons.ts';
import { type FactorPoints, sharePoints } from './share-points.ts';
import { type Tally, weightUnit } from './tally.ts';

export function scoreCredit(model: CreditModel, file: CreditFile): ScoreResult {
  return explain(evaluate(model, file));
}

function explain(evaluation: Evaluation): ScoreResult {
  const { reading, caps, parts, measures } = evaluation;
  const { model, file } = reading;
  const shared = sharePoints(evaluation);
  const factors = measures.map((measure, index) => factorScore(evaluation, measure, shared[index]));
  const bounds = boundsOf(parts, model);
  const usedFactIds = listUsed(evaluation);
  const disputed = new Set(file.facts.filter(({ disputedSince }) => disputedSince).map(({ id }) => id));
  return {
    model: { name: model.name, version: model.version },
    engine: model.engine,
    asOf: file.asOf,
    score: evaluation.score,
    grade: evaluation.grade,
    low: capScore(bounds.low, caps, reading),
    /** More sources would bring more evidence, so its cap does not hold the best case down. */
    high: capScore(
      bounds.high,
      caps.filter(({ code }) => code !== 'little-evidence'),
      reading,
    ),
    beforeCaps: evaluation.beforeCaps,
    coveragePercent: evaluation.coveragePercent,
    factors,
    caps,
    negatives: findNegatives(measures, shared),
    positives: findPositives(measures),
    nextBestAction: findNextBestAction(evaluation),
    unknowns: findUnknowns(reading),
    usedFactIds,
    disputedFactIds: usedFactIds.filter((id) => disputed.has(id)),
    weightBases: evaluation.weightBases,
  };
}

function factorScore({ reading }: Evaluation, measure: FactorMeasure, shared: FactorPoints | undefined): FactorScore {
  const { model } = reading;
  const nEffOf = (tallies: readonly Readonly<Tally>[]): number =>
    Math.round((tallies.reduce((sum, { weight }) => sum + weight, 0) * 10) / weightUnit(model.decay)) / 10;
  const counting = measure.components.filter(({ state }) => isCounting(state));
  return {
    id: measure.id,
    state: measure.state,
    maxPoints: model.factors[measure.id].points,
    maxPointsNow: shared?.maxPointsNow ?? 0,
    points: shared?.points ?? 0,
    subScore: shared?.subScore ?? null,
    ...countOf(counting),
    nEff: nEffOf(counting.map(({ tally }) => tally)),
    isThin: isCounting(measure.state) && measure.isThin,
    sentence: measure.sentence,
    components: measure.components.map(({ id, state, share, tally }) => ({
      id,
      state,
      maxPoints: share / 100,
      average: isCounting(state) ? roundedAverage(tally) : null,
      records: tally.records,
      sources: tally.sources.length,
      nEff: nEffOf([tally]),
    })),
  };
}

function listUsed({ parts, caps }: Evaluation): string[] {
  const ids = new Set<string>();
  for (const { measure } of parts) for (const id of measure.tally.factIds) ids.add(id);
  for (const { factIds } of caps) for (const id of factIds) ids.add(id);
  return [...ids].toSorted();
}
