/** Do the stated probabilities come true? */
import { fitLogistic, logit } from '../regression/logistic.ts';

export interface Calibration {
  /** Mean squared error of the probability. */
  brier: number;
  logLoss: number;
  /** Logistic regression of the outcome on the stated log-odds: 1 and 0 are perfect; below 1 the statements are too bold. */
  slope: number;
  intercept: number;
  meanStated: number;
  meanObserved: number;
}

const EDGE = 1e-9;

export function calibration(probability: ArrayLike<number>, bad: Uint8Array): Calibration {
  const stated = Float64Array.from(probability, (value) => Math.min(1 - EDGE, Math.max(EDGE, value)));
  const size = Math.max(1, bad.length);
  const mean = (of: (row: number) => number) => bad.reduce((sum, _, row) => sum + of(row), 0) / size;
  const fit = fitLogistic([stated.map(logit)], bad, { ridge: 0 });
  return {
    brier: mean((row) => ((stated[row] as number) - (bad[row] as number)) ** 2),
    logLoss: -mean((row) => Math.log(bad[row] === 1 ? (stated[row] as number) : 1 - (stated[row] as number))),
    slope: fit.coefficients[0] as number,
    intercept: fit.intercept,
    meanStated: mean((row) => stated[row] as number),
    meanObserved: mean((row) => bad[row] as number),
  };
}
