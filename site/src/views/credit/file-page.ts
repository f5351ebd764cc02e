/** 信用档案: facts by category, newest first; one category open at a time, so that a phone does not load thousands. */
import { creditCategoryLabels, type CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { categoryOf, type CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { categoryStateLabels, type ConnectionState } from '@rongqiao/credit-scoring/contract.ts';
import { dayText } from '../moments.ts';
import { factLine } from './fact-line.ts';

const PER_PAGE = 25;

export function filePage({ facts, connections }: { facts: CreditFact[]; connections: ConnectionState[] }, params: URLSearchParams) {
  const byCategory = Map.groupBy(facts, ({ kind, body }) => categoryOf(kind, body));
  const present = connections.filter(({ category }) => byCategory.has(category));
  const chosen = present.find(({ category }) => category === params.get('category')) ?? present[0];
  const own = (chosen ? (byCategory.get(chosen.category) ?? []) : []).toSorted((a, b) => (a.period > b.period ? -1 : Number(a.period < b.period)));
  const pages = Math.max(1, Math.ceil(own.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1));
  const href = (category: CreditCategory, at = 1) => `/enterprise/credit/file?category=${category}${at > 1 ? `&page=${at}` : ''}`;
  return {
    categories: connections.map(({ category, state, facts: count, lastCollectedAt }) => ({
      label: creditCategoryLabels[category],
      href: byCategory.has(category) ? href(category) : undefined,
      isChosen: category === chosen?.category,
      note: count > 0 ? `${count} 条${lastCollectedAt ? `，${dayText(lastCollectedAt)}更新` : ''}` : state === 'connected' ? '没有记录' : categoryStateLabels[state],
    })),
    title: chosen ? creditCategoryLabels[chosen.category] : undefined,
    lines: own.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(factLine),
    total: own.length,
    page,
    pages,
    before: chosen && page > 1 ? href(chosen.category, page - 1) : undefined,
    after: chosen && page < pages ? href(chosen.category, page + 1) : undefined,
  };
}
