/** The evaluation as one HTML file that opens, prints and mails without anything beside it. */
import { rangeOfFactors } from '../../plugins/credit-scoring/domain/statistics/cards/score-range.ts';
import type { ModelKind, PointsFactor } from '../../plugins/credit-scoring/domain/statistics/cards/model.ts';
import type { Evaluation, OutOfTime } from '../../plugins/credit-scoring/domain/statistics/evaluation/evaluate-models.ts';
import type { Measures } from '../../plugins/credit-scoring/domain/statistics/evaluation/measure-predictions.ts';
import type { PopulationShift } from '../../plugins/credit-scoring/domain/statistics/evaluation/population-shift.ts';
import { varianceInflation } from '../../plugins/credit-scoring/domain/statistics/regression/correlation.ts';
import { plotsOf } from './plots.ts';
import { readableWarnings } from './readable-warnings.ts';
import { reportStyle } from './report-style.ts';
import { chance, fixed, kindNames, percent } from './wording.ts';

export interface ReportSubject {
  data: string;
  target: string;
}

export function htmlReport(evaluation: Evaluation, { data, target }: ReportSubject): string {
  const { rows, bad, gate, models, outOfTime, shift, warnings } = evaluation;
  const title = `评分模型评估：${data}`;
  const sections = [
    section('请先看这些', list([`证据门槛：${gate.means}。`, ...readableWarnings(warnings)])),
    section('没见过的企业上', measureTable((kind) => models[kind].measures) + comparisonList(evaluation)),
    `<div class="plots">${plotsOf(evaluation).map(({ title: name, says, svg }) => `<figure role="img" aria-label="${escaped(`${name}：${says}`)}">${svg}<figcaption>${escaped(name)}</figcaption></figure>`).join('')}</div>`,
    section('评分卡按等级', reliabilityTable(evaluation)),
    section('评分卡按风险从高到低', liftTableOf(evaluation)),
    models.woe.segments.length > 0 ? section('评分卡按分组', segmentTable(evaluation)) : '',
    outOfTime ? section(`时间外检验（${outOfTime.from} 起）`, outOfTimeOf(outOfTime)) : '',
    shift ? section('测试人群与训练人群', shiftTable(shift)) : '',
    section('全部数据训练出的评分卡', cardTables(evaluation)),
  ];
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${reportStyle}</style></head>
<body><main><h1>${escaped(title)}</h1><p>结果列 ${escaped(target)}；${rows} 行，坏 ${bad}（${percent(bad / rows)}）；测试 ${models.woe.measures.rows} 行，坏 ${models.woe.measures.bad}。每一行都由没有见过它的模型评分；分箱、均值、轮数只从训练部分学得。评分卡按取整后的分数检验。</p>
${sections.join('\n')}
</main></body></html>
`;
}

const section = (title: string, content: string): string => `<section><h2>${escaped(title)}</h2>${content}</section>`;
const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

/** First row and first column are headings. */
function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const body = rows.map(([first = '', ...rest]) => `<tr><th scope="row">${escaped(first)}</th>${rest.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<div class="wide"><table><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

const measureTable = (measuresOf: (kind: ModelKind) => Measures): string =>
  table([
    ['模型', 'AUC（95%）', 'Gini', 'KS（95%）', 'Brier', '对数损失', '校准斜率', '校准截距', '所述', '实际'],
    ...(['woe', 'additive', 'logit'] as const).map((kind) => {
      const one = measuresOf(kind);
      return [kindNames[kind], `${fixed(one.auc)}（${fixed(one.aucLow, 3)}–${fixed(one.aucHigh, 3)}）`, fixed(one.gini, 3), `${fixed(one.ks, 3)}（${fixed(one.ksLow, 3)}–${fixed(one.ksHigh, 3)}）`, fixed(one.brier), fixed(one.logLoss), fixed(one.slope, 2), fixed(one.intercept, 2), percent(one.meanStated), percent(one.meanObserved)];
    }),
  ]);

const comparisonList = ({ comparisons }: Evaluation): string =>
  list(comparisons.map(({ challenger, difference, low, high, p }) => `${kindNames[challenger]}比证据权重评分卡：AUC ${difference >= 0 ? '+' : ''}${fixed(difference)}（95% ${fixed(low)} 到 ${fixed(high)}；出于偶然的可能 ${chance(p)}，成对 DeLong 检验）。`));

const reliabilityTable = ({ models }: Evaluation): string =>
  table([['等级', '户数', '坏', '所述', '实际', '实际的 95% 区间', '相符'], ...models.woe.reliability.map((one) => [one.label, String(one.rows), String(one.bad), percent(one.stated), percent(one.observed), `${percent(one.low)}–${percent(one.high)}`, one.isCovered ? '是' : '否'])]);

const liftTableOf = ({ models }: Evaluation): string =>
  table([['最险的', '户数', '坏', '坏的比例', '是平均的几倍', '累计抓到'], ...models.woe.lift.map((band) => [percent(band.upTo), String(band.rows), String(band.bad), percent(band.badRate), fixed(band.lift, 2), percent(band.captured)])]);

const segmentTable = ({ models }: Evaluation): string =>
  table([['分组', '户数', '坏', '所述', '实际', 'AUC（95%）'], ...models.woe.segments.map((one) => [one.segment, String(one.rows), String(one.bad), percent(one.stated), percent(one.observed), one.auc === undefined ? '只有一类，算不出' : `${fixed(one.auc, 3)}（${fixed(one.aucLow ?? 0, 3)}–${fixed(one.aucHigh ?? 1, 3)}）`])]);

const outOfTimeOf = ({ trained, models, shift }: OutOfTime): string => `<p>用较早的 ${trained} 行训练，较晚的 ${models.woe.rows} 行（坏 ${models.woe.bad}）检验。随机分组往往显得比这更好。</p>${measureTable((kind) => models[kind])}${shiftTable(shift)}`;

const shiftTable = ({ score, factors }: PopulationShift): string =>
  table([['', 'PSI', '出于偶然的可能（χ²）'], ['评分', fixed(score.psi), chance(score.p)], ...factors.map(({ column, psi, p }) => [column, fixed(psi), chance(p)])]);

function cardTables({ card: { model, bins, choice } }: Evaluation): string {
  const information = new Map(bins.map((one) => [one.column, one.informationValue]));
  const ranges = rangeOfFactors(model);
  const inflation = varianceInflation(choice.chosen.map(({ weights }) => weights));
  const summary = table([['列', '信息值', '系数', '标准误', 'VIF', '最低分', '最高分'], ...ranges.map(({ column, lowest, highest }, at) => [column, fixed(information.get(column) ?? 0, 3), fixed(choice.fit.coefficients[at] ?? 0, 3), fixed(choice.fit.standardErrors[at + 1] ?? 0, 3), fixed(inflation[at] ?? 1, 2), String(lowest), String(highest)])]);
  const points = table([['列', '取值', '分数'], ...model.factors.flatMap(pointRows)]);
  return `<p>基础分 ${model.base}，各列分数相加；600 分是十好一坏，每高 50 分好坏比翻倍。</p>${summary}<h3>分数表</h3>${points}`;
}

function pointRows(factor: PointsFactor): string[][] {
  const missing = factor.missing === null ? [] : [[factor.column, '空白', String(factor.missing)]];
  if (factor.kind === 'category') return [...factor.groups.map(({ levels, points }) => [factor.column, levels.join('、'), String(points)]), ...missing];
  const { cuts } = factor;
  const range = (at: number) => (cuts.length === 0 ? '任意值' : at === 0 ? `小于 ${cuts[0]}` : at === cuts.length ? `${cuts[at - 1]} 及以上` : `${cuts[at - 1]} 至 ${cuts[at]} 以下`);
  return [...factor.points.map((points, at) => [factor.column, range(at), String(points)]), ...factor.specials.map(({ value, points }) => [factor.column, `代码 ${value}`, String(points)]), ...missing];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
