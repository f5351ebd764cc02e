/** How many firms one core scores in a second of its time from their factor values, with reasons, and against the least a card can be. */
import type { CreditFile } from '../../../plugins/credit-scoring/contract/credit-file.ts';
import { emptyColumns, fillRow } from '../../../plugins/credit-scoring/domain/score/columnar/factor-columns.ts';
import { scoreColumns } from '../../../plugins/credit-scoring/domain/score/columnar/score-columns.ts';
import { evaluate } from '../../../plugins/credit-scoring/domain/score/evaluate.ts';
import { expertModel } from '../../../plugins/credit-scoring/domain/score/expert-model.ts';
import type { Bar } from '../frame/bars.ts';
import { addUpBins } from './bare-scorecard.ts';

const ROWS = 100_000;
const ROUNDS = 9;

export function measureColumnarSpeed(files: readonly CreditFile[]): Bar[] {
  const columns = emptyColumns(ROWS);
  const evaluations = files.map((file) => evaluate(expertModel, file));
  for (let row = 0; row < ROWS; row++) {
    const evaluation = evaluations[row % evaluations.length];
    if (evaluation) fillRow(columns, row, evaluation);
  }
  varyValues(columns.weights, columns.values);
  const averages = columns.values.map((value, place) =>
    value.map((sum, row) => sum / Math.max(1, columns.weights[place]?.[row] ?? 1)),
  );
  const withReasons = medianCpuSeconds(() => scoreColumns(expertModel, columns));
  const bare = medianCpuSeconds(() => addUpBins(averages, ROWS));
  return [
    { name: '从因子值评分（列存，含理由，单核）', value: ROWS / withReasons, unit: '户/秒', must: '>= 350000' },
    { name: '列存评分所用时间是最简评分卡的', value: withReasons / bare, unit: '倍', must: '<= 15' },
  ];
}

/** No two firms alike, so that no branch is foreseen: each component averages anything from 0 to 100. */
function varyValues(weights: readonly Float64Array[], values: readonly Float64Array[]): void {
  let seed = 1;
  values.forEach((column, place) => {
    for (let row = 0; row < column.length; row++) {
      seed = (seed * 48_271) % 2_147_483_647;
      column[row] = (weights[place]?.[row] ?? 0) * (seed % 101);
    }
  });
}

function medianCpuSeconds(run: () => unknown): number {
  const seconds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return seconds.toSorted((one, other) => one - other)[ROUNDS >> 1] ?? 0;
}
