import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { typeColumns } from '../../../../plugins/credit-scoring/domain/statistics/sample/type-columns.ts';
import { commands, readArguments } from '../../../../scripts/credit/read-arguments.ts';
import { WrongInput } from '../../../../scripts/credit/wrong-input.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'credit-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Firms whose lateness decides, as a clerk's spreadsheet has them: money with commas, blanks, a name, a number. */
const firms = ['编号,名称,逾期天数,年销售额,行业,建档日,结果'];
for (let row = 0; row < 160; row++) {
  const late = (row * 37) % 90;
  const isBad = (row * 53) % 100 < late;
  firms.push(`${10_000 + row},企业${row},${row % 11 === 0 ? '' : late},"￥${1 + ((row * 71) % 900)},000.00",${['批发', '制造', '餐饮'][row % 3]},2024-${String(1 + Math.floor(row / 16)).padStart(2, '0')}-15,${isBad ? '坏' : '好'}`);
}
const data = write('firms.csv', `\uFEFF${firms.join('\r\n')}\r\n`);

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** What the command printed, and how it ended. */
async function run(...words: string[]): Promise<{ lines: string[]; code: number }> {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void lines.push(...text.split('\n')));
  const { command, options } = readArguments(words);
  return { code: await (await commands[command]()).default(options), lines };
}

test('evaluate ends with one line for programs, and leaves names and numbers out by itself', async () => {
  const { lines, code } = await run('evaluate', '--data', data, '--target', '结果', '--time', '建档日', '--folds', '2', '--json');
  const line = JSON.parse(lines.at(-1)!) as { rows: number; bad: number; models: Record<string, Record<string, number>>; warnings: { code: string; column?: string }[]; outOfTime: { from: string } };
  expect(code).toBe(0);
  expect(lines).toHaveLength(1);
  expect(line.rows).toBe(160);
  for (const kind of ['logit', 'woe', 'additive']) for (const measure of ['auc', 'ks', 'brier', 'aucLow', 'aucHigh', 'slope', 'intercept']) expect(line.models[kind]![measure]).toEqual(expect.any(Number));
  expect(line.models['woe']!['auc']).toBeGreaterThan(0.7);
  expect(line.warnings.filter(({ code: kind }) => kind === 'left-out').map(({ column }) => column)).toEqual(['编号', '名称']);
  expect(line.outOfTime.from).toBe('2024-08-15');
}, 30_000);

test('a person gets tables, and a report whose figures need nothing beside it', async () => {
  const html = path.join(folder, 'report.html');
  const { lines } = await run('evaluate', '--data', data, '--target', '结果', '--segment', '行业', '--folds', '2', '--html', html);
  expect(lines.join('\n')).toMatch(/证据权重评分卡\s+0\.\d{4}/);
  const report = readFileSync(html, 'utf8');
  expect(report.match(/<svg/g)).toHaveLength(4);
  expect(report).toContain('评分卡按分组');
  expect(report).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
}, 30_000);

test.each(['woe', 'additive', 'logit'])('a %s model is sealed, scores a table, and its scores are recomputed to the last digit', async (kind) => {
  const [model, scored] = [path.join(folder, `${kind}.json`), path.join(folder, `${kind}.csv`)];
  await run('fit', '--data', data, '--target', '结果', '--kind', kind, '--folds', '2', '--out', model, '--json');
  await run('score', '--data', data, '--model', model, '--out', scored);
  expect(await run('verify', '--data', scored, '--model', model)).toMatchObject({ code: 0, lines: [expect.stringContaining('160 行逐位相符')] });
  const forged = write(`${kind}-forged.csv`, readFileSync(scored, 'utf8').replace(/,(AAA|AA|A|BBB|BB|B|CCC|CC|C),0\./, ',AAA,0.9'));
  expect(await run('verify', '--data', forged, '--model', model)).toMatchObject({ code: 1, lines: expect.arrayContaining(['160 行中 1 行不符。']) });
  const changed = write(`${kind}-changed.json`, readFileSync(model, 'utf8').replace(/"base": (-?)\d/, '"base": $19'));
  await expect(run('score', '--data', data, '--model', changed)).rejects.toThrow('已被改动');
}, 30_000);

test('a kept model may be written again, but never replaced by another', async () => {
  const model = path.join(folder, 'kept.json');
  const fitOn = (target: string) => run('fit', '--data', target, '--target', '结果', '--folds', '2', '--out', model, '--json');
  await fitOn(data);
  await expect(fitOn(write('other.csv', `${firms.slice(0, 120).join('\n')}\n`))).rejects.toThrow('模型写好后不再改动');
}, 30_000);

test('GB18030 and semicolons are read like UTF-8 and commas', async () => {
  const gb = write('gb.csv', Buffer.concat([Buffer.from([0xbd, 0xe1, 0xb9, 0xfb]), Buffer.from(`;late\n${Array.from({ length: 60 }, (_, row) => `${Number((row * 7) % 45 > 30 !== (row % 7 === 0))};${(row * 7) % 45}`).join('\n')}\n`)]));
  const { lines } = await run('evaluate', '--data', gb, '--target', '结果', '--folds', '3', '--json');
  expect(JSON.parse(lines.at(-1)!)).toMatchObject({ rows: 60 });
});

test.each([
  ['', /请写明要做什么/],
  ['fly', /没有“fly”这个命令/],
  ['evaluate', /用 --data 写明/],
  ['evaluate --data nowhere.csv --target 结果', /找不到 nowhere\.csv/],
  ['evaluate --data . --target 结果', /是文件夹/],
  ['evaluate --data DATA', /用 --target 写明结果列/],
  ['evaluate --data DATA --target 没有', /不在表里。表里有：编号、名称/],
  ['evaluate --data DATA --target 行业', /第 1 行数据是“批发”：只能是 1（坏）和 0（好）/],
  ['evaluate --data DATA --target 结果 --folds 1', /--folds 要写成不小于 2 的整数/],
  ['evaluate --data DATA --target 结果 --folds 500', /分不成 500 份/],
  ['evaluate --data DATA --target 结果 --split 行业', /只能是 1（训练）和 0（测试）/],
  ['evaluate --data DATA --target 结果 --time 名称', /请写成 2024-05-31 这样的日期/],
  ['evaluate --data DATA --target 结果 --exclude 逾期', /“逾期”不在表里/],
  ['evaluate --data DATA --target 结果 --exclude 编号*,名*,逾*,年*,行*,建*', /没有可用的列/],
  ['evaluate --data DATA --target 结果 --exclude 金额*', /不匹配任何一列/],
  ['evaluate --data RAGGED --target 结果', /第 3 行读不懂：列数与第一行不同/],
  ['evaluate --data TWICE --target 结果', /有两列都叫“甲”/],
  ['evaluate --data EMPTY --target 结果', /没有数据行/],
  ['evaluate --data ONE --target 结果', /全部是 0（好）/],
  ['fit --data DATA --target 结果 --kind tree', /--kind 只能是/],
  ['score --data DATA', /用 --model 写明模型文件/],
  ['score --data DATA --model DATA', /不是模型文件/],
  ['evaluate --data DATA --nonsense', /参数写法不对/],
])('wrong input “%s” gets a sentence that says what to do', async (words, sentence) => {
  const files = { DATA: data, RAGGED: write('ragged.csv', '甲,结果\n1,0\n1,0,3\n'), TWICE: write('twice.csv', '甲,甲,结果\n1,2,0\n'), EMPTY: write('empty.csv', '结果\n'), ONE: write('one.csv', '甲,结果\n1,0\n2,0\n') };
  const named = words.split(' ').filter(Boolean).map((word) => files[word as keyof typeof files] ?? word);
  const refusal = await run(...named).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(WrongInput);
  expect((refusal as WrongInput).message).toMatch(sentence);
});

test.each([
  [['1', ' 2.5 ', '', '1e3'], [1, 2.5, Number.NaN, 1000]],
  [['￥1,234.50', '(20)', '-3', 'NA'], [1234.5, -20, -3, Number.NaN]],
  [['5%', '12.5%'], [0.05, 0.125]],
  [['2024-05-31', '2024/6/1'], [19_874, 19_875]],
])('%j are numbers', (texts, values) => {
  const { columns } = typeColumns([{ name: 'x', texts }]);
  expect([...columns[0]!.values]).toEqual(values);
});

test('codes with letters are categories, not numbers in disguise', () => {
  const { columns, warnings } = typeColumns([{ name: 'x', texts: ['E1', 'E2', 'E1', '1,23'] }]);
  expect(columns).toMatchObject([{ kind: 'category' }]);
  expect(warnings).toEqual([]);
});
