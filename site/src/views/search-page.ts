/** The search page: tabs by type with counts, the first few of each or all of one. */
import type { SearchType } from '@rongqiao/search-sync/contract.ts';
import { type Everywhere, searchTypes } from '../search/find-everywhere.ts';
import { pagerOf } from './finder-page.ts';
import { productCardOfHit } from './product-card.ts';
import { institutionRow, newsRow, policyRow } from './rows.ts';

/** In the address: `?type=policies`. */
const names: Record<SearchType, { key: string; label: string; path: string }> = {
  policy: { key: 'policies', label: '政策', path: '/policies' },
  financialProduct: { key: 'products', label: '金融产品', path: '/products' },
  institution: { key: 'institutions', label: '金融机构', path: '/institutions' },
  news: { key: 'news', label: '资讯', path: '/news' },
};

export const suggestions = ['贴息', '信用贷款', '创业担保贷款', '专精特新', '无还本续贷', '知识产权质押'];

export const typeOfKey = (key: string | null): SearchType | undefined => searchTypes.find((type) => names[type].key === key);

export function searchPage(words: string, type: SearchType | undefined, page: number, { groups, notice }: Everywhere, today: string) {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const chosen = groups.find((group) => group.type === type);
  return {
    words,
    notice,
    total,
    isEmpty: (chosen?.total ?? total) === 0,
    tabs: [
      { label: '全部', count: total, href: hrefOf(words), isChosen: type === undefined },
      ...groups.map((group) => ({
        label: names[group.type].label,
        count: group.total,
        href: hrefOf(words, group.type),
        isChosen: group.type === type,
      })),
    ],
    groups: groups
      .filter((group) => (type === undefined || group.type === type) && group.found.length > 0)
      .map((group) => ({
        label: names[group.type].label,
        total: group.total,
        moreHref: type === undefined && group.total > group.found.length ? hrefOf(words, group.type) : undefined,
        narrowHref: type === undefined ? undefined : `${names[group.type].path}?${new URLSearchParams({ q: words })}`,
        policies: group.found.flatMap(({ hit, marked }) => (hit.type === 'policy' ? [policyRow(hit, today, marked)] : [])),
        products: group.found.flatMap(({ hit, marked }) => (hit.type === 'financialProduct' ? [productCardOfHit(hit, marked)] : [])),
        institutions: group.found.flatMap(({ hit, marked }) => (hit.type === 'institution' ? [institutionRow(hit, marked)] : [])),
        news: group.found.flatMap(({ hit, marked }) => (hit.type === 'news' ? [newsRow(hit, marked)] : [])),
      })),
    pager: pagerOf(chosen?.total ?? 0, page, (wanted) => hrefOf(words, type, wanted)),
  };
}

function hrefOf(words: string, type?: SearchType, page = 1): string {
  const params = new URLSearchParams({ q: words, ...(type ? { type: names[type].key } : {}), ...(page > 1 ? { page: String(page) } : {}) });
  return `/search?${params}`;
}
