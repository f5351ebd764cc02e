/** The search page: the best of everything, or one type page by page; tabs and kinds with counts; what else was meant. */
import { institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import { newsCategoryLabels } from '@rongqiao/contracts/news.ts';
import { policyKindLabels } from '@rongqiao/contracts/policy-kinds.ts';
import { productKindLabels } from '@rongqiao/contracts/product-kind.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatMonths } from '@rongqiao/contracts/values/period.ts';
import type { SearchType } from '@rongqiao/search-sync/contract.ts';
import { relatedTerms } from '@rongqiao/search-sync/domain/related-terms.ts';
import { type Everywhere, kindAttribute } from '../search/find-everywhere.ts';
import { searchTypes } from '../search/search-types.ts';
import { pagerOf } from './finder-page.ts';
import { foundItem, typeLabels } from './found-item.ts';
import { productCardOfHit } from './product-card.ts';
import { institutionRow, newsRow, policyRow } from './rows.ts';

/** In the address: `?type=policies`; the list that can be narrowed by everything; what kinds of it are called. */
const lists: Record<SearchType, { key: string; path: string; kinds: Record<string, string> }> = {
  policy: { key: 'policies', path: '/policies', kinds: policyKindLabels },
  financialProduct: { key: 'products', path: '/products', kinds: productKindLabels },
  institution: { key: 'institutions', path: '/institutions', kinds: institutionKindLabels },
  news: { key: 'news', path: '/news', kinds: newsCategoryLabels },
};

const KINDS_SHOWN = 8;
/** In the address: these very letters, however they may have been meant. */
const LITERAL = 'literal=yes';

export const suggestions = ['贴息', '信用贷款', '创业担保贷款', '专精特新', '无还本续贷', '知识产权质押'];

export const isLiteral = (params: URLSearchParams): boolean => params.get('literal') === 'yes';

export const typeOfKey = (key: string | null): SearchType | undefined => searchTypes.find((type) => lists[type].key === key);

export function searchPage(words: string, type: SearchType | undefined, page: number, everywhere: Everywhere, today: string) {
  const { found, near, totals, notice, instead } = everywhere;
  // What is shown is of these words; links go on with them.
  const searched = instead?.words ?? words;
  const total = searchTypes.reduce((sum, each) => sum + totals[each], 0);
  const ofType = type === undefined ? [] : found;
  const chosen = type === undefined ? total : totals[type];
  return {
    notice,
    searched,
    isEmpty: found.length === 0 && near.length === 0,
    near: near.map((each) => foundItem(each, today)),
    /** Nothing had all that was asked; what is shown comes near. */
    isOnlyNear: found.length === 0 && near.length > 0,
    instead: instead && { words: instead.words, literalHref: `${hrefOf(words, type)}&${LITERAL}` },
    narrowed: narrowedBy(everywhere, type),
    tabs: [
      { label: '最相关', count: total, href: hrefOf(searched), isChosen: type === undefined },
      ...searchTypes.map((each) => ({ label: typeLabels[each], count: totals[each], href: hrefOf(searched, each), isChosen: each === type })),
    ],
    best: type === undefined ? found.map((each) => foundItem(each, today)) : [],
    more: type === undefined ? moreOf(searched, everywhere) : [],
    kinds: type === undefined ? [] : kindsOf(searched, type, everywhere),
    narrowHref: type && `${lists[type].path}?${new URLSearchParams({ q: searched })}`,
    policies: ofType.flatMap(({ hit, marked }) => (hit.type === 'policy' ? [policyRow(hit, today, marked)] : [])),
    products: ofType.flatMap(({ hit, marked }) => (hit.type === 'financialProduct' ? [productCardOfHit(hit, marked)] : [])),
    institutions: ofType.flatMap(({ hit, marked }) => (hit.type === 'institution' ? [institutionRow(hit, marked)] : [])),
    news: ofType.flatMap(({ hit, marked }) => (hit.type === 'news' ? [newsRow(hit, marked)] : [])),
    pager: pagerOf(type === undefined ? 0 : chosen, page, (wanted) => hrefOf(searched, type, wanted)),
    /** Of other types, when the chosen one has none. */
    elsewhere: chosen === 0 ? moreOf(searched, everywhere) : [],
    related: relatedTerms(searched).map((term) => ({ label: term, href: hrefOf(term) })),
  };
}

const moreOf = (words: string, { totals }: Everywhere) =>
  searchTypes.filter((type) => totals[type] > 0).map((type) => ({ label: typeLabels[type], count: totals[type], href: hrefOf(words, type) }));

/** The kinds of one type, each leading to its list narrowed by words and kind. */
function kindsOf(words: string, type: SearchType, { kinds }: Everywhere) {
  const { path, kinds: labels } = lists[type];
  return Object.entries(kinds[type])
    .sort(([, one], [, other]) => other - one)
    .slice(0, KINDS_SHOWN)
    .map(([code, count]) => ({ label: labels[code] ?? code, count, href: `${path}?${new URLSearchParams({ q: words, [kindAttribute[type]]: code })}` }));
}

/** The question named an amount or a term: only fitting products are listed, and one may have all of them. */
function narrowedBy({ question }: Everywhere, type: SearchType | undefined) {
  if (type === 'institution' || type === 'news') return undefined;
  if (!question || (question.yuan === undefined && question.months === undefined)) return undefined;
  const figures = [
    ...(question.yuan === undefined ? [] : [formatShortYuan(BigInt(Math.round(question.yuan * 100)))]),
    ...(question.months === undefined ? [] : [formatMonths(question.months)]),
  ];
  return { text: figures.join('、'), allHref: hrefOf(question.words, type) };
}

function hrefOf(words: string, type?: SearchType, page = 1): string {
  const params = new URLSearchParams({ q: words, ...(type ? { type: lists[type].key } : {}), ...(page > 1 ? { page: String(page) } : {}) });
  return `/search?${params}`;
}
