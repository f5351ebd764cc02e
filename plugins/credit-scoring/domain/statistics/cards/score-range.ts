/** The lowest and the highest score a model can give, and the most each factor can. */
import type { CategoryTerm, Model, NumberTerm, PointsFactor } from './model.ts';

export interface PointsRange {
  column: string;
  lowest: number;
  highest: number;
}

export const rangeOfFactors = (model: Model): PointsRange[] => (model.kind === 'logit' ? model.terms : model.factors).map((part) => ({ column: part.column, ...extremes(pointsOf(part)) }));

export function scoreRange(model: Model): { lowest: number; highest: number } {
  const ranges = rangeOfFactors(model);
  return { lowest: ranges.reduce((sum, { lowest }) => sum + lowest, model.base), highest: ranges.reduce((sum, { highest }) => sum + highest, model.base) };
}

function pointsOf(part: PointsFactor | NumberTerm | CategoryTerm): number[] {
  if ('cuts' in part) return [...part.points, ...part.specials.map(({ points }) => points), part.missing ?? part.unseen];
  if ('groups' in part) return [...part.groups.map(({ points }) => points), part.missing ?? part.unseen, part.unseen];
  if ('levels' in part) return [...part.levels.map(({ points }) => points), part.missing, 0];
  return [((part.low - part.mean) / part.deviation) * part.points, ((part.high - part.mean) / part.deviation) * part.points, part.missing];
}

const extremes = (points: readonly number[]) => ({ lowest: Math.min(...points), highest: Math.max(...points) });
