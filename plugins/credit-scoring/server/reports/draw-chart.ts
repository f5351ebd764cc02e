/** A chart of a report as SVG, for paper: drawn without a browser, in the colours of the platform. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ReportBlock } from '../../contract/reports.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

export const CHART_WIDTH = 480;
export const CHART_HEIGHT = 150;
const INK = '#43525c';
/** Told apart in grey print too. */
const COLOURS = ['#0b5a66', '#c2803d', '#8aa5ab'];

export function drawChart({ labels, series, shape, unit }: Extract<ReportBlock, { kind: 'chart' }>): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: CHART_WIDTH, height: CHART_HEIGHT });
  const label = { fontSize: 8, color: INK };
  chart.setOption({
    animation: false,
    color: COLOURS,
    grid: { left: 46, right: 8, top: 26, bottom: 20 },
    legend: series.length > 1 ? { right: 0, top: 0, itemWidth: 10, itemHeight: 6, textStyle: label } : { show: false },
    xAxis: { type: 'category', data: labels, axisLabel: label, axisTick: { show: false }, axisLine: { lineStyle: { color: INK } } },
    yAxis: { type: 'value', name: unit, nameTextStyle: { ...label, align: 'right' }, axisLabel: label, splitNumber: 4, splitLine: { lineStyle: { color: '#dbe3e1' } } },
    series: series.map(({ name, values }) => ({ name, type: shape === 'bars' ? 'bar' : 'line', data: values, symbol: 'none', barMaxWidth: 14 })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
