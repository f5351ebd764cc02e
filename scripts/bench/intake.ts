/** How long a department's large file takes, how much memory, and how soon a bomb is refused. */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { forgetIntake, runIntake } from '@rongqiao/data-exchange/server/intake/run-intake.ts';
import { parse } from 'csv-parse';
import { step } from '../start/steps.ts';
import type { Bar } from './frame/bars.ts';
import { writeBombs } from './intake/bombs.ts';
import { measureContest } from './intake/contest-files.ts';
import { insurance, writeText, writeWorkbook } from './intake/large-files.ts';

const ROWS = 100_000;

export default async function measure(): Promise<Bar[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rongqiao-bench-intake-'));
  try {
    const text = await writeText(folder, ROWS);
    const workbook = await writeWorkbook(folder, ROWS);
    return [
      ...(await step('十万行文本', () => measureFile('十万行文本', text))),
      { name: '同一文本只用 csv-parse 读（不校验）', value: await parseOnly(text), unit: '秒' },
      ...(await step('十万行工作簿', () => measureFile('十万行工作簿', workbook))),
      ...(await step('恶意文件', () => measureBombs(folder))),
      ...(await step('一百一十万张真实发票', () => measureContest(folder))),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureFile(name: string, file: string): Promise<Bar[]> {
  const began = performance.now();
  const outcome = await runIntake({ path: file, name: path.basename(file) }, insurance);
  const seconds = (performance.now() - began) / 1000;
  await forgetIntake(outcome);
  const { good, bad } = outcome.counts;
  return [
    { name, value: seconds, unit: '秒', must: '<= 60' },
    { name: `${name}，内存`, value: outcome.peakBytes / 1024 / 1024, unit: 'MB', must: '<= 512' },
    { name: `${name}，判断不对的行`, value: Math.abs(good - ROWS * 0.99) + Math.abs(bad - ROWS / 100), unit: '行', must: '<= 0' },
  ];
}

async function parseOnly(file: string): Promise<number> {
  const began = performance.now();
  let records = 0;
  for await (const _ of createReadStream(file).pipe(parse({ bom: true }))) records += 1;
  if (records !== ROWS + 1) throw new Error(`the baseline read ${records} records`);
  return (performance.now() - began) / 1000;
}

async function measureBombs(folder: string): Promise<Bar[]> {
  const bombs = await writeBombs(folder);
  let [slowest, taken] = [0, 0];
  for (const bomb of bombs) {
    const began = performance.now();
    const outcome = await runIntake({ path: bomb, name: path.basename(bomb) }, insurance);
    slowest = Math.max(slowest, (performance.now() - began) / 1000);
    await forgetIntake(outcome);
    if (outcome.verdict !== 'refused') taken += 1;
  }
  return [
    { name: `${bombs.length} 个恶意文件，最慢一个被拒绝`, value: slowest, unit: '秒', must: '<= 1' },
    { name: '没有被拒绝的恶意文件', value: taken, unit: '个', must: '<= 0' },
  ];
}
