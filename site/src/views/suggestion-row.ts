import type { Suggestion } from '../search/suggest.ts';
import { typeLabels } from './found-item.ts';

export interface SuggestionRow {
  label: string;
  /** What it leads to, in a word. */
  note: string;
  href: string;
}

const paths = { policy: '/policies', financialProduct: '/products', institution: '/institutions', news: '/news' } as const;

export const suggestionRow = (suggestion: Suggestion): SuggestionRow =>
  'term' in suggestion
    ? { label: suggestion.term, note: '搜索', href: `/search?${new URLSearchParams({ q: suggestion.term })}` }
    : { label: suggestion.heading, note: typeLabels[suggestion.type], href: `${paths[suggestion.type]}/${suggestion.slug}` };
