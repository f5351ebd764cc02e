/** Fits on some rows and scores others, so that every prediction is of a firm that the model had not seen. */
import { DEFAULT_ADDITIVE_CARD, fitAdditiveCard } from '../cards/fit-additive-card.ts';
import { DEFAULT_LINEAR_MODEL, fitLinearModel } from '../cards/fit-linear-model.ts';
import { DEFAULT_WOE_CARD, fitWoeCard, type WoeCardOptions } from '../cards/fit-woe-card.ts';
import type { Model, ModelKind } from '../cards/model.ts';
import { probabilityOfBad } from '../cards/scale.ts';
import { scoreColumns } from '../cards/score.ts';
import { type Sample, takeRows } from '../sample/sample.ts';
import type { Predictions } from './measure-predictions.ts';

export interface Split {
  train: number[];
  test: number[];
}

export interface FitOptions {
  /** Codes that are no numbers. */
  specials?: readonly number[];
}

/** One way to fit each kind of model, with the defaults that evaluation and use share. */
export const FITTERS: Record<ModelKind, (sample: Sample, options: FitOptions) => Model> = {
  logit: (sample) => fitLinearModel(sample, DEFAULT_LINEAR_MODEL).model,
  woe: (sample, options) => fitWoeCard(sample, woeOptions(options)).model,
  additive: (sample) => fitAdditiveCard(sample, DEFAULT_ADDITIVE_CARD).model,
};

export const woeOptions = ({ specials = [] }: FitOptions): WoeCardOptions => ({ ...DEFAULT_WOE_CARD, binning: { ...DEFAULT_WOE_CARD.binning, specials } });

/** Predictions of the test rows of all splits, pooled. Bins, means and rounds come from the training rows of each split alone. */
export function predictSplits(kind: ModelKind, sample: Sample, splits: readonly Split[], options: FitOptions = {}): Predictions {
  const pooled = splits.flatMap(({ train, test }) => {
    const model = FITTERS[kind](takeRows(sample, train), options);
    const held = takeRows(sample, test);
    const scores = scoreColumns(model, held.columns, held.size);
    return test.map((row, at) => ({ row, score: scores[at] as number, probability: probabilityOfBad(scores[at] as number, model.scale) }));
  });
  pooled.sort((one, other) => one.row - other.row);
  return {
    rows: pooled.map(({ row }) => row),
    bad: Uint8Array.from(pooled, ({ row }) => sample.bad[row] as number),
    scores: Float64Array.from(pooled, ({ score }) => score),
    probability: Float64Array.from(pooled, ({ probability }) => probability),
  };
}

export interface LaterSplit extends Split {
  /** A row of the first moment that tests. */
  first: number;
}

/** The later part of the time tests what the earlier part taught; rows of one moment stay on one side. */
export function splitByTime(time: Float64Array, trainShare = 0.7): LaterSplit {
  const rows = Array.from(time.keys()).filter((row) => !Number.isNaN(time[row]));
  const sorted = rows.map((row) => time[row] as number).sort((one, other) => one - other);
  const from = sorted[Math.floor(trainShare * sorted.length)] ?? Number.NaN;
  const isLater = (row: number) => (time[row] as number) >= from;
  const test = rows.filter(isLater);
  const first = test.find((row) => time[row] === from) ?? 0;
  return { first, train: rows.filter((row) => !isLater(row)), test };
}
