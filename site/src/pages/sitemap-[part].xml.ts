/** One sitemap: `pages`, or `policies-1` and so on. */
import { siteSettings } from '@rongqiao/config';
import type { APIRoute } from 'astro';
import { readAddresses } from '../cms/published-addresses.ts';
import { DOCUMENTS_OF_ONE_FILE, sitemapAnswer, steadyPages, urlSet } from '../feeds/sitemap.ts';
import { sitemapCollections } from '../feeds/sitemap-collections.ts';

export const GET: APIRoute = async ({ locals: { visit }, params: { part = '' } }) => {
  const { PUBLIC_URL } = siteSettings();
  if (part === 'pages') return sitemapAnswer(urlSet(steadyPages.map((path) => ({ path })), PUBLIC_URL));
  const [name = '', number = ''] = part.split('-');
  const collection = sitemapCollections[name];
  if (!collection || !/^[1-9]\d{0,3}$/.test(number)) return new Response(null, { status: 404 });
  const addresses = await readAddresses(visit, collection, (Number(number) - 1) * DOCUMENTS_OF_ONE_FILE, DOCUMENTS_OF_ONE_FILE);
  if (addresses.length === 0) return new Response(null, { status: 404 });
  return sitemapAnswer(urlSet(addresses.map(({ slug, updatedAt }) => ({ path: `/${name}/${slug}`, changedAt: updatedAt })), PUBLIC_URL));
};
