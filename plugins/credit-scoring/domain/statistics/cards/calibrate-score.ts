/** With thirty to ninety-nine bad firms no new card, only two numbers: how the odds that a score promises came true. */
import { calibration } from '../measures/calibration.ts';
import { logistic, logit } from '../regression/logistic.ts';
import { PLATFORM_SCALE, probabilityOfBad, type Scale } from './scale.ts';

export interface ScoreCalibration {
  /** 1 and 0 where the scale's promise came true. */
  slope: number;
  intercept: number;
  firms: number;
  bad: number;
}

/** Of any score on the platform's ladder, the expert card's as well. Needs both classes. */
export function calibrateScores(scores: ArrayLike<number>, bad: Uint8Array, scale: Scale = PLATFORM_SCALE): ScoreCalibration {
  const promised = Float64Array.from(scores, (score) => probabilityOfBad(score, scale));
  const { slope, intercept } = calibration(promised, bad);
  return { slope, intercept, firms: bad.length, bad: bad.reduce((sum, flag) => sum + flag, 0) };
}

/** Probability of bad of a score, as outcomes have corrected it. */
export const calibratedProbability = (score: number, { slope, intercept }: Pick<ScoreCalibration, 'slope' | 'intercept'>, scale: Scale = PLATFORM_SCALE): number =>
  logistic(intercept + slope * logit(probabilityOfBad(score, scale)));
