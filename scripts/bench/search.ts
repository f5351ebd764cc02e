/** Does search find what people mean, how fast is it beside the bare search server, and how soon is news found? */
import { startTrialPlatform } from '../trial/trial-platform.ts';
import { cmsEnvironment, makePlan, siteEnvironment } from '../start/environment.ts';
import { searchOnlyKey } from '../start/search-key.ts';
import { note, step } from '../start/steps.ts';
import type { Bar } from './frame/bars.ts';
import { type Half, halfOf } from './search/halves.ts';
import { judgements } from './search/judgements.ts';
import { measureLag } from './search/measure-lag.ts';
import { measureLatency } from './search/measure-latency.ts';
import { ndcg } from './search/ndcg.ts';
import { shownFor } from './search/results-page.ts';

const LATENCY_ROUNDS = 3;
const PUBLICATIONS = 40;
/** Open queries below this are told, worst first. */
const POOR = 0.9;

export default async function measure(): Promise<Bar[]> {
  const platform = await startTrialPlatform();
  try {
    const plan = await makePlan();
    Object.assign(process.env, siteEnvironment(plan, await searchOnlyKey(plan)));
    const queries = judgements.map(({ q }) => q);
    return [
      ...(await step(`${judgements.length} 个有评判的查询`, () => relevance(platform.sites[0]))),
      ...(await step('搜索用时', () => measureLatency(queries, LATENCY_ROUNDS))),
      ...(await step(`${PUBLICATIONS} 次发布`, () => measureLag(platform.databaseUrl, cmsEnvironment(plan), PUBLICATIONS))),
    ];
  } finally {
    await platform.stop();
  }
}

async function relevance(site: string): Promise<Bar[]> {
  const measured: { q: string; half: Half; value: number; isEmpty: boolean }[] = [];
  for (const judgement of judgements) {
    const slugs = await shownFor(site, judgement);
    measured.push({ q: judgement.q, half: halfOf(judgement.q), value: ndcg(judgement, slugs), isEmpty: slugs.length === 0 });
  }
  const mean = (half: Half) => average(measured.filter((one) => one.half === half).map(({ value }) => value));
  const poor = measured.filter(({ half, value }) => half === 'open' && value < POOR).sort((one, other) => one.value - other.value);
  for (const { q, value } of poor) note(`  ${value.toFixed(2)}  ${q}`);
  return [
    { name: 'nDCG@10，公开的一半', value: mean('open'), must: '>= 0.9' },
    { name: 'nDCG@10，留出的一半', value: mean('held-out'), must: '>= 0.9' },
    { name: '什么也没有找到的查询', value: 100 * average(measured.map(({ isEmpty }) => Number(isEmpty))), unit: '%' },
  ];
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
