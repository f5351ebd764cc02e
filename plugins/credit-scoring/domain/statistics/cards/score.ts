/** Scores by a model: whole points, per factor and in sum. Runs in the browser as on the server. */
import type { Column } from '../sample/sample.ts';
import type { CategoryFactor, CategoryTerm, Model, NumberFactor, NumberTerm, PointsFactor } from './model.ts';

export type Value = number | string | null;

/** What a factor gave, and whether it met something that training had not seen. */
export interface FactorPoints {
  column: string;
  points: number;
  isUnseen: boolean;
}

export interface RowScore {
  score: number;
  factors: FactorPoints[];
}

/** One firm. A number column takes a number or null, a category a text or null. */
export function scoreRow(model: Model, row: Readonly<Record<string, Value>>): RowScore {
  const parts = model.kind === 'logit' ? model.terms : model.factors;
  const factors = parts.map((part) => ({ column: part.column, ...pointsFor(part, row[part.column] ?? null) }));
  return { score: roundHalfUp(factors.reduce((sum, { points }) => sum + points, model.base)), factors };
}

/** Many firms, column by column; the same sums in the same order as `scoreRow`. */
export function scoreColumns(model: Model, columns: readonly Column[], size: number): Float64Array {
  const sums = new Float64Array(size).fill(model.base);
  for (const part of model.kind === 'logit' ? model.terms : model.factors) {
    const values = columns.find(({ name }) => name === part.column)?.values;
    const known = part.kind === 'category' ? new Map<Value, number>() : undefined;
    for (let row = 0; row < size; row++) {
      const value = values?.[row] ?? null;
      let points = known?.get(value);
      if (points === undefined) {
        points = pointsFor(part, value).points;
        known?.set(value, points);
      }
      sums[row] = (sums[row] as number) + points;
    }
  }
  return sums.map(roundHalfUp);
}

type Part = PointsFactor | NumberTerm | CategoryTerm;
type Points = Pick<FactorPoints, 'points' | 'isUnseen'>;

/** NaN is a blank too. */
function pointsFor(part: Part, value: Value): Points {
  const isBlank = value === null || Number.isNaN(value);
  if ('cuts' in part) return isBlank ? blank(part) : ofNumber(part, Number(value));
  if ('groups' in part) return isBlank ? blank(part) : ofLevel(part, String(value));
  if (isBlank) return seen(part.missing);
  return 'levels' in part ? ofLevelTerm(part, String(value)) : ofNumberTerm(part, Number(value));
}

const seen = (points: number): Points => ({ points, isUnseen: false });
const unseen = (points: number): Points => ({ points, isUnseen: true });
const blank = ({ missing, unseen: average }: PointsFactor): Points => (missing === null ? unseen(average) : seen(missing));

function ofNumber({ cuts, points, specials, unseen: average }: NumberFactor, value: number): Points {
  if (Number.isNaN(value)) return unseen(average);
  const special = specials.find((one) => one.value === value);
  if (special) return seen(special.points);
  let place = 0;
  while (place < cuts.length && value >= (cuts[place] as number)) place++;
  return seen(points[place] ?? average);
}

function ofLevel({ groups, unseen: average }: CategoryFactor, level: string): Points {
  const group = groups.find(({ levels }) => levels.includes(level));
  return group ? seen(group.points) : unseen(average);
}

function ofLevelTerm({ levels }: CategoryTerm, level: string): Points {
  const known = levels.find((one) => one.level === level);
  return known ? seen(known.points) : unseen(0);
}

function ofNumberTerm({ low, high, mean, deviation, points, missing }: NumberTerm, value: number): Points {
  if (Number.isNaN(value)) return unseen(missing);
  const inRange = value < low ? low : value > high ? high : value;
  return seen(((inRange - mean) / deviation) * points);
}

const roundHalfUp = (value: number): number => Math.floor(value + 0.5);
