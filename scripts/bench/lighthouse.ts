/**
 * Lighthouse for phones on home, list, detail and search of the built portal: median of five looks.
 *
 * `--site <address>` looks at a portal that runs already; `--looks 1` looks less often.
 */
import { parseArgs } from 'node:util';
import { note, step } from '../start/steps.ts';
import { startTrialPlatform } from '../trial/trial-platform.ts';
import type { Bar } from './frame/bars.ts';
import { categories, type Category, type Judge, type Judgement, startJudge } from './lighthouse/run-lighthouse.ts';

const labels: Record<Category, string> = { performance: '性能', accessibility: '无障碍', 'best-practices': '最佳实践', seo: '搜索引擎' };

export default async function measure(words: string[]): Promise<Bar[]> {
  const { values } = parseArgs({ args: words, options: { site: { type: 'string' }, looks: { type: 'string', default: '5' } } });
  const platform = values.site ? undefined : await startTrialPlatform();
  const site = values.site ?? platform?.sites[0] ?? '';
  const judge = await startJudge();
  try {
    const bars: Bar[] = [];
    for (const [name, address] of Object.entries(await pagesOf(site))) bars.push(...(await barsOf(judge, name, address, Number(values.looks))));
    return bars;
  } finally {
    await judge.stop();
    await platform?.stop();
  }
}

async function pagesOf(site: string): Promise<Record<string, string>> {
  const list = await (await fetch(`${site}/products`)).text();
  const detail = /href="(\/products\/(?!compare)[\w-]+)"/.exec(list)?.[1];
  if (!detail) throw new Error(`${site}/products 没有产品`);
  return { 首页: `${site}/`, 列表: `${site}/products`, 详情: site + detail, 搜索: `${site}/search?q=${encodeURIComponent('贷款')}` };
}

async function barsOf(judge: Judge, name: string, url: string, looks: number): Promise<Bar[]> {
  const judgements: Judgement[] = [];
  // The first visitor makes the page; Lighthouse shall meet it as all others do.
  await (await fetch(url)).text();
  await step(`${name} ${url}`, async () => {
    for (let look = 0; look < looks; look += 1) judgements.push(await judge.look(url));
  });
  const findings = [...new Set(judgements.flatMap((judgement) => judgement.findings))];
  if (findings.length > 0) note(`  ${findings.join('\n  ')}`);
  return categories.map((category) => ({
    name: `${name}：${labels[category]}`,
    value: median(judgements.map(({ scores }) => scores[category])),
    must: '>= 95',
    aim: '>= 100',
  }));
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
