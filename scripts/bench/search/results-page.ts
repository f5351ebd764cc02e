/** What a visitor is shown: the results page as it is served, its results from top to bottom. */
import type { SearchType } from '../../../plugins/search-sync/contract.ts';
import type { Judgement } from './judgements.ts';

const tabs: Record<SearchType, string> = { policy: 'policies', financialProduct: 'products', institution: 'institutions', news: 'news' };
const result = /href="\/(?:policies|products|institutions|news)\/([a-z0-9-]+)"/g;

export async function shownFor(site: string, { q, on }: Pick<Judgement, 'q' | 'on'>): Promise<string[]> {
  const answer = await fetch(`${site}/search?${new URLSearchParams({ q, ...(on ? { type: tabs[on] } : {}) })}`);
  if (answer.status !== 200) throw new Error(`“${q}”的结果页回答 ${answer.status}`);
  const main = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? '';
  return [...new Set([...main.matchAll(result)].map(([, slug = '']) => slug))];
}
