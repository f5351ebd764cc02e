/** From the commit of a published change until search finds it. */
import { Meilisearch } from 'meilisearch';
import pg from 'pg';
import { searchIndexNames } from '../../../plugins/search-sync/contract.ts';
import type { Bar } from '../frame/bars.ts';

const GIVE_UP_MS = 10_000;
const LOOK_EVERY_MS = 5;

export async function measureLag(databaseUrl: string, { MEILI_HOST = '', MEILI_KEY = '', MEILI_INDEX_PREFIX = '' }: Record<string, string>, count: number): Promise<Bar[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const index = new Meilisearch({ host: MEILI_HOST, apiKey: MEILI_KEY, requestInit: { headers: { 'accept-encoding': 'identity' } } }).index(searchIndexNames(MEILI_INDEX_PREFIX).policy);
  try {
    const { rows } = await client.query<{ slug: string; title: string }>("select slug, title from policies where published_at is not null and locale = 'zh-CN' order by slug limit 10");
    const lags: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const { slug, title } = rows[i % rows.length] ?? { slug: '', title: '' };
      const mark = `bench${i}x${Date.now()}`;
      await client.query('update policies set title = $1 where slug = $2 and published_at is not null', [`${title} ${mark}`, slug]);
      lags.push(await untilFound(mark, (words) => index.search(words, { limit: 10 })));
      await client.query('update policies set title = $1 where slug = $2 and published_at is not null', [title, slug]);
    }
    return [
      { name: '发布后可以搜到（中位数）', value: at(lags, 0.5), unit: '毫秒' },
      { name: '发布后可以搜到（p95）', value: at(lags, 0.95), unit: '毫秒', must: '<= 2000', aim: '<= 500' },
    ];
  } finally {
    await client.end();
  }
}

/** An earlier mark differs by a few letters only, and search forgives those: what is found must have this very one. */
async function untilFound(words: string, search: (words: string) => Promise<{ hits: Record<string, unknown>[] }>): Promise<number> {
  const began = performance.now();
  for (; performance.now() - began < GIVE_UP_MS; await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))) {
    if ((await search(words)).hits.some(({ title }) => String(title).includes(words))) return performance.now() - began;
  }
  throw new Error(`${GIVE_UP_MS / 1000} 秒后还搜不到“${words}”`);
}

const at = (values: number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
