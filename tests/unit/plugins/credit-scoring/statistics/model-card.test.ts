import { expect, test } from 'vitest';
import { calibratedProbability, calibrateScores } from '../../../../../plugins/credit-scoring/domain/statistics/cards/calibrate-score.ts';
import { describeModel } from '../../../../../plugins/credit-scoring/domain/statistics/cards/describe-model.ts';
import { sealModel } from '../../../../../plugins/credit-scoring/domain/statistics/cards/model-file.ts';
import { PLATFORM_SCALE, probabilityOfBad } from '../../../../../plugins/credit-scoring/domain/statistics/cards/scale.ts';
import { FITTERS } from '../../../../../plugins/credit-scoring/domain/statistics/evaluation/cross-validate.ts';
import { seededNumbers } from '../../../../../plugins/credit-scoring/domain/statistics/measures/resample.ts';
import { explainedBy } from './samples.ts';

const model = FITTERS.woe(explainedBy(300), {});
const cardOf = (bad: number, slope: number) => describeModel(sealModel({ model, trainedOn: { rows: 300, bad, target: '结果', columns: ['debt'], dataSha256: 'abc' }, measured: { auc: 0.8, aucLow: 0.75, aucHigh: 0.85, ks: 0.5, brier: 0.15, slope, rows: 300 }, warnings: [] }));
const sentences = (bad: number, slope: number, heading: string) => cardOf(bad, slope).sections.find((section) => section.heading === heading)!.sentences.join('');

test('a model card says what was shown, with its interval, and what was not', () => {
  expect(sentences(400, 1, '已经检验的')).toContain('AUC 0.800（95% 区间 0.750–0.850）');
  expect(sentences(400, 1, '没有检验的')).toContain('被拒绝的企业会怎样，没有数据');
  expect(cardOf(400, 1).facts.find(({ label }) => label === '训练数据')!.value).toContain('300 行，坏 400');
});

test('few bad firms and a bold slope are said to forbid comparing and pricing', () => {
  expect(sentences(27, 1, '没有检验的')).toContain('坏样本只有 27 个：只用专家评分');
  expect(sentences(400, 0.5, '没有检验的')).toContain('违约概率不能直接使用');
  expect(sentences(400, 1, '没有检验的')).not.toContain('违约概率不能直接使用');
});

test('two numbers correct a ladder that promised too much', () => {
  const next = seededNumbers(6);
  const scores = Array.from({ length: 8000 }, () => 500 + Math.floor(300 * next()));
  const promised = scores.map((score) => probabilityOfBad(score, PLATFORM_SCALE));
  const honest = calibrateScores(scores, Uint8Array.from(promised, (chance) => Number(next() < chance)));
  expect(honest).toMatchObject({ slope: expect.closeTo(1, 0), firms: 8000 });
  expect(calibratedProbability(600, honest)).toBeCloseTo(0.0909, 1);
  const worse = calibrateScores(scores, Uint8Array.from(promised, (chance) => Number(next() < Math.min(1, 2 * chance))));
  expect(calibratedProbability(700, worse)).toBeGreaterThan(1.5 * probabilityOfBad(700, PLATFORM_SCALE));
});
