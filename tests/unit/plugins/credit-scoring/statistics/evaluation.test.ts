import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainedBy } from './samples.ts';
import { predictSplits, splitByTime } from '../../../../../plugins/credit-scoring/domain/statistics/evaluation/cross-validate.ts';
import { evaluateModels } from '../../../../../plugins/credit-scoring/domain/statistics/evaluation/evaluate-models.ts';
import { evidenceGate, upperBoundByGrade } from '../../../../../plugins/credit-scoring/domain/statistics/evaluation/evidence-gate.ts';
import { findLeaks } from '../../../../../plugins/credit-scoring/domain/statistics/evaluation/find-leaks.ts';
import { measurePredictions } from '../../../../../plugins/credit-scoring/domain/statistics/evaluation/measure-predictions.ts';
import { seededNumbers } from '../../../../../plugins/credit-scoring/domain/statistics/measures/resample.ts';
import { foldRows, foldSplits } from '../../../../../plugins/credit-scoring/domain/statistics/sample/fold-rows.ts';
import { readPublic } from '../../../../../scripts/bench/credit/read-public.ts';
import { sharedData } from '../../../../../scripts/bench/frame/shared-data.ts';

const firms = sharedData('cumcm2020c', 'folds.csv');
const loans = sharedData('sba-case');

test.skipIf(!firms)('folds are those that another program drew by the same rule, for all twenty seeds', async () => {
  const { sample } = await readPublic('chineseFirms');
  const lines = readFileSync(firms!, 'utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/).slice(1).map((line) => line.split(','));
  const published = new Map(lines.map(([id, , ...folds]) => [id, folds]));
  for (let seed = 0; seed < 20; seed++) {
    const folds = foldRows(sample, 5, seed);
    expect(sample.ids.filter((id, row) => published.get(id)![seed] !== String(folds[row]))).toEqual([]);
  }
});

test.skipIf(!firms)('on twenty seeds of the Chinese firms the regression keeps the bar', async () => {
  const { sample } = await readPublic('chineseFirms');
  const runs = Array.from({ length: 20 }, (_, seed) => predictSplits('logit', sample, foldSplits(sample, 5, seed)));
  const aucs = runs.slice(0, 4).map((run) => measurePredictions(run).auc);
  expect(aucs[0]).toBeCloseTo(0.9228, 2);
  const brier = runs.map(({ probability, bad }) => probability.reduce((sum, value, row) => sum + (value - bad[row]!) ** 2, 0) / bad.length);
  expect(brier.reduce((sum, value) => sum + value, 0) / 20).toBeLessThanOrEqual(0.072);
});

test.skipIf(!loans)("the leak check finds the loan's term by its size and by its digits, and the bank's own grade", async () => {
  const [{ sample }, { sample: graded }] = [await readPublic('sba', '--exclude ChgOff*,BalanceGross,MIS_Status'), await readPublic('chineseGrades')];
  const found = findLeaks(sample).filter(({ code }) => code !== 'suspect');
  expect(found.map(({ code, column }) => `${code} ${column}`)).toEqual(['leak-pattern Term', 'leak-pattern daysterm', 'leak Term', 'leak daysterm']);
  expect(findLeaks(graded)).toMatchObject([{ code: 'leak', column: '信誉评级' }]);
});

test('chance alone raises no alarm, however many levels a column has', () => {
  const { bad } = explainedBy(200);
  const noise = Array.from({ length: 200 }, (_, row) => String((row * 7919) % 40));
  expect(findLeaks({ size: 200, bad, ids: [], columns: [{ name: 'noise', kind: 'category', values: noise }] })).toEqual([]);
});

describe('an evaluation', () => {
  const sample = explainedBy(600);
  const dates = Float64Array.from({ length: 600 }, (_, row) => row);
  const evaluation = evaluateModels({ sample, splits: foldSplits(sample, 3, 0), time: { values: dates, texts: Array.from(dates, (date) => `第 ${date} 天`) }, segments: sample.ids.map((id) => (Number(id) % 2 ? '城' : '乡')) });

  test('scores every firm once, by a model that has not seen it', () => {
    expect(evaluation.models.woe.predictions.rows).toEqual(Array.from({ length: 600 }, (_, row) => row));
    expect(evaluation.models.woe.measures.auc).toBeGreaterThan(0.65);
    expect(evaluation.models.woe.measures.slope).toBeGreaterThan(0.7);
  });

  test('learns nothing from the held-out outcomes: shuffled ones are guessed no better than chance', () => {
    const next = seededNumbers(9);
    const order = Array.from({ length: 600 }, () => next());
    const shuffled = { ...sample, bad: Uint8Array.from([...order.keys()].sort((one, other) => order[one]! - order[other]!), (row) => sample.bad[row]!) };
    const { auc } = measurePredictions(predictSplits('woe', shuffled, foldSplits(shuffled, 3, 0)));
    expect(Math.abs(auc - 0.5)).toBeLessThan(0.1);
  });

  test('tests on later firms too, and says from when', () => {
    expect(evaluation.outOfTime).toMatchObject({ trained: 420, from: '第 420 天' });
    expect(evaluation.outOfTime!.models.woe.rows).toBe(180);
  });

  test('tells each segment, whose firms add up', () => {
    expect(evaluation.models.woe.segments.map(({ rows }) => rows)).toEqual([300, 300]);
    expect(evaluation.models.woe.segments.every(({ auc }) => auc !== undefined)).toBe(true);
  });
});

test('firms of one moment stay on one side of a split by time', () => {
  const { train, test: later } = splitByTime(Float64Array.of(1, 2, 2, 2, 3, Number.NaN), 0.4);
  expect([train, later]).toEqual([[0], [1, 2, 3, 4]]);
});

test('few bad firms allow little', () => {
  expect([0, 29, 30, 99, 100, 299, 300].map((bad) => evidenceGate(bad).allows)).toEqual(['expert-only', 'expert-only', 'recalibrate-expert', 'recalibrate-expert', 'woe-card', 'woe-card', 'additive-challenger']);
});

test('without a single default the bounds are those that Pluto and Tasche printed', () => {
  const bounds = upperBoundByGrade([{ grade: 'A', firms: 100, bad: 0 }, { grade: 'B', firms: 400, bad: 0 }, { grade: 'C', firms: 300, bad: 0 }], 0.9);
  expect(bounds.map(({ bound }) => (100 * bound).toFixed(2))).toEqual(['0.29', '0.33', '0.76']);
});
