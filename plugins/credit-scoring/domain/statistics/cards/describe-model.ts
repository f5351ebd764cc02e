/** The model card: what a model is, what has been shown of it, and, as plainly, what has not. */
import { evidenceGate } from '../evaluation/evidence-gate.ts';
import type { ModelFile } from './model-file.ts';
import type { ModelKind } from './model.ts';
import { scoreRange } from './score-range.ts';

export interface ModelCard {
  title: string;
  facts: { label: string; value: string }[];
  sections: { heading: string; sentences: string[] }[];
}

const KIND_NAMES: Record<ModelKind, string> = { woe: '证据权重评分卡', additive: '加性树桩评分卡', logit: '岭逻辑回归' };

const MEANS: Record<ModelKind, string> = {
  woe: '每列按取值分段给分，分段方向单调，全部相加。',
  additive: '每列按取值分段给分，分段由提升树桩得出，方向不限，全部相加。',
  logit: '每列标准化后乘以系数，全部相加；不是分数表，只作对照。',
};

/** A calibration slope outside says that probabilities are too bold or too timid to be used as they are. */
const SLOPE = { low: 0.8, high: 1.2 };

export function describeModel(file: ModelFile): ModelCard {
  const { model, trainedOn, sha256 } = file;
  const { lowest, highest } = scoreRange(model);
  return {
    title: `模型卡：${KIND_NAMES[model.kind]} ${sha256.slice(0, 12)}`,
    facts: [
      { label: '做法', value: MEANS[model.kind] },
      { label: '刻度', value: `${model.scale.score} 分是 ${model.scale.odds} 好比 1 坏，每高 ${model.scale.pdo} 分好坏比翻倍；可能的分数 ${Math.round(lowest)}–${Math.round(highest)}` },
      { label: '用到的列', value: (model.kind === 'logit' ? model.terms : model.factors).map(({ column }) => column).join('、') || '没有一列达到要求' },
      { label: '训练数据', value: `${trainedOn.rows} 行，坏 ${trainedOn.bad}；结果列 ${trainedOn.target}；文件 sha256 ${trainedOn.dataSha256}` },
      { label: '模型 sha256', value: sha256 },
    ],
    sections: [
      { heading: '已经检验的', sentences: shown(file) },
      { heading: '没有检验的', sentences: notShown(file) },
      { heading: '使用的限度', sentences: limits(file) },
    ].filter(({ sentences }) => sentences.length > 0),
  };
}

function shown({ measured: { auc, aucLow, aucHigh, ks, brier, slope, rows } }: ModelFile): string[] {
  if (auc === undefined || rows === undefined) return [];
  return [
    `在 ${rows} 行没有参加训练的数据上：AUC ${digits(auc)}（95% 区间 ${digits(aucLow)}–${digits(aucHigh)}），KS ${digits(ks)}，Brier ${digits(brier)}，校准斜率 ${digits(slope)}。`,
    '检验用的是取整后的分数，与实际评分相同；任何人可用 npm run credit -- verify 逐位重算。',
  ];
}

const notShown = ({ trainedOn: { bad }, measured: { slope } }: ModelFile): string[] => [
  '训练数据只有已获贷款的企业：被拒绝的企业会怎样，没有数据，也没有推断。',
  '没有在训练数据之外的地区、行业和年份检验；人群变化后要看每月的监测。',
  '没有检验对不同类型企业是否公平；请用 --segment 按规模、行业、地区分别查看。',
  ...(bad < 100 ? [`坏样本只有 ${bad} 个：${evidenceGate(bad).means}。上面的数字不足以比较模型。`] : []),
  ...(slope !== undefined && (slope < SLOPE.low || slope > SLOPE.high) ? [`校准斜率 ${digits(slope)} 不在 ${SLOPE.low}–${SLOPE.high} 之间：违约概率不能直接使用，只能看排序。`] : []),
];

const limits = ({ warnings, model }: ModelFile): string[] => ['评分只说还款意愿与记录，不代替偿债能力的判断；平台评价，仅供参考。', ...(model.kind === 'logit' ? ['逻辑回归没有分数表，不能向企业逐项解释，不用于对外评分。'] : []), ...warnings];

const digits = (value: number | undefined): string => (value ?? Number.NaN).toFixed(3);
