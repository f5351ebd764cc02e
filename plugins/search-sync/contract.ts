/**
 * What the site may know about search: the names of the indexes and the shape of what is found in them.
 *
 * Every field is public. Numbers beside texts are there to filter and sort by: days as 20260301, amounts in yuan, rates
 * in per cent.
 */
import { uids, type PublicUid } from '@rongqiao/contracts/uids.ts';
import type { SearchType } from './contract/search-type.ts';

export * from './contract/changes.ts';
export * from './contract/fallback.ts';
export * from './contract/search-documents.ts';
export * from './contract/search-type.ts';

export const searchTypeOfUid: Record<PublicUid, SearchType> = {
  [uids.news]: 'news',
  [uids.policy]: 'policy',
  [uids.institution]: 'institution',
  [uids.financialProduct]: 'financialProduct',
};

/** Index names on the search server; `prefix` is MEILI_INDEX_PREFIX. */
export const searchIndexNames = (prefix: string): Record<SearchType, string> => ({
  news: `${prefix}news`,
  policy: `${prefix}policies`,
  institution: `${prefix}institutions`,
  financialProduct: `${prefix}financial_products`,
});

/** Han text is never taken for Japanese: queries name these locales, as the indexes do. */
export const searchLocales = ['cmn', 'eng'] as const;

/** 2026-03-01 → 20260301: days that can be compared in a filter. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));
