/** One product against all firms, turned round, beside the plain loop over their columns. */
import { countAudience, whatExcludes } from '../../../plugins/matching/domain/index/audience.ts';
import type { FirmColumns } from '../../../plugins/matching/domain/index/firm-columns.ts';
import { indexFirms } from '../../../plugins/matching/domain/index/firm-index.ts';
import type { Offer } from '../../../plugins/matching/domain/offer.ts';
import type { Bar } from '../frame/bars.ts';
import { loopColumnsOf, loopFirms, prepareFirms } from './columnar-loop.ts';
import { cpuSeconds, medianSeconds } from './measure.ts';
import { day } from './synthetic-firms.ts';

const PRODUCTS = 200;
const ROUNDS = 5;

export function measureOneProduct(offers: readonly Offer[], columns: FirmColumns): Bar[] {
  const asked = offers.slice(0, PRODUCTS);
  const index = indexFirms(columns, day);
  const products = loopColumnsOf(asked, day);
  const prepared = prepareFirms(columns);
  const answer = { outcomes: new Uint8Array(columns.count), eligible: 0, possible: 0 };
  const first = cpuSeconds(() => asked.map((offer) => countAudience(index, offer))) / asked.length;
  const again = medianSeconds(ROUNDS, () => asked.map((offer) => countAudience(index, offer))) / asked.length;
  const loop = medianSeconds(ROUNDS, () => asked.map((_, at) => loopFirms(products, at, columns, prepared, answer))) / asked.length;
  const excluding = cpuSeconds(() => asked.map((offer) => whatExcludes(index, offer))) / asked.length;
  const different = asked.filter((offer, at) => {
    loopFirms(products, at, columns, prepared, answer);
    const { eligible, possible } = countAudience(index, offer);
    return eligible !== answer.eligible || possible !== answer.possible;
  });
  return [
    { name: `一个产品 → ${columns.count} 家企业，索引`, value: again * 1000, unit: '毫秒' },
    { name: '同上，条件第一次出现', value: first * 1000, unit: '毫秒' },
    { name: '同上，列存扫描', value: loop * 1000, unit: '毫秒' },
    { name: '反向比列存扫描快', value: loop / again, unit: '倍', must: '>= 5', aim: '>= 10' },
    { name: '每个条件挡住多少家', value: excluding * 1000, unit: '毫秒' },
    { name: '反向结果与扫描不同的产品', value: different.length, unit: '个', must: '<= 0' },
  ];
}
