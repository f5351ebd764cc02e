/** From a table and the options to what is fitted and tested. */
import type { Sample } from '../../plugins/credit-scoring/domain/statistics/sample/sample.ts';
import { readCategory, readNumber, type TextColumn, typeColumns } from '../../plugins/credit-scoring/domain/statistics/sample/type-columns.ts';
import type { Warning } from '../../plugins/credit-scoring/domain/statistics/sample/warning.ts';
import type { Options } from './read-arguments.ts';
import { columnNamed, type TextTable } from './read-table.ts';
import { WrongInput } from './wrong-input.ts';

export interface ReadSample {
  sample: Sample;
  target: string;
  /** One entry for each row of the sample. */
  isTraining?: boolean[];
  time?: { values: Float64Array; texts: string[] };
  segments?: string[];
  warnings: Warning[];
}

const LABELS: Record<string, 0 | 1> = { '1': 1, '0': 0, '1.0': 1, '0.0': 0, bad: 1, good: 0, 是: 1, 否: 0, 坏: 1, 好: 0, 违约: 1, 正常: 0, yes: 1, no: 0, y: 1, n: 0, true: 1, false: 0 };

export function readSample(table: TextTable, options: Options): ReadSample {
  if (options.target === undefined) throw new WrongInput('请用 --target 写明结果列（坏 = 1，好 = 0）。', { showsUsage: true });
  const target = columnNamed(table, options.target, '--target');
  const labels = target.texts.map((text) => LABELS[text.trim().toLowerCase()] ?? (readCategory(text) === null ? null : undefined));
  const odd = labels.indexOf(undefined);
  if (odd >= 0) throw new WrongInput(`结果列“${target.name}”第 ${odd + 1} 行数据是“${target.texts[odd]}”：只能是 1（坏）和 0（好），请先换成这两个值。`);
  const rows = Array.from(labels.keys()).filter((row) => labels[row] !== null);
  const bad = Uint8Array.from(rows, (row) => labels[row] ?? 0);
  refuseOneClass(bad, target.name);
  const pick = (column: TextColumn): string[] => rows.map((row) => column.texts[row] as string);
  const named = (name: string | undefined, option: string) => (name === undefined ? undefined : pick(columnNamed(table, name, option)));
  const ids = named(options.id, '--id') ?? rows.map(String);
  const leftOut = new Set([target.name, ...[options.id, options.split, options.time].flatMap((name) => name?.trim() ?? []), ...excludedNames(table, options.exclude)]);
  const { columns, warnings } = typeColumns(table.columns.filter(({ name }) => !leftOut.has(name)).map((column) => ({ name: column.name, texts: pick(column) })));
  if (columns.length === 0) throw new WrongInput(`除了结果列，没有可用的列：${warnings.map(({ message }) => message).join('')}`);
  const blank = labels.length - rows.length;
  return {
    sample: { size: rows.length, bad, columns, ids },
    target: target.name,
    isTraining: readSplit(named(options.split, '--split'), bad, options.split),
    time: readTime(named(options.time, '--time'), options.time),
    segments: named(options.segment, '--segment')?.map((text) => readCategory(text) ?? '空白'),
    warnings: [...(blank > 0 ? [{ code: 'odd-text', column: target.name, message: `${blank} 行没有结果，没有使用。` } as const] : []), ...warnings],
  };
}

function refuseOneClass(bad: Uint8Array, target: string): void {
  const bads = bad.reduce((sum, flag) => sum + flag, 0);
  if (bads === 0 || bads === bad.length) throw new WrongInput(`结果列“${target}”全部是${bads === 0 ? ' 0（好）' : ' 1（坏）'}：要有好有坏才能学。`);
}

function excludedNames(table: TextTable, patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => {
    if (!pattern.includes('*')) return [columnNamed(table, pattern, '--exclude').name];
    const shape = new RegExp(`^${pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
    const matching = table.columns.filter(({ name }) => shape.test(name)).map(({ name }) => name);
    if (matching.length === 0) throw new WrongInput(`--exclude 写的“${pattern}”不匹配任何一列。`);
    return matching;
  });
}

function readSplit(texts: string[] | undefined, bad: Uint8Array, name: string | undefined): boolean[] | undefined {
  if (!texts) return undefined;
  const odd = texts.findIndex((text) => LABELS[text.trim().toLowerCase()] === undefined);
  if (odd >= 0) throw new WrongInput(`分组列“${name}”有“${texts[odd]}”：只能是 1（训练）和 0（测试）。`);
  const isTraining = texts.map((text) => LABELS[text.trim().toLowerCase()] === 1);
  for (const side of [true, false]) {
    const classes = new Set(bad.filter((_, row) => isTraining[row] === side));
    if (classes.size < 2) throw new WrongInput(`分组列“${name}”的${side ? '训练' : '测试'}部分要有好有坏，现在${classes.size === 0 ? '是空的' : '只有一类'}。`);
  }
  return isTraining;
}

function readTime(texts: string[] | undefined, name: string | undefined): ReadSample['time'] {
  const times = texts?.map((text) => readNumber(text) ?? text);
  const odd = times?.find((time) => typeof time === 'string');
  if (odd !== undefined) throw new WrongInput(`时间列“${name}”有“${odd}”：请写成 2024-05-31 这样的日期，或数字。`);
  return texts && { values: Float64Array.from(times as number[]), texts };
}
