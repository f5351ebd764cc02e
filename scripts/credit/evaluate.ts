/** evaluate: how well would each kind of model do on firms that it has not seen? */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Evaluation, evaluateModels } from '../../plugins/credit-scoring/domain/statistics/evaluation/evaluate-models.ts';
import type { Split } from '../../plugins/credit-scoring/domain/statistics/evaluation/cross-validate.ts';
import { foldSplits } from '../../plugins/credit-scoring/domain/statistics/sample/fold-rows.ts';
import { countBad } from '../../plugins/credit-scoring/domain/statistics/sample/sample.ts';
import { evaluationJson } from './evaluation-json.ts';
import { printEvaluation } from './print-evaluation.ts';
import type { Options } from './read-arguments.ts';
import { type ReadSample, readSample } from './read-sample.ts';
import { readTable } from './read-table.ts';
import { WrongInput } from './wrong-input.ts';

export default async function evaluate(options: Options): Promise<number> {
  const read = readSample(await readTable(options.data), options);
  const evaluation = evaluateSample(read, options);
  if (!options.json) printEvaluation(evaluation);
  if (options.html) {
    const { htmlReport } = await import('./html-report.ts');
    await writeFile(options.html, htmlReport(evaluation, { data: path.basename(options.data), target: read.target }));
    if (!options.json) console.log(`\n报告：${options.html}`);
  }
  if (options.json) console.log(JSON.stringify(evaluationJson(evaluation)));
  return 0;
}

export function evaluateSample({ sample, isTraining, time, segments, warnings }: ReadSample, { folds, seed, specials }: Pick<Options, 'folds' | 'seed' | 'specials'>): Evaluation {
  const splits = isTraining ? [givenSplit(isTraining)] : foldSplits(refuseEmptyFolds(sample, folds), folds, seed);
  const evaluation = evaluateModels({ sample, splits, time, segments, specials });
  return { ...evaluation, warnings: [...warnings, ...evaluation.warnings] };
}

function givenSplit(isTraining: readonly boolean[]): Split {
  const rows = Array.from(isTraining.keys());
  return { train: rows.filter((row) => isTraining[row]), test: rows.filter((row) => !isTraining[row]) };
}

function refuseEmptyFolds(sample: ReadSample['sample'], folds: number): ReadSample['sample'] {
  const rarer = Math.min(countBad(sample), sample.size - countBad(sample));
  if (rarer < Math.max(2, folds)) throw new WrongInput(`好样本或坏样本只有 ${rarer} 个，分不成 ${folds} 份：请减小 --folds 或补充数据。`);
  return sample;
}
