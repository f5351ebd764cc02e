import type { RegionCode } from './region.ts';

export type CityChannel = { slug: string; regionCode: RegionCode; name: string };

/** The cities of Liaoning that have a channel of their own on the portal (/shenyang …), in the order of GB/T 2260. */
export const cityChannels: readonly CityChannel[] = [
  { slug: 'shenyang', regionCode: '210100', name: '沈阳' },
  { slug: 'dalian', regionCode: '210200', name: '大连' },
  { slug: 'anshan', regionCode: '210300', name: '鞍山' },
  { slug: 'fushun', regionCode: '210400', name: '抚顺' },
  { slug: 'benxi', regionCode: '210500', name: '本溪' },
  { slug: 'dandong', regionCode: '210600', name: '丹东' },
  { slug: 'jinzhou', regionCode: '210700', name: '锦州' },
  { slug: 'yingkou', regionCode: '210800', name: '营口' },
  { slug: 'fuxin', regionCode: '210900', name: '阜新' },
  { slug: 'liaoyang', regionCode: '211000', name: '辽阳' },
  { slug: 'panjin', regionCode: '211100', name: '盘锦' },
  { slug: 'tieling', regionCode: '211200', name: '铁岭' },
  { slug: 'chaoyang', regionCode: '211300', name: '朝阳' },
  { slug: 'huludao', regionCode: '211400', name: '葫芦岛' },
];

export function cityChannelOf(slug: string): CityChannel | undefined {
  return cityChannels.find((channel) => channel.slug === slug);
}
