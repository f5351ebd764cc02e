import { seededNumbers } from '../../../../../plugins/credit-scoring/domain/statistics/measures/resample.ts';
import type { Sample } from '../../../../../plugins/credit-scoring/domain/statistics/sample/sample.ts';

/** Firms whose debt decides most, their trade something, their months nothing; every tenth has no debt on file. */
export function explainedBy(size: number, seed = 1): Sample {
  const next = seededNumbers(seed);
  const debt = Float64Array.from({ length: size }, (_, row) => (row % 10 === 0 ? Number.NaN : 100 * next()));
  const trade = Array.from({ length: size }, (_, row) => ['批发', '制造', '服务'][row % 3]!);
  const months = Float64Array.from({ length: size }, () => Math.floor(60 * next()));
  const bad = Uint8Array.from({ length: size }, (_, row) => Number(next() < 0.05 + (Number.isNaN(debt[row]) ? 0.2 : debt[row]! / 150) + (trade[row] === '批发' ? 0.25 : 0)));
  return { size, bad, ids: Array.from({ length: size }, (_, row) => String(row)), columns: [{ name: 'debt', kind: 'number', values: debt }, { name: 'trade', kind: 'category', values: trade }, { name: 'months', kind: 'number', values: months }] };
}
