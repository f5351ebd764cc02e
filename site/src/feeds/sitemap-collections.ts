import type { Collection } from '../cms/content.ts';

/** Folder of the address, which is also the sitemap's name → the cms' collection. */
export const sitemapCollections: Record<string, Collection> = {
  policies: 'policies',
  products: 'financial-products',
  institutions: 'institutions',
  news: 'news',
};
