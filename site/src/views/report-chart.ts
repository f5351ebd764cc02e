/** A chart of a report as places in a drawing 480 × 160: drawn on the server, with the figures as a table below. */
import type { ReportBlock } from '@rongqiao/credit-scoring/contract.ts';

type Chart = Extract<ReportBlock, { kind: 'chart' }>;

export const CHART = { width: 480, height: 160, left: 44, right: 6, top: 10, bottom: 22 } as const;

/** A round number not below `value`: 1, 2 or 5 with noughts. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? 10 * power;
}

export function chartPlaces({ labels, series, shape, unit }: Chart) {
  const values = series.flatMap(({ values: all }) => all.filter((one) => one !== null));
  const high = roundUp(Math.max(0, ...values));
  const low = Math.min(0, ...values) < 0 ? -roundUp(-Math.min(...values)) : 0;
  const innerWidth = CHART.width - CHART.left - CHART.right;
  const innerHeight = CHART.height - CHART.top - CHART.bottom;
  const y = (value: number) => CHART.top + ((high - value) / (high - low)) * innerHeight;
  const step = innerWidth / Math.max(1, labels.length);
  const each = Math.min(14, (step * 0.8) / series.length);
  const x = (place: number) => CHART.left + (place + 0.5) * step;
  return {
    ticks: [high, (high + low) / 2, low].map((value) => ({ y: y(value), text: value.toLocaleString('zh-CN', { maximumFractionDigits: 2 }) })),
    zero: y(0),
    unit,
    marks: labels.map((text, place) => ({ x: x(place), text })).filter((_, place) => place % Math.ceil(labels.length / 6) === 0),
    bars:
      shape === 'bars'
        ? series.flatMap(({ values: all }, which) =>
            all.flatMap((value, place) => (value === null ? [] : [{ which, x: x(place) - (each * series.length) / 2 + which * each, width: each, y: Math.min(y(value), y(0)), height: Math.abs(y(value) - y(0)) }])),
          )
        : [],
    lines: shape === 'lines' ? series.map(({ values: all }) => all.flatMap((value, place) => (value === null ? [] : [`${x(place).toFixed(1)},${y(value).toFixed(1)}`])).join(' ')) : [],
  };
}
