/** verify: computes the scores of a table again and names every row that says something else. */
import type { Options } from './read-arguments.ts';
import { readModel } from './read-model.ts';
import { columnNamed, readTable } from './read-table.ts';
import { SCORE_COLUMNS, scoreTable } from './score-table.ts';

const MOST_SHOWN = 20;

export default async function verify(options: Options): Promise<number> {
  const [file, table] = [await readModel(options.model), await readTable(options.data)];
  const stated = SCORE_COLUMNS.map((name) => columnNamed(table, name, '要核对的'));
  const differing = scoreTable(table, file).flatMap((texts, row) => texts.flatMap((text, at) => (stated[at]?.texts[row] === text ? [] : [{ row: row + 1, column: SCORE_COLUMNS[at] as string, stated: stated[at]?.texts[row] ?? '', computed: text }])));
  const rows = new Set(differing.map(({ row }) => row)).size;
  if (options.json) console.log(JSON.stringify({ rows: table.size, differing: rows, sha256: file.sha256, differences: differing.slice(0, MOST_SHOWN) }));
  else {
    for (const one of differing.slice(0, MOST_SHOWN)) console.log(`第 ${one.row} 行 ${one.column}：表里是 ${one.stated}，重算是 ${one.computed}`);
    console.log(rows === 0 ? `${table.size} 行逐位相符；模型 ${file.sha256}` : `${table.size} 行中 ${rows} 行不符。`);
  }
  return rows === 0 ? 0 : 1;
}
