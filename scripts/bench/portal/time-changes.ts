/** From the commit that changes a published policy until every instance of the site shows it, on its page and in the list. */
import pg from 'pg';
import type { TrialPlatform } from '../../trial/trial-platform.ts';

const GIVE_UP_MS = 10_000;
const LOOK_EVERY_MS = 10;

interface Watched {
  slug: string;
  title: string;
}

export interface ChangeTimes {
  page: number[];
  list: number[];
}

export async function timeChanges({ sites, databaseUrl }: Pick<TrialPlatform, 'sites' | 'databaseUrl'>, count: number): Promise<ChangeTimes> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Watched>("select slug, title from policies where published_at is not null and locale = 'zh-CN' order by slug limit 10");
    const times: ChangeTimes = { page: [], list: [] };
    for (let i = 0; i < count; i += 1) {
      const { slug, title } = rows[i % rows.length] as Watched;
      const pages = [`/policies/${slug}`, `/policies?q=${encodeURIComponent(title)}`];
      // What is changed has been looked at before, so that it is kept everywhere.
      await everywhere(sites, pages, (text) => text.includes(title));
      const mark = `第${i + 1}次改动`;
      await client.query("update policies set title = $1, updated_at = now() where slug = $2 and published_at is not null and locale = 'zh-CN'", [`${title}${mark}`, slug]);
      const began = performance.now();
      const [page, list] = await Promise.all(pages.map((path) => everywhere(sites, [path], (text) => text.replace(/<\/?mark>/g, '').includes(mark)).then(() => performance.now() - began)));
      times.page.push(page ?? GIVE_UP_MS);
      times.list.push(list ?? GIVE_UP_MS);
      await client.query('update policies set title = $1 where slug = $2 and published_at is not null', [title, slug]);
    }
    return times;
  } finally {
    await client.end();
  }
}

/** Resolves when all instances show it on all pages, or nobody waits any longer. */
async function everywhere(sites: string[], paths: string[], isShown: (text: string) => boolean): Promise<void> {
  await Promise.all(sites.flatMap((site) => paths.map((path) => shown(site + path, isShown))));
}

async function shown(url: string, isShown: (text: string) => boolean): Promise<void> {
  for (const deadline = performance.now() + GIVE_UP_MS; performance.now() < deadline; await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))) {
    if (isShown(await (await fetch(url)).text())) return;
  }
}
