/** Points of the factors as whole numbers that add up to the score. */
import type { Evaluation } from './evaluate.ts';
import type { FactorMeasure } from './measure.ts';
import { WHOLE, mixedIn } from './pool.ts';

export interface FactorPoints {
  /** 0–100, evidence weighed in; null where nothing is usable. */
  subScore: number | null;
  points: number;
  maxPointsNow: number;
}

export function sharePoints({ measures, parts, level, beforeCaps, reading }: Evaluation): FactorPoints[] {
  const counting = parts.filter(({ measure }) => isCounting(measure.state));
  const filler = mixedIn(
    counting.map(({ weighed }) => weighed),
    level,
  );
  const usable = counting.reduce((sum, { measure }) => sum + measure.share, 0);
  const { base, range } = reading.model.scale;
  const raw = measures.map((factor) => {
    const own = counting.filter(({ measure }) => factor.components.includes(measure));
    const share = own.reduce((sum, { measure }) => sum + measure.share, 0);
    const earned = own.reduce(
      (sum, { weighed }) => sum + weighed.share * (weighed.value / WHOLE + filler * (1 - weighed.evidence / WHOLE)),
      0,
    );
    return { share, subScore: share === 0 ? null : clamp(earned / share) };
  });
  const toPoints = (share: number): number => (usable === 0 ? 0 : (range * share) / usable);
  const most = apportion(
    raw.map(({ share }) => toPoints(share)),
    usable === 0 ? 0 : range,
    raw.map(() => range),
  );
  const points = apportion(
    raw.map(({ share, subScore }) => (toPoints(share) * (subScore ?? 0)) / 100),
    usable === 0 ? 0 : beforeCaps.score - base,
    most,
  );
  return raw.map(({ subScore }, index) => ({
    subScore: subScore === null ? null : Math.round(subScore * 10) / 10,
    points: points[index] ?? 0,
    maxPointsNow: most[index] ?? 0,
  }));
}

export const isCounting = (state: FactorMeasure['state']): boolean => state === 'usable' || state === 'none-found';

const clamp = (value: number): number => Math.min(100, Math.max(0, value));

/** Largest remainder: whole numbers as near as can be that add up to `total`, none above its most. */
function apportion(values: readonly number[], total: number, most: readonly number[]): number[] {
  const whole = values.map((value, index) => Math.min(Math.floor(value), most[index] ?? 0));
  let left = total - whole.reduce((sum, value) => sum + value, 0);
  const order = values
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((one, other) => other.rest - one.rest || one.index - other.index);
  for (let turn = 0; left !== 0 && turn < 1000; turn++) {
    const { index } = order[turn % order.length] ?? { index: 0 };
    const step = Math.sign(left);
    const next = (whole[index] ?? 0) + step;
    if ((values[index] ?? 0) === 0 || next < 0 || next > (most[index] ?? 0)) continue;
    whole[index] = next;
    left -= step;
  }
  return whole;
}
