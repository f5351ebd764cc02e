/** Everything a report says of predictions beside outcomes. */
import { calibration, type Calibration } from '../measures/calibration.ts';
import { aucInterval } from '../measures/delong.ts';
import { discrimination } from '../measures/discrimination.ts';
import { ksInterval } from '../measures/resample.ts';

export interface Predictions {
  /** Rows of the sample, in the order of the arrays below. */
  rows: number[];
  bad: Uint8Array;
  scores: Float64Array;
  /** Of going bad. */
  probability: Float64Array;
}

export interface Measures extends Calibration {
  rows: number;
  bad: number;
  auc: number;
  /** 95 %, DeLong. */
  aucLow: number;
  aucHigh: number;
  gini: number;
  ks: number;
  /** 95 %, resampled. */
  ksLow: number;
  ksHigh: number;
}

/** Needs at least one row of each class. */
export function measurePredictions({ bad, probability, scores }: Predictions): Measures {
  // A card's whole points rank; its probability says the same with another sign.
  const risk = scores.map((score) => -score);
  const { auc, gini, ks } = discrimination(risk, bad);
  const { low: aucLow, high: aucHigh } = aucInterval(risk, bad);
  const { low: ksLow, high: ksHigh } = ksInterval(risk, bad);
  return { rows: bad.length, bad: bad.reduce((sum, flag) => sum + flag, 0), auc, aucLow, aucHigh, gini, ks, ksLow, ksHigh, ...calibration(probability, bad) };
}
