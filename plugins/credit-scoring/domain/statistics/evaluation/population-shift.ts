/** How far the tested firms differ from those that taught: of the score, and of each factor of the card. */
import type { PointsCard } from '../cards/model.ts';
import { scoreColumns } from '../cards/score.ts';
import { columnStability, numberStability, type Stability } from '../measures/stability.ts';
import { type Column, type Sample, takeRows } from '../sample/sample.ts';
import type { Split } from './cross-validate.ts';

export interface PopulationShift {
  score: Stability;
  factors: (Stability & { column: string })[];
}

export function populationShift(sample: Sample, { train, test }: Split, card: PointsCard): PopulationShift {
  const [before, after] = [takeRows(sample, train), takeRows(sample, test)];
  const scores = ({ columns, size }: Sample) => scoreColumns(card, columns, size);
  const column = ({ columns }: Sample, name: string) => columns.find((one) => one.name === name) as Column;
  return {
    score: numberStability(scores(before), scores(after)),
    factors: card.factors.map((factor) => ({ column: factor.column, ...columnStability(column(before, factor.column), column(after, factor.column)) })),
  };
}
