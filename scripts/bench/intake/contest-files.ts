/** The contest's four files of invoices, and the dirt that they are known to hold. */
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { forgetIntake, runIntake } from '@rongqiao/data-exchange/server/intake/run-intake.ts';
import type { Bar } from '../frame/bars.ts';
import { sharedData } from '../frame/shared-data.ts';
import { contestInvoices } from './contest-invoices.ts';

interface ContestFile {
  name: string;
  direction: 'sales' | 'purchases';
  rows: number;
  duplicates: number;
  returns: number;
  /** Statuses with a leading blank. */
  blanks: number;
}

export const contestFiles: ContestFile[] = [
  { name: 'invoices-purchases-with-credit-record', direction: 'purchases', rows: 210_947, duplicates: 803, returns: 1_881, blanks: 0 },
  { name: 'invoices-sales-with-credit-record', direction: 'sales', rows: 162_484, duplicates: 4_436, returns: 8_556, blanks: 47 },
  { name: 'invoices-purchases-without-credit-record', direction: 'purchases', rows: 395_175, duplicates: 4_681, returns: 3_630, blanks: 0 },
  { name: 'invoices-sales-without-credit-record', direction: 'sales', rows: 330_835, duplicates: 1_745, returns: 5_697, blanks: 48 },
];

/** None where the data are absent. */
export async function measureContest(folder: string): Promise<Bar[]> {
  if (!sharedData('cumcm2020c')) return [];
  const files = await Promise.all(contestFiles.map(async (file) => ({ ...file, path: await unpack(file.name, folder) })));
  const began = performance.now();
  const waiting = [...files];
  const results: { rows: number; wrong: number; bad: number; peakBytes: number }[] = [];
  const work = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) results.push(await readOne(file));
  };
  await Promise.all([work(), work()]);
  const seconds = (performance.now() - began) / 1000;
  const sum = (of: (result: (typeof results)[number]) => number) => results.reduce((total, result) => total + of(result), 0);
  return [
    { name: '真实发票四个文件，两个进程', value: seconds, unit: '秒', must: '<= 120' },
    { name: '读到的发票', value: sum(({ rows }) => rows), unit: '行', must: '>= 1099441' },
    { name: '重复、退货、空白的数与已知不符', value: sum(({ wrong }) => wrong), unit: '处', must: '<= 0' },
    { name: '同一张发票两种说法', value: sum(({ bad }) => bad), unit: '行' },
    { name: '读一个文件的内存（最大）', value: Math.max(...results.map(({ peakBytes }) => peakBytes)) / 1024 / 1024, unit: 'MB', must: '<= 512' },
  ];
}

async function readOne({ path: file, name, direction, rows, duplicates, returns, blanks }: ContestFile & { path: string }) {
  const outcome = await runIntake({ path: file, name: `${name}.csv` }, contestInvoices(direction));
  await forgetIntake(outcome);
  const { counts, rules } = outcome;
  const pairs = [[counts.rows, rows], [counts.duplicate, duplicates], [rules['negative-amount'] ?? 0, returns], [rules['surrounding-blanks'] ?? 0, blanks]];
  return { rows: counts.rows, wrong: pairs.filter(([found, known]) => found !== known).length, bad: counts.bad, peakBytes: outcome.peakBytes };
}

async function unpack(name: string, folder: string): Promise<string> {
  const file = path.join(folder, `${name}.csv`);
  await pipeline(createReadStream(sharedData('cumcm2020c', `${name}.csv.gz`) ?? ''), createGunzip(), createWriteStream(file));
  return file;
}
