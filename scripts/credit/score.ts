/** score: every row of a table by a kept model, with points, reasons and the model's digest beside it. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Options } from './read-arguments.ts';
import { readModel } from './read-model.ts';
import { readTable } from './read-table.ts';
import { SCORE_COLUMNS, scoreTable } from './score-table.ts';
import { WrongInput } from './wrong-input.ts';

export default async function score(options: Options): Promise<number> {
  const [file, table] = [await readModel(options.model), await readTable(options.data)];
  const taken = SCORE_COLUMNS.find((name) => table.columns.some((column) => column.name === name));
  if (taken) throw new WrongInput(`表里已有“${taken}”列，像是评过分的：要核对请用 verify，要重新评分请先删去 credit_ 开头的列。`);
  const scored = scoreTable(table, file);
  const out = options.out ?? path.join('var', 'credit', `${path.basename(options.data, path.extname(options.data))}-scored.csv`);
  const rows = scored.map((texts, row) => [...table.columns.map((column) => column.texts[row] as string), ...texts]);
  await mkdir(path.dirname(path.resolve(out)), { recursive: true });
  await writeFile(out, [[...table.columns.map(({ name }) => name), ...SCORE_COLUMNS], ...rows].map((texts) => `${texts.map(quote).join(',')}\n`).join(''));
  console.log(options.json ? JSON.stringify({ rows: table.size, out, sha256: file.sha256 }) : `${table.size} 行已评分：${out}\n核对：npm run credit -- verify --model ${options.model} --data ${out}`);
  return 0;
}

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
