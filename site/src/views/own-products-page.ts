/** An institution's products as a table, ready to show. */
import { type OwnProductLine, ProductView, productViewLabels } from '@rongqiao/editorial/contract.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import type { OwnProductList } from '../cms/own-texts.ts';
import { pagerOf } from './finder-page.ts';
import { momentText } from './moments.ts';

export interface ListState {
  view: ProductView;
  q: string;
  page: number;
}

export function readListState(params: URLSearchParams): ListState {
  const view = ProductView.safeParse(params.get('view') ?? undefined);
  const page = Number(params.get('page') ?? '1');
  return { view: view.success ? view.data : 'all', q: (params.get('q') ?? '').trim().slice(0, 80), page: Number.isInteger(page) && page > 0 && page <= 1000 ? page : 1 };
}

function addressOf({ view, q, page }: ListState): string {
  const query = new URLSearchParams({ ...(view === 'all' ? {} : { view }), ...(q === '' ? {} : { q }), ...(page === 1 ? {} : { page: String(page) }) });
  return `/institution/products${query.size > 0 ? `?${query}` : ''}`;
}

export function ownProductsPage({ products, total, counts }: OwnProductList, state: ListState, today: string) {
  return {
    views: ProductView.options.map((view) => ({
      label: productViewLabels[view],
      count: counts[view] ?? 0,
      href: addressOf({ ...state, view, page: 1 }),
      isChosen: view === state.view,
    })),
    lines: products.map((product) => ({
      product,
      href: `/institution/products/${product.documentId}`,
      validTo: product.validTo ? formatDay(product.validTo) : '长期',
      updated: momentText(product.updatedAt),
    })),
    isOver: ({ validTo }: OwnProductLine) => validTo !== null && validTo < today,
    empty: state.q === '' ? '这里没有产品。' : `没有名称含“${state.q}”的产品。`,
    clearHref: addressOf({ ...state, q: '', page: 1 }),
    pager: pagerOf(total, state.page, (page) => addressOf({ ...state, page })),
  };
}
