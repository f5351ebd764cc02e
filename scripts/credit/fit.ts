/** fit: one model from all rows, sealed with its digest and with what it showed on rows it had not seen. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ModelFile, sealModel } from '../../plugins/credit-scoring/domain/statistics/cards/model-file.ts';
import { describeModel } from '../../plugins/credit-scoring/domain/statistics/cards/describe-model.ts';
import { FITTERS } from '../../plugins/credit-scoring/domain/statistics/evaluation/cross-validate.ts';
import { evaluateSample } from './evaluate.ts';
import { evaluationJson } from './evaluation-json.ts';
import { printEvaluation } from './print-evaluation.ts';
import { printModelCard } from './print-model-card.ts';
import type { Options } from './read-arguments.ts';
import { readSample } from './read-sample.ts';
import { readTable } from './read-table.ts';
import { WrongInput } from './wrong-input.ts';

export default async function fit(options: Options): Promise<number> {
  const table = await readTable(options.data);
  const read = readSample(table, options);
  const evaluation = evaluateSample(read, options);
  const file = sealModel({
    model: FITTERS[options.kind](read.sample, options),
    trainedOn: { rows: evaluation.rows, bad: evaluation.bad, target: read.target, columns: read.sample.columns.map(({ name }) => name), dataSha256: createHash('sha256').update(table.bytes).digest('hex') },
    measured: evaluationJson(evaluation).models[options.kind],
    warnings: evaluation.warnings.map(({ message }) => message),
  });
  const out = options.out ?? path.join('var', 'credit', `${options.kind}-${file.sha256.slice(0, 12)}.json`);
  await keepModel(out, file);
  if (options.json) console.log(JSON.stringify({ model: out, sha256: file.sha256, kind: options.kind, measured: file.measured, warnings: evaluation.warnings }));
  else {
    printEvaluation(evaluation);
    printModelCard(describeModel(file));
    console.log(`\n模型：${out}\nsha256：${file.sha256}\n给企业评分：npm run credit -- score --model ${out} --data 表.csv`);
  }
  return 0;
}

/** A kept model is never changed: the same file may be written again, another one needs another name. */
async function keepModel(out: string, file: ModelFile): Promise<void> {
  const text = `${JSON.stringify(file, undefined, 1)}\n`;
  await mkdir(path.dirname(path.resolve(out)), { recursive: true });
  try {
    await writeFile(out, text, { flag: 'wx', mode: 0o444 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if ((await readFile(out, 'utf8')) !== text) throw new WrongInput(`${out} 已经有另一个模型：模型写好后不再改动，请用 --out 换一个文件名。`);
  }
}
