import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibration } from '../../../../../plugins/credit-scoring/domain/statistics/measures/calibration.ts';
import { aucInterval, compareAucs } from '../../../../../plugins/credit-scoring/domain/statistics/measures/delong.ts';
import { discrimination } from '../../../../../plugins/credit-scoring/domain/statistics/measures/discrimination.ts';
import { liftTable } from '../../../../../plugins/credit-scoring/domain/statistics/measures/lift.ts';
import { reliabilityByGrade } from '../../../../../plugins/credit-scoring/domain/statistics/measures/reliability.ts';
import { ksInterval, seededNumbers } from '../../../../../plugins/credit-scoring/domain/statistics/measures/resample.ts';
import { binomialInterval, chiSquareTail, normalBelow } from '../../../../../plugins/credit-scoring/domain/statistics/measures/special-functions.ts';
import { categoryStability, numberStability } from '../../../../../plugins/credit-scoring/domain/statistics/measures/stability.ts';

const outcomes = fc.array(fc.tuple(fc.nat(6), fc.nat(1)), { minLength: 4, maxLength: 40 }).filter((rows) => new Set(rows.map(([, bad]) => bad)).size === 2 && rows.filter(([, bad]) => bad === 1).length > 1 && rows.filter(([, bad]) => bad === 0).length > 1);

test('AUC is the share of pairs in which the bad firm has the higher risk, ties half; KS the largest gap', () => {
  fc.assert(
    fc.property(outcomes, (rows) => {
      const [risk, bad] = [rows.map(([value]) => value), rows.map(([, flag]) => flag)];
      const [bads, goods] = [1, 0].map((flag) => rows.filter(([, one]) => one === flag).map(([value]) => value)) as [number[], number[]];
      const pairs: number[] = bads.flatMap((one) => goods.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
      const gap = Math.max(...[0, 1, 2, 3, 4, 5, 6].map((cut) => Math.abs(share(goods, cut) - share(bads, cut))));
      const found = discrimination(risk, bad);
      expect(found.auc).toBeCloseTo(pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length, 12);
      expect(found.ks).toBeCloseTo(gap, 12);
      expect(aucInterval(risk, bad).auc).toBeCloseTo(found.auc, 12);
    }),
  );
});

const share = (values: number[], cut: number) => values.filter((value) => value <= cut).length / values.length;

test("the AUC's spread is DeLong's, computed by every pair", () => {
  const next = seededNumbers(7);
  const [bads, goods] = [Array.from({ length: 30 }, () => Math.round(20 * next()) + 3), Array.from({ length: 50 }, () => Math.round(20 * next()))];
  const win = (one: number, other: number) => (one > other ? 1 : one === other ? 0.5 : 0);
  const ofBad = bads.map((one) => mean(goods.map((other) => win(one, other))));
  const ofGood = goods.map((other) => mean(bads.map((one) => win(one, other))));
  const expected = Math.sqrt(variance(ofBad) / bads.length + variance(ofGood) / goods.length);
  expect(aucInterval([...bads, ...goods], [...bads.map(() => 1), ...goods.map(() => 0)]).standardError).toBeCloseTo(expected, 12);
});

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: number[]) => values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);

test('a challenger that is the champion makes no difference; a far better one is no accident', () => {
  const bad = Array.from({ length: 200 }, (_, row) => row % 2);
  const next = seededNumbers(1);
  const [noise, sharp] = [bad.map(() => next()), bad.map((flag) => flag + next())];
  expect(compareAucs(noise, noise, bad)).toMatchObject({ difference: 0, p: 1 });
  const better = compareAucs(noise, sharp, bad);
  expect(better.difference).toBeGreaterThan(0.3);
  expect(better.p).toBeLessThan(1e-6);
  expect(compareAucs(sharp, noise, bad).difference).toBeCloseTo(-better.difference, 12);
});

test('the interval of a KS is the same for the same seed and holds the KS', () => {
  const next = seededNumbers(3);
  const bad = Array.from({ length: 300 }, (_, row) => Number(row % 3 === 0));
  const risk = bad.map((flag) => flag + 2 * next());
  const { low, high } = ksInterval(risk, bad, { seed: 5 });
  expect(ksInterval(risk, bad, { seed: 5 })).toEqual({ low, high });
  expect(discrimination(risk, bad).ks).toBeGreaterThan(low);
  expect(discrimination(risk, bad).ks).toBeLessThan(high);
});

test('distributions give the values of the printed tables', () => {
  expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 10);
  expect(chiSquareTail(16.918977604620448, 9)).toBeCloseTo(0.05, 10);
  expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 12);
  expect(binomialInterval(0, 10).high).toBeCloseTo(0.3084971, 6);
  expect(binomialInterval(5, 10)).toMatchObject({ low: expect.closeTo(0.1870860, 6), high: expect.closeTo(0.8129140, 6) });
});

test('probabilities that come true have slope 1 and intercept 0; twice as bold ones slope one half', () => {
  const next = seededNumbers(11);
  const logOdds = Array.from({ length: 20_000 }, () => 3 * (next() + next() + next() - 1.5) - 1);
  const probability = (scale: number) => logOdds.map((value) => 1 / (1 + Math.exp(-scale * value)));
  const bad = Uint8Array.from(probability(1), (chance) => Number(next() < chance));
  expect(calibration(probability(1), bad)).toMatchObject({ slope: expect.closeTo(1, 1), intercept: expect.closeTo(0, 1) });
  expect(calibration(probability(2), bad).slope).toBeCloseTo(0.5, 1);
});

test('a grade whose stated probability chance cannot explain is marked', () => {
  const scores = [...new Array<number>(100).fill(720), ...new Array<number>(100).fill(610)];
  const bad = scores.map((score, row) => Number(score === 720 ? row < 2 : row < 150));
  const [good, weak] = reliabilityByGrade(scores, scores.map((score) => (score === 720 ? 0.02 : 0.09)), bad);
  expect(good).toMatchObject({ grade: 'BBB', rows: 100, bad: 2, isCovered: true });
  expect(weak).toMatchObject({ grade: 'B', bad: 50, isCovered: false });
});

test('a perfect ranking catches all bad firms first', () => {
  const bad = Array.from({ length: 100 }, (_, row) => Number(row < 20));
  expect(liftTable(bad, bad).map(({ captured }) => captured).slice(0, 3)).toEqual([0.5, 1, 1]);
  expect(liftTable(bad, bad)[0]!.lift).toBe(5);
});

test('a small sample that differs by chance has a large index and a large p; a real move has a small p', () => {
  const next = seededNumbers(2);
  const draw = (size: number, shift: number) => Array.from({ length: size }, () => next() + shift);
  const before = draw(5000, 0);
  expect(numberStability(before, before).psi).toBe(0);
  expect(numberStability(before, draw(40, 0)).p).toBeGreaterThan(0.01);
  const moved = numberStability(before, draw(2000, 0.3));
  expect(moved.psi).toBeGreaterThan(0.25);
  expect(moved.p).toBeLessThan(1e-9);
  expect(categoryStability(['A', 'A', 'B', null], ['A', 'A', 'B', null])).toMatchObject({ psi: 0, p: 1 });
});
