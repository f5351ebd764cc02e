/** Addresses for search engines (sitemaps.org): one file for pages of our own, and files of a thousand for each type. */
import { cityChannels } from '@rongqiao/contracts/values/city-channel.ts';

export interface SitemapEntry {
  path: string;
  /** ISO moment. */
  changedAt?: string;
}

export const DOCUMENTS_OF_ONE_FILE = 1_000;

/** Pages that are there whatever is published. */
export const steadyPages = [
  '/', '/loan', '/products', '/policies', '/institutions', '/news', '/consult', '/credit', '/calculator', '/loan-code',
  '/needs', '/outlets', '/services', '/services/debt', '/services/equity', '/services/credit', '/services/policy-applications', '/services/policy-funds', '/services/value-added',
  '/statistics', '/supervision', '/help', '/help/faq', '/about', '/contact', '/privacy', '/terms', '/en',
  ...cityChannels.map(({ slug }) => `/${slug}`),
];

export const urlSet = (entries: SitemapEntry[], origin: string) =>
  document('urlset', entries.map(({ path, changedAt }) => `<url><loc>${address(path, origin)}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ''}</url>`));

export const sitemapIndex = (parts: string[], origin: string) =>
  document('sitemapindex', parts.map((part) => `<sitemap><loc>${address(`/sitemap-${part}.xml`, origin)}</loc></sitemap>`));

export const sitemapAnswer = (text: string) => new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });

const document = (root: 'urlset' | 'sitemapindex', lines: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${root}>\n`;

const address = (path: string, origin: string) => new URL(path, origin).href.replaceAll('&', '&amp;');
