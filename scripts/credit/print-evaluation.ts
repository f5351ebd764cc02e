/** The tables that a person reads in a terminal. */
import { rangeOfFactors } from '../../plugins/credit-scoring/domain/statistics/cards/score-range.ts';
import type { ModelKind } from '../../plugins/credit-scoring/domain/statistics/cards/model.ts';
import type { Evaluation } from '../../plugins/credit-scoring/domain/statistics/evaluation/evaluate-models.ts';
import type { Measures } from '../../plugins/credit-scoring/domain/statistics/evaluation/measure-predictions.ts';
import { readableWarnings } from './readable-warnings.ts';
import { varianceInflation } from '../../plugins/credit-scoring/domain/statistics/regression/correlation.ts';
import { alignColumns } from '../terminal/columns.ts';
import { chance, fixed, kindNames, percent } from './wording.ts';

const KINDS: readonly ModelKind[] = ['logit', 'woe', 'additive'];

export function printEvaluation(evaluation: Evaluation): void {
  const { rows, bad, gate, models, comparisons, outOfTime, shift } = evaluation;
  say(`${rows} 行，坏 ${bad}（${percent(bad / rows)}）；测试 ${models.woe.measures.rows} 行，坏 ${models.woe.measures.bad}。`, `证据门槛：${gate.means}。`);
  sayTable('没见过的企业上', measureRows((kind) => models[kind].measures));
  for (const { challenger, difference, low, high, p } of comparisons) say(`${kindNames[challenger]}比评分卡：AUC ${difference >= 0 ? '+' : ''}${fixed(difference)}（95% ${fixed(low)}…${fixed(high)}，偶然可能 ${chance(p)}）`);
  sayTable('评分卡按等级', [['等级', '户数', '坏', '所述', '实际', '95% 区间', ''], ...models.woe.reliability.map((one) => [one.grade, String(one.rows), String(one.bad), percent(one.stated), percent(one.observed), `${percent(one.low)}…${percent(one.high)}`, one.isCovered ? '✓' : '✗'])]);
  sayTable('评分卡按风险从高到低', [['最险', '户数', '坏', '坏的比例', '倍数', '累计抓到'], ...models.woe.lift.map((band) => [percent(band.upTo), String(band.rows), String(band.bad), percent(band.badRate), fixed(band.lift, 2), percent(band.captured)])]);
  if (models.woe.segments.length > 0) sayTable('评分卡按分组', [['分组', '户数', '坏', '所述', '实际', 'AUC'], ...models.woe.segments.map((one) => [one.segment, String(one.rows), String(one.bad), percent(one.stated), percent(one.observed), one.auc === undefined ? '样本不足' : `${fixed(one.auc)}（${fixed(one.aucLow ?? 0)}…${fixed(one.aucHigh ?? 1)}）`])]);
  if (shift) say('', `测试与训练人群：评分 PSI ${fixed(shift.score.psi)}，偶然可能 ${chance(shift.score.p)}；变化最大的列：${largestShift(shift.factors)}`);
  if (outOfTime) {
    sayTable(`时间外：${outOfTime.trained} 行训练，${outOfTime.from} 起测试`, measureRows((kind) => outOfTime.models[kind]));
    say(`评分 PSI ${fixed(outOfTime.shift.score.psi)}，偶然可能 ${chance(outOfTime.shift.score.p)}；变化最大的列：${largestShift(outOfTime.shift.factors)}`);
  }
  printCard(evaluation);
  const notes = readableWarnings(evaluation.warnings);
  if (notes.length > 0) say('', '请注意：', ...notes.map((note) => `  • ${note}`));
}

function printCard({ card: { model, choice, bins } }: Evaluation): void {
  const information = new Map(bins.map((one) => [one.column, one.informationValue]));
  const ranges = rangeOfFactors(model);
  const inflation = varianceInflation(choice.chosen.map(({ weights }) => weights));
  const rows = ranges.map(({ column, lowest, highest }, at) => [column, fixed(information.get(column) ?? 0, 3), fixed(choice.fit.coefficients[at] ?? 0, 3), fixed(choice.fit.standardErrors[at + 1] ?? 0, 3), fixed(inflation[at] ?? 1, 2), `${lowest}…${highest}`]);
  sayTable(`全部数据训练出的评分卡（基础分 ${model.base}）`, [['列', '信息值', '系数', '标准误', 'VIF', '分数'], ...rows]);
}

const measureRows = (measuresOf: (kind: ModelKind) => Measures): string[][] => [
  ['', 'AUC（95%）', 'KS（95%）', 'Brier', '对数损失', '校准斜率', '截距', '所述／实际'],
  ...KINDS.map((kind) => {
    const one = measuresOf(kind);
    return [kindNames[kind], `${fixed(one.auc)}（${fixed(one.aucLow)}…${fixed(one.aucHigh)}）`, `${fixed(one.ks)}（${fixed(one.ksLow)}…${fixed(one.ksHigh)}）`, fixed(one.brier), fixed(one.logLoss), fixed(one.slope, 2), fixed(one.intercept, 2), `${percent(one.meanStated)}／${percent(one.meanObserved)}`];
  }),
];

const largestShift = (factors: readonly { column: string; psi: number }[]): string =>
  factors
    .toSorted((one, other) => other.psi - one.psi)
    .slice(0, 3)
    .map(({ column, psi }) => `${column} ${fixed(psi)}`)
    .join('、') || '无';

function sayTable(title: string, rows: string[][]): void {
  say('', title, ...alignColumns(rows).map((line) => `  ${line}`));
}

const say = (...lines: string[]): void => console.log(lines.join('\n'));
