/** 附件3 of the contest data: the published optimum rates. Skips, saying so, where the data are absent. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bestRate } from '../../../../../plugins/credit-scoring/domain/worth/price-loan.ts';
import { sharedData } from '../shared-data.ts';

const file = sharedData('cumcm2020c/rate-and-customer-loss.csv');

test.skipIf(!existsSync(file))('the best rate of each grade, at three default probabilities', () => {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const curve = (column: number) => rows.map((row) => ({ rate: row[0]!, loss: row[column]! }));
  const best = (pd: number, lgd: number) => [1, 2, 3].map((column) => bestRate(curve(column), pd, lgd)!);
  expect(best(0.01, 1).map(({ rate }) => rate)).toEqual([0.0585, 0.0585, 0.0665]);
  expect(best(0.02, 1).map(({ rate }) => rate)).toEqual([0.0745, 0.0825, 0.0825]);
  expect(best(0.05, 1).map(({ rate }) => rate)).toEqual([0.1025, 0.1065, 0.1105]);
  expect(best(0.05, 1).map(({ profit }) => Math.round(profit * 10_000))).toEqual([127, 151, 159]);
  expect(best(0.02, 0.45).map(({ rate }) => rate)).toEqual([0.0465, 0.0585, 0.0585]);
});
