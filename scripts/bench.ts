/**
 * npm run bench -- <name> [--json] [its own options]: measures, compares with a baseline in the same run, and says
 * which bars hold. Without a name: which benches there are.
 *
 * A bench is scripts/bench/<name>.ts with `export default async function (words): Promise<Bar[]>`. With --json the last
 * line is { name, bars: [{ name, value, must, aim, holds }] }. A missed `must` ends with exit code 1.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Bar, judge, table } from './bench/frame/bars.ts';

type Bench = { default: (words: string[]) => Promise<Bar[]> };

const folder = path.join(import.meta.dirname, 'bench');
const words = process.argv.slice(2);
const name = words.find((word) => !word.startsWith('-'));
const known = await benches();

if (!name) {
  console.log(known.length > 0 ? `用法：npm run bench -- <名称> [--json]\n可选：${known.join('、')}` : '还没有任何测量（scripts/bench 下没有）。');
} else if (!known.includes(name)) {
  console.error(`没有名为“${name}”的测量。可选：${known.join('、') || '（还没有）'}`);
  process.exitCode = 1;
} else process.exitCode = await run(name);

async function benches(): Promise<string[]> {
  const files = await readdir(folder);
  return files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length)).sort();
}

async function run(bench: string): Promise<number> {
  const { default: measure } = (await import(path.join(folder, `${bench}.ts`))) as Bench;
  const bars = judge(await measure(words.filter((word) => word !== bench && word !== '--json')));
  console.log(table(bars));
  if (words.includes('--json')) console.log(JSON.stringify({ name: bench, bars }));
  return bars.every(({ holds }) => holds) ? 0 : 1;
}
