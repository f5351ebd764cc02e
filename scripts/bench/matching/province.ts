/** Everything for everybody, in memory: eligibility, score and the twenty best of each firm of a province. */
import type { FirmColumns } from '../../../plugins/matching/domain/index/firm-columns.ts';
import { matcherOfOffers, TOP_MAX } from '../../../plugins/matching/domain/index/matcher.ts';
import type { Offer } from '../../../plugins/matching/domain/offer.ts';
import type { Bar } from '../frame/bars.ts';
import { cpuSeconds } from './measure.ts';
import { day } from './synthetic-firms.ts';

export function measureProvince(offers: readonly Offer[], columns: FirmColumns): Bar[] {
  const places = new Int32Array(columns.count * TOP_MAX);
  const scores = new Uint8Array(columns.count * TOP_MAX);
  let open = 0;
  const seconds = cpuSeconds(() => {
    const matcher = matcherOfOffers(offers, day);
    for (const row of byClass(columns, matcher.classOf)) {
      const { index, standing, top } = matcher.match(columns, row);
      open += standing.openCount;
      for (let at = 0; at < top.count; at++) {
        places[row * TOP_MAX + at] = index.order[top.ranks[at] as number] as number;
        scores[row * TOP_MAX + at] = top.scores[at] as number;
      }
    }
  });
  return [
    { name: `全省 ${columns.count} × ${offers.length}，资格、得分、前20名，内存中（含建索引）`, value: seconds, unit: 'CPU秒', must: '<= 10', aim: '<= 3' },
    { name: '同上，进程内存峰值', value: process.resourceUsage().maxRSS / 1024, unit: 'MB', must: '<= 1024' },
    { name: '平均每家可以办或可能可以办', value: open / columns.count, unit: '个' },
  ];
}

/** Firms that are ranked by the same index one after the other, so that it stays in the processor's cache. */
function byClass(columns: FirmColumns, classOf: (columns: FirmColumns, row: number) => number): Int32Array {
  const classes = Uint8Array.from({ length: columns.count }, (_, row) => classOf(columns, row));
  return Int32Array.from(classes.keys()).sort((a, b) => (classes[a] as number) - (classes[b] as number) || a - b);
}
