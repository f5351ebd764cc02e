/** Models on firms they have not seen, each data set under the fold rule or its published split. */
import { predictSplits } from '../../../plugins/credit-scoring/domain/statistics/evaluation/cross-validate.ts';
import { findLeaks } from '../../../plugins/credit-scoring/domain/statistics/evaluation/find-leaks.ts';
import { type Measures, measurePredictions } from '../../../plugins/credit-scoring/domain/statistics/evaluation/measure-predictions.ts';
import type { ModelKind } from '../../../plugins/credit-scoring/domain/statistics/cards/model.ts';
import { calibration } from '../../../plugins/credit-scoring/domain/statistics/measures/calibration.ts';
import { discrimination } from '../../../plugins/credit-scoring/domain/statistics/measures/discrimination.ts';
import { foldSplits } from '../../../plugins/credit-scoring/domain/statistics/sample/fold-rows.ts';
import type { Bar } from '../frame/bars.ts';
import { readPublic, SBA_LEAKS, SBA_PLACES } from './read-public.ts';

const SEEDS = 20;
const FOLDS = 5;

export async function measureOnPublicData(): Promise<Bar[]> {
  return [...(await onSba('全部放款时的列', SBA_LEAKS)), ...(await onSba('15 列', `${SBA_LEAKS},${SBA_PLACES}`)), ...(await onChineseFirms()), ...(await onGerman()), await leaksFound()];
}

async function onSba(columns: string, excluded: string): Promise<Bar[]> {
  const measured = (kind: ModelKind) => measureSba(kind, excluded);
  const [woe, additive, logit] = [await measured('woe'), await measured('additive'), await measured('logit')];
  return [
    { name: `SBA（${columns}）评分卡 AUC`, value: woe.auc, must: '>= 0.78' },
    { name: `SBA（${columns}）加性卡 AUC`, value: additive.auc, must: '>= 0.8' },
    { name: `SBA（${columns}）评分卡校准斜率偏离 1`, value: Math.abs(woe.slope - 1), must: '<= 0.2' },
    { name: `SBA（${columns}）加性卡校准斜率偏离 1`, value: Math.abs(additive.slope - 1), must: '<= 0.2' },
    { name: `SBA（${columns}）逻辑回归 AUC`, value: logit.auc },
  ];
}

async function measureSba(kind: ModelKind, excluded: string): Promise<Measures> {
  const { sample, isTraining = [] } = await readPublic('sba', `--split Selected --exclude ${excluded}`);
  const rows = (side: boolean) => [...isTraining.keys()].filter((row) => isTraining[row] === side);
  return measurePredictions(predictSplits(kind, sample, [{ train: rows(true), test: rows(false) }]));
}

/** 27 bad firms: one seed's figure is chance, so the mean of twenty. */
async function onChineseFirms(): Promise<Bar[]> {
  const { sample } = await readPublic('chineseFirms');
  const runs = Array.from({ length: SEEDS }, (_, seed) => {
    const { scores, probability, bad } = predictSplits('logit', sample, foldSplits(sample, FOLDS, seed));
    return { ...discrimination(scores.map((score) => -score), bad), brier: calibration(probability, bad).brier };
  });
  const mean = (name: 'auc' | 'ks' | 'brier') => runs.reduce((sum, run) => sum + run[name], 0) / SEEDS;
  return [
    { name: `123 家中国小企业，${SEEDS} 个种子：AUC`, value: mean('auc'), must: '>= 0.915' },
    { name: `123 家中国小企业，${SEEDS} 个种子：Brier`, value: mean('brier'), must: '<= 0.072' },
    { name: `123 家中国小企业，${SEEDS} 个种子：KS`, value: mean('ks') },
  ];
}

async function onGerman(): Promise<Bar[]> {
  const { sample } = await readPublic('german');
  const { auc, ks } = measurePredictions(predictSplits('woe', sample, foldSplits(sample, FOLDS, 0)));
  return [
    { name: 'German 评分卡 AUC', value: auc },
    { name: 'German 评分卡 AUC 与 0.7772 相差', value: Math.abs(auc - 0.7772), must: '<= 0.01' },
    { name: 'German 评分卡 KS', value: ks },
  ];
}

async function leaksFound(): Promise<Bar> {
  const [{ sample: loans }, { sample: graded }] = [await readPublic('sba', '--exclude ChgOff*,BalanceGross,MIS_Status'), await readPublic('chineseGrades')];
  const flagged = new Set([...findLeaks(loans), ...findLeaks(graded)].filter(({ code }) => code !== 'suspect').map(({ column }) => column));
  return { name: '自己发现的泄漏列（Term、daysterm、信誉评级）', value: ['Term', 'daysterm', '信誉评级'].filter((column) => flagged.has(column)).length, must: '>= 3' };
}
