/** How fast is a kept page, against an Astro endpoint with nothing to do and as many bytes; and how soon is a change seen? */
import autocannon from 'autocannon';
import { step } from '../start/steps.ts';
import { startTrialPlatform } from '../trial/trial-platform.ts';
import type { Bar } from './frame/bars.ts';
import { startStaticEndpoint } from './portal/static-endpoint.ts';
import { timeChanges } from './portal/time-changes.ts';

const CONNECTIONS = 20;
const ROUND_SECONDS = 4;
const ROUNDS = 5;
const CHANGES = 40;
const pages = { 首页: '/', 列表: '/policies', 搜索: `/search?q=${encodeURIComponent('贷款')}` };

export default async function measure(): Promise<Bar[]> {
  const platform = await startTrialPlatform({ sites: 2 });
  const endpoint = await startStaticEndpoint();
  try {
    const bars: Bar[] = [];
    for (const [name, path] of Object.entries(pages)) bars.push(...(await step(`比较：${name}`, () => compare(name, platform.sites[0] + path, endpoint.url))));
    const times = await step(`${CHANGES} 次改动`, () => timeChanges(platform, CHANGES));
    for (const [name, taken] of [['详情页', times.page], ['列表', times.list]] as const) {
      bars.push({ name: `已发布的改动在两个实例的${name}上看得到（中位数）`, value: at(taken, 0.5), unit: '毫秒' });
      bars.push({ name: `已发布的改动在两个实例的${name}上看得到（p95）`, value: at(taken, 0.95), unit: '毫秒', must: '<= 2000', aim: '<= 1000' });
    }
    return bars;
  } finally {
    await endpoint.stop();
    await platform.stop();
  }
}

/** In turns, so that whatever else the machine does meets both; the median of the rounds. */
async function compare(name: string, url: string, endpointUrl: (bytes: number) => string): Promise<Bar[]> {
  const bytes = await untilKept(url);
  const rates = { page: [] as number[], endpoint: [] as number[] };
  await rateOf(url, 1);
  await rateOf(endpointUrl(bytes), 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.page.push(await rateOf(url, ROUND_SECONDS));
    rates.endpoint.push(await rateOf(endpointUrl(bytes), ROUND_SECONDS));
  }
  const [page, endpoint] = [at(rates.page, 0.5), at(rates.endpoint, 0.5)];
  return [
    { name: `${name}：静态端点，${bytes} 字节`, value: endpoint, unit: '次/秒' },
    { name: `${name}：缓存的页面，同样字节`, value: page, unit: '次/秒' },
    { name: `${name}：缓存的页面是静态端点的`, value: (100 * page) / endpoint, unit: '%', must: '>= 60', aim: '>= 80' },
  ];
}

async function untilKept(url: string): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    const { byteLength } = await answer.arrayBuffer();
    if (answer.headers.get('x-page') === 'kept') return byteLength;
  }
  throw new Error(`${url} 没有被缓存`);
}

async function rateOf(url: string, seconds: number): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({ url, connections: CONNECTIONS, duration: seconds });
  if (non2xx + errors > 0) throw new Error(`${url}：${non2xx} 次不是 200，${errors} 次没有回答`);
  return requests.average;
}

const at = (values: number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
