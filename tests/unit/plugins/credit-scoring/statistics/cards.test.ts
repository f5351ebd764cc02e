import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainedBy } from './samples.ts';
import { fitAdditiveCard } from '../../../../../plugins/credit-scoring/domain/statistics/cards/fit-additive-card.ts';
import { lookUpProbability, scoreWithFile } from '../../../../../plugins/credit-scoring/domain/statistics/cards/explain.ts';
import { isSealIntact, sealModel } from '../../../../../plugins/credit-scoring/domain/statistics/cards/model-file.ts';
import type { ModelKind } from '../../../../../plugins/credit-scoring/domain/statistics/cards/model.ts';
import { PLATFORM_SCALE, probabilityOfBad, scoreFromLogOddsOfBad } from '../../../../../plugins/credit-scoring/domain/statistics/cards/scale.ts';
import { scoreColumns, scoreRow, type Value } from '../../../../../plugins/credit-scoring/domain/statistics/cards/score.ts';
import { scoreRange } from '../../../../../plugins/credit-scoring/domain/statistics/cards/score-range.ts';
import { FITTERS } from '../../../../../plugins/credit-scoring/domain/statistics/evaluation/cross-validate.ts';
import { GRADE_FLOORS, gradeOfScore } from '../../../../../plugins/credit-scoring/domain/statistics/measures/reliability.ts';

const sample = explainedBy(600);
const kinds: ModelKind[] = ['woe', 'additive', 'logit'];
const models = Object.fromEntries(kinds.map((kind) => [kind, FITTERS[kind](sample, {})])) as Record<ModelKind, ReturnType<(typeof FITTERS)['woe']>>;
const rowOf = (row: number): Record<string, Value> => Object.fromEntries(sample.columns.map(({ name, values }) => [name, values[row]!]));

test('600 points are ten to one, and each 50 points double the odds', () => {
  const percents = [500, 550, 600, 650, 700, 750, 800, 850, 900].map((score) => (100 * probabilityOfBad(score, PLATFORM_SCALE)).toFixed(3));
  expect(percents).toEqual(['28.571', '16.667', '9.091', '4.762', '2.439', '1.235', '0.621', '0.312', '0.156']);
  expect(scoreFromLogOddsOfBad(0, PLATFORM_SCALE)).toBeCloseTo(433.9036, 4);
});

test('the statistical cards and the open scorecard share one ladder of grades', () => {
  const { bands } = JSON.parse(readFileSync(new URL('../../../../../plugins/credit-scoring/domain/models/expert-v1.json', import.meta.url), 'utf8')) as { bands: { grade: string; from: number }[] };
  expect(bands.map(({ grade, from }) => gradeOfScore(from) === grade)).not.toContain(false);
  expect(GRADE_FLOORS.slice(0, -1)).toEqual(bands.slice(0, -1));
});

describe.each(kinds)('a %s model', (kind) => {
  const model = models[kind];
  const file = sealModel({ model, trainedOn: { rows: 600, bad: 1, target: 'bad', columns: [], dataSha256: '' }, measured: {}, warnings: [] });

  test('gives each firm the same whole points alone and among others, and after a journey through JSON', () => {
    const together = scoreColumns(model, sample.columns, sample.size);
    const travelled = JSON.parse(JSON.stringify(model)) as typeof model;
    for (let row = 0; row < sample.size; row++) {
      expect(scoreRow(travelled, rowOf(row)).score).toBe(together[row]);
      expect(Number.isInteger(together[row])).toBe(true);
    }
  });

  test('stays inside the range its points allow, whatever it is asked', () => {
    const { lowest, highest } = scoreRange(model);
    const value = fc.oneof(fc.double(), fc.constantFrom(null, '', '批发', '从未见过', Number.NaN, Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(fc.record({ debt: value, trade: value, months: value }), (row) => {
        const { score, millionths } = scoreWithFile(file, row);
        expect(score).toBeGreaterThanOrEqual(Math.floor(lowest));
        expect(score).toBeLessThanOrEqual(Math.ceil(highest));
        expect(millionths).toBe(Math.round(1e6 * probabilityOfBad(score, PLATFORM_SCALE)));
      }),
    );
  });

  test('says which value it has never seen', () => {
    const { factors } = scoreRow(model, { ...rowOf(0), trade: '从未见过' });
    expect(factors.filter(({ isUnseen }) => isUnseen).map(({ column }) => column)).toEqual(['trade']);
  });

  test('is sealed: one point changed, and the seal is broken', () => {
    expect(isSealIntact(JSON.parse(JSON.stringify(file)))).toBe(true);
    expect(isSealIntact({ ...file, model: { ...model, base: model.base + 1 } })).toBe(false);
  });

  test('ranks the firms it learnt from as they turned out', () => {
    const scores = scoreColumns(model, sample.columns, sample.size);
    const mean = (flag: number) => scores.filter((_, row) => sample.bad[row] === flag).reduce((sum, score) => sum + score, 0) / sample.bad.filter((bad) => bad === flag).length;
    expect(mean(0)).toBeGreaterThan(mean(1) + 40);
  });
});

test('more debt never earns points on the scorecard', () => {
  const debt = models.woe.kind === 'woe' ? models.woe.factors.find(({ column }) => column === 'debt')! : undefined;
  const points = debt?.kind === 'number' ? debt.points : [];
  expect(points.length).toBeGreaterThan(1);
  expect(points).toEqual(points.toSorted((one, other) => other - one));
});

test('scoring looks up and adds: no exponential, logarithm or power, which engines compute differently', () => {
  for (const name of ['score', 'explain', 'score-range']) {
    const text = readFileSync(new URL(`../../../../../plugins/credit-scoring/domain/statistics/cards/${name}.ts`, import.meta.url), 'utf8');
    expect(text).not.toMatch(/Math\.(exp|log|pow|sqrt)| \*\* |node:|^import \{[^}]*\} from '.*(scale|model-file)/m);
  }
});

test('reasons are what was lost to the best, the largest first, four at most', () => {
  const file = sealModel({ model: models.additive, trainedOn: { rows: 600, bad: 1, target: 'bad', columns: [], dataSha256: '' }, measured: {}, warnings: [] });
  const worst = sample.columns.length > 0 ? scoreWithFile(file, { debt: 1e9, trade: '批发', months: 0 }) : undefined;
  expect(worst!.losses.length).toBeLessThanOrEqual(4);
  expect(worst!.losses[0]!.column).toBe('debt');
  expect(worst!.losses.map(({ lost }) => lost)).toEqual(worst!.losses.map(({ lost }) => lost).toSorted((one, other) => other - one));
  expect(lookUpProbability(file.probability, -1e6)).toBe(file.probability.millionths[0]);
});

test('the challenger stops where held-out firms stop gaining', () => {
  expect(fitAdditiveCard(explainedBy(300)).rounds).toBeLessThan(300);
});
