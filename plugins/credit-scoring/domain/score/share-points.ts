/** Points of the factors as whole numbers that add up to the score. */
import { FactorId } from '../../contract/credit-model.ts';
import { apportionInto } from './apportion.ts';
import type { Part } from './bounds.ts';
import type { Evaluation } from './evaluate.ts';
import { type FactorMeasure, isCounting } from './measure.ts';
import { WHOLE, mixedIn } from './pool.ts';

export interface FactorPoints {
  /** 0–100, evidence weighed in; null where nothing is usable. */
  subScore: number | null;
  points: number;
  maxPointsNow: number;
}

const FACTORS = FactorId.options.length;
/** Written anew for each firm; nothing of them is handed out. */
const [shares, earned, exact, rests] = [0, 1, 2, 3].map(() => new Float64Array(FACTORS)) as Columns;
const most = new Int32Array(FACTORS);
const whole = new Int32Array(FACTORS);
const unbounded = new Int32Array(FACTORS).fill(2 ** 31 - 1);

type Columns = [Float64Array, Float64Array, Float64Array, Float64Array];

export function sharePoints({ measures, parts, level, beforeCaps, reading }: Evaluation): FactorPoints[] {
  const { base, range } = reading.model.scale;
  const usable = addUp(measures, parts, mixedIn(parts, level));
  for (let factor = 0; factor < FACTORS; factor++)
    exact[factor] = usable === 0 ? 0 : (range * (shares[factor] as number)) / usable;
  apportionInto(most, exact, rests, usable === 0 ? 0 : range, unbounded);
  for (let factor = 0; factor < FACTORS; factor++)
    exact[factor] = ((exact[factor] as number) * (subScoreOf(factor) ?? 0)) / 100;
  apportionInto(whole, exact, rests, usable === 0 ? 0 : beforeCaps.score - base, most);
  const points: FactorPoints[] = [];
  for (let factor = 0; factor < FACTORS; factor++) {
    const subScore = subScoreOf(factor);
    points.push({
      subScore: subScore === null ? null : Math.round(subScore * 10) / 10,
      points: whole[factor] as number,
      maxPointsNow: most[factor] as number,
    });
  }
  return points;
}

/** Share and earned share of each factor; gives the usable share of all. */
function addUp(measures: readonly FactorMeasure[], parts: readonly Part[], filler: number): number {
  let usable = 0;
  for (let place = 0, factor = 0; factor < FACTORS; factor++) {
    let share = 0;
    let sum = 0;
    const end = place + (measures[factor] as FactorMeasure).components.length;
    for (; place < end; place++) {
      const { measure, weighed } = parts[place] as Part;
      if (!isCounting(measure.state)) continue;
      share += measure.share;
      sum += weighed.share * (weighed.value / WHOLE + filler * (1 - weighed.evidence / WHOLE));
    }
    shares[factor] = share;
    earned[factor] = sum;
    usable += share;
  }
  return usable;
}

/** 0–100; null where nothing of the factor is usable. */
function subScoreOf(factor: number): number | null {
  const share = shares[factor] as number;
  return share === 0 ? null : Math.min(100, Math.max(0, (earned[factor] as number) / share));
}
