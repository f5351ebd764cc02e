/** Which sitemaps there are. */
import { siteSettings } from '@rongqiao/config';
import type { APIRoute } from 'astro';
import { countPublished } from '../cms/published-addresses.ts';
import { DOCUMENTS_OF_ONE_FILE, sitemapAnswer, sitemapIndex } from '../feeds/sitemap.ts';
import { sitemapCollections } from '../feeds/sitemap-collections.ts';

export const GET: APIRoute = async ({ locals: { visit } }) => {
  const counts = await Promise.all(Object.entries(sitemapCollections).map(async ([name, collection]) => [name, await countPublished(visit, collection)] as const));
  const parts = counts.flatMap(([name, count]) => Array.from({ length: Math.ceil(count / DOCUMENTS_OF_ONE_FILE) }, (_, part) => `${name}-${part + 1}`));
  return sitemapAnswer(sitemapIndex(['pages', ...parts], siteSettings().PUBLIC_URL));
};
