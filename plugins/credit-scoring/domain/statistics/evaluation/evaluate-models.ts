/** All that an evaluation tells: three kinds of model on rows they have not seen, compared, and the card that all rows would give. */
import { type FittedWoeCard, fitWoeCard } from '../cards/fit-woe-card.ts';
import type { ModelKind } from '../cards/model.ts';
import { type AucComparison, compareAucs } from '../measures/delong.ts';
import { type LiftBand, liftTable } from '../measures/lift.ts';
import { type GradeReliability, reliabilityByGrade } from '../measures/reliability.ts';
import { countBad, type Sample, takeRows } from '../sample/sample.ts';
import type { Warning } from '../sample/warning.ts';
import { type FitOptions, predictSplits, type Split, splitByTime, woeOptions } from './cross-validate.ts';
import { evaluateSegments, type Segment } from './evaluate-segments.ts';
import { type EvidenceGate, evidenceGate } from './evidence-gate.ts';
import { findLeaks } from './find-leaks.ts';
import { type Measures, measurePredictions, type Predictions } from './measure-predictions.ts';
import { type PopulationShift, populationShift } from './population-shift.ts';

export interface EvaluationRequest extends FitOptions {
  sample: Sample;
  /** One split of a given share, or the folds of a cross-validation. */
  splits: readonly Split[];
  /** Of each row, NaN where it is not known, and as it was written. Adds the test on later rows. */
  time?: { values: Float64Array; texts: readonly string[] };
  /** Of each row. Adds the measures of each segment. */
  segments?: readonly string[];
}

export interface ModelEvaluation {
  kind: ModelKind;
  measures: Measures;
  predictions: Predictions;
  reliability: GradeReliability[];
  lift: LiftBand[];
  segments: Segment[];
}

export interface OutOfTime {
  /** First moment of the test rows, as it was written. */
  from: string;
  trained: number;
  models: Record<ModelKind, Measures>;
  shift: PopulationShift;
}

export interface Evaluation {
  rows: number;
  bad: number;
  gate: EvidenceGate;
  models: Record<ModelKind, ModelEvaluation>;
  /** Against the scorecard, on the same rows. */
  comparisons: (AucComparison & { challenger: ModelKind })[];
  outOfTime?: OutOfTime;
  /** Between the two sides of a single split. */
  shift?: PopulationShift;
  card: FittedWoeCard;
  warnings: Warning[];
}

/** Fewer bad test rows than this say nothing of an AUC. */
const LEAST_BAD = 5;

export function evaluateModels(request: EvaluationRequest): Evaluation {
  const { sample, splits, time } = request;
  const models = forEachKind((kind) => evaluateKind(kind, request));
  const { bad } = models.woe.predictions;
  const risk = (kind: ModelKind) => models[kind].predictions.scores.map((score) => -score);
  const [single] = splits;
  const card = fitWoeCard(sample, woeOptions(request));
  const later = time && splitByTime(time.values);
  return {
    rows: sample.size,
    bad: countBad(sample),
    gate: evidenceGate(countBad(sample)),
    models,
    comparisons: (['logit', 'additive'] as const).map((challenger) => ({ challenger, ...compareAucs(risk('woe'), risk(challenger), bad) })),
    outOfTime: later && isTestable(sample, later) ? outOfTime(request, later, time.texts[later.first] ?? '') : undefined,
    shift: splits.length === 1 && single ? populationShift(sample, single, card.model) : undefined,
    card,
    warnings: [...evidenceWarnings(sample), ...findLeaks(sample), ...(later && !isTestable(sample, later) ? [TOO_FEW_LATER] : []), ...choiceWarnings(card)],
  };
}

function evaluateKind(kind: ModelKind, { sample, splits, segments, specials }: EvaluationRequest): ModelEvaluation {
  const predictions = predictSplits(kind, sample, splits, { specials });
  const { scores, probability, bad } = predictions;
  return {
    kind,
    measures: measurePredictions(predictions),
    predictions,
    reliability: reliabilityByGrade(scores, probability, bad),
    lift: liftTable(scores.map((score) => -score), bad),
    segments: segments ? evaluateSegments(predictions, (row) => segments[row] ?? '') : [],
  };
}

const forEachKind = <T>(make: (kind: ModelKind) => T): Record<ModelKind, T> => ({ logit: make('logit'), woe: make('woe'), additive: make('additive') });

const outOfTime = ({ sample, ...options }: EvaluationRequest, split: Split, from: string): OutOfTime => ({
  from,
  trained: split.train.length,
  models: forEachKind((kind) => measurePredictions(predictSplits(kind, sample, [split], options))),
  shift: populationShift(sample, split, fitWoeCard(takeRows(sample, split.train), woeOptions(options)).model),
});

const isTestable = (sample: Sample, { train, test }: Split): boolean =>
  [train, test].every((rows) => {
    const bads = rows.filter((row) => sample.bad[row] === 1).length;
    return bads >= LEAST_BAD && rows.length - bads >= LEAST_BAD;
  });

const TOO_FEW_LATER: Warning = { code: 'small-test', message: `按时间切分后，有一边好或坏不足 ${LEAST_BAD} 家，没有做时间外检验：请换时间列或补充数据。` };

function evidenceWarnings(sample: Sample): Warning[] {
  const bads = countBad(sample);
  const { allows, means } = evidenceGate(bads);
  if (allows === 'additive-challenger' || allows === 'woe-card') return [];
  return [{ code: 'few-bad', message: `只有 ${bads} 个坏样本：${means}。下面的数字只能看方法，不能用来比较模型。` }];
}

const choiceWarnings = ({ choice }: FittedWoeCard): Warning[] =>
  choice.dropped.filter(({ why }) => why === 'wrong-sign').map(({ column }) => ({ code: 'wrong-sign', column, message: `${column} 与其他列一起时方向相反，没有放进评分卡。` }));
