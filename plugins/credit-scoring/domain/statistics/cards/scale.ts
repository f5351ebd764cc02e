/** From odds to points and back: so many points double the odds of good to bad. */

export interface Scale {
  /** Points that double the odds. */
  pdo: number;
  /** The score at which the odds are `odds` good to one bad. */
  score: number;
  odds: number;
}

/** One ladder for the expert card and the statistical ones: 600 points are ten to one, 50 points double the odds. */
export const PLATFORM_SCALE: Scale = { pdo: 50, score: 600, odds: 10 };

/** Points for one unit of ln(odds good : bad). */
export const factorOf = ({ pdo }: Scale): number => pdo / Math.LN2;

/** The score at even odds. */
export const offsetOf = (scale: Scale): number => scale.score - factorOf(scale) * Math.log(scale.odds);

export const scoreFromLogOddsOfBad = (logOddsOfBad: number, scale: Scale): number => offsetOf(scale) - factorOf(scale) * logOddsOfBad;

/** Probability of going bad, 0 … 1. */
export const probabilityOfBad = (score: number, { pdo, score: anchor, odds }: Scale): number => 1 / (1 + odds * 2 ** ((score - anchor) / pdo));
