/** The figures of the report, drawn on the server as SVG: nothing runs in the reader's browser. */
import * as echarts from 'echarts';
import type { Predictions } from '../../plugins/credit-scoring/domain/statistics/evaluation/measure-predictions.ts';
import type { Evaluation } from '../../plugins/credit-scoring/domain/statistics/evaluation/evaluate-models.ts';
import { tieGroups } from '../../plugins/credit-scoring/domain/statistics/measures/discrimination.ts';
import { kindNames } from './wording.ts';

const KINDS = ['woe', 'additive', 'logit'] as const;
const COLOURS = { woe: '#0b5cab', additive: '#b4540a', logit: '#5f6b7a', good: '#2f7d5b', bad: '#b3261e', faint: '#c9d1da' };
const SIZE = { width: 460, height: 340 };
const TEXT = { fontFamily: 'system-ui, "Noto Sans SC", sans-serif', fontSize: 13, color: '#1d2733' };

type Point = [number, number];

export interface Plot {
  title: string;
  /** What the figure shows, for those who do not see it. */
  says: string;
  svg: string;
}

export const plotsOf = (evaluation: Evaluation): Plot[] => [rocPlot(evaluation), scorePlot(evaluation), reliabilityPlot(evaluation), liftPlot(evaluation)];

function rocPlot({ models }: Evaluation): Plot {
  const series = KINDS.map((kind) => line(kindNames[kind], rocOf(models[kind].predictions), COLOURS[kind]));
  const says = KINDS.map((kind) => `${kindNames[kind]} AUC ${models[kind].measures.auc.toFixed(3)}`).join('，');
  return draw('区分能力（ROC）', says, { xAxis: shareAxis('好客户被误拒的比例'), yAxis: shareAxis('坏客户被识别的比例'), series: [line('随机', [[0, 0], [1, 1]], COLOURS.faint, 'dashed'), ...series] });
}

/** The corners only, at most a few hundred. */
function rocOf({ scores, bad }: Predictions): Point[] {
  const groups = tieGroups(scores, bad);
  const [goods, bads] = [groups.reduce((sum, { good }) => sum + good, 0), groups.reduce((sum, group) => sum + group.bad, 0)];
  const points: Point[] = [[0, 0]];
  let [good, caught] = [0, 0];
  for (const group of groups) points.push([(good += group.good) / goods, (caught += group.bad) / bads]);
  const step = Math.ceil(points.length / 400);
  return points.filter((_, at) => at % step === 0 || at === points.length - 1);
}

const BAND = 25;

function scorePlot({ models }: Evaluation): Plot {
  const { scores, bad } = models.woe.predictions;
  const bands = [...new Set([...scores].map((score) => Math.floor(score / BAND) * BAND))].toSorted((one, other) => one - other);
  const shares = (flag: number) => {
    const mine = [...scores].filter((_, row) => bad[row] === flag);
    return bands.map((band) => mine.filter((score) => score >= band && score < band + BAND).length / mine.length);
  };
  const bars = (name: string, flag: number, color: string) => ({ type: 'bar' as const, name, data: shares(flag), itemStyle: { color }, barGap: '0%' });
  return draw('评分分布', '评分卡给好客户和坏客户的分数各占多少', { xAxis: { type: 'category', data: bands.map(String), name: '分数', nameLocation: 'middle', nameGap: 28 }, yAxis: shareAxis('占本类的比例', { isWhole: false }), series: [bars('好', 0, COLOURS.good), bars('坏', 1, COLOURS.bad)] });
}

function reliabilityPlot({ models }: Evaluation): Plot {
  const rows = models.woe.reliability;
  const spans = rows.map(({ grade, low, high }) => ({ type: 'line' as const, data: [[grade, low], [grade, high]], symbol: 'rect', symbolSize: [12, 2], lineStyle: { color: COLOURS.bad, width: 2 }, itemStyle: { color: COLOURS.bad } }));
  const dots = (name: string, pick: (row: (typeof rows)[number]) => number, color: string, symbol: string) => ({ type: 'scatter' as const, name, symbol, symbolSize: 11, data: rows.map((row) => [row.grade, pick(row)]), itemStyle: { color }, z: 5 });
  const says = rows.map(({ grade, stated, observed }) => `${grade} 所述 ${(100 * stated).toFixed(1)}% 实际 ${(100 * observed).toFixed(1)}%`).join('，');
  return draw('所述违约率与实际', says, {
    xAxis: { type: 'category', data: rows.map(({ grade }) => grade), name: '等级', nameLocation: 'middle', nameGap: 28 },
    yAxis: shareAxis('违约率', { isWhole: false }),
    series: [...spans, dots('实际（竖线为 95% 区间）', ({ observed }) => observed, COLOURS.bad, 'circle'), dots('所述', ({ stated }) => stated, COLOURS.woe, 'diamond')],
  });
}

function liftPlot({ models }: Evaluation): Plot {
  const series = KINDS.map((kind) => line(kindNames[kind], [[0, 0], ...models[kind].lift.map(({ upTo, captured }): Point => [upTo, captured])], COLOURS[kind]));
  return draw('先查最险的，能抓到多少', '按风险从高到低查看客户，累计抓到的坏客户比例', { xAxis: shareAxis('查看的客户'), yAxis: shareAxis('抓到的坏客户'), series: [line('随机', [[0, 0], [1, 1]], COLOURS.faint, 'dashed'), ...series] });
}

const line = (name: string, data: Point[], color: string, type: 'solid' | 'dashed' = 'solid') => ({ type: 'line' as const, name, data, showSymbol: false, lineStyle: { color, width: 2, type }, itemStyle: { color } });

/** `isWhole` shows 0 to 100 %, whatever the data reach. */
const shareAxis = (name: string, { isWhole } = { isWhole: true }) => ({ type: 'value' as const, name, nameLocation: 'middle' as const, nameGap: name.startsWith('好') || name.startsWith('查看') ? 28 : 42, min: 0, max: isWhole ? 1 : undefined, axisLabel: { formatter: (value: number) => `${Math.round(100 * value)}%` } });

function draw(title: string, says: string, option: echarts.EChartsCoreOption): Plot {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  const named = (option.series as { name?: string }[]).flatMap(({ name }) => name ?? []);
  chart.setOption({ animation: false, textStyle: TEXT, grid: { left: 64, right: 16, top: 16, bottom: 84 }, legend: { bottom: 0, data: named }, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return { title, says, svg };
}
