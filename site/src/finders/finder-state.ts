/** The address is the state: reading it forgives everything it does not know, writing it leaves out what is default. */
import type { Facet, ListChoices, SortOrder } from './finder.ts';

export interface FinderState {
  words: string;
  /** Facet key → chosen option values. */
  chosen: Record<string, string[]>;
  sort: string;
  page: number;
}

export const WORDS_MAX = 100;
const PAGE_MAX = 250;

export function readState(finder: ListChoices, params: URLSearchParams): FinderState {
  return {
    words: readWords(params),
    chosen: Object.fromEntries(finder.facets.map((facet) => [facet.key, chosenOf(facet, params)])),
    sort: sortOf(finder, params.get('sort')).key,
    page: readPage(params),
  };
}

export const readWords = (params: URLSearchParams): string => (params.get('q') ?? '').trim().slice(0, WORDS_MAX);

export function readPage(params: URLSearchParams): number {
  const page = Number(params.get('page'));
  return Number.isInteger(page) && page >= 1 ? Math.min(page, PAGE_MAX) : 1;
}

export const sortOf = (finder: ListChoices, key: string | null): SortOrder => {
  const found = finder.sorts.find((sort) => sort.key === key) ?? finder.sorts[0];
  if (!found) throw new Error(`${finder.path} has no sort order`);
  return found;
};

export function hrefOf(finder: ListChoices, state: FinderState): string {
  const params = new URLSearchParams();
  if (state.words) params.set('q', state.words);
  for (const { key } of finder.facets) for (const value of state.chosen[key] ?? []) params.append(key, value);
  if (state.sort !== finder.sorts[0]?.key) params.set('sort', state.sort);
  if (state.page > 1) params.set('page', String(state.page));
  const query = params.toString();
  return query ? `${finder.path}?${query}` : finder.path;
}

/** The state with one option switched; back on the first page. */
export function toggled(state: FinderState, facet: Facet, value: string): FinderState {
  const before = state.chosen[facet.key] ?? [];
  const without = before.filter((other) => other !== value);
  const after = without.length < before.length ? without : facet.isMany ? [...before, value] : [value];
  return { ...state, page: 1, chosen: { ...state.chosen, [facet.key]: after } };
}

export const cleared = (state: FinderState, keys: string[]): FinderState => ({
  ...state,
  page: 1,
  chosen: Object.fromEntries(Object.entries(state.chosen).map(([key, values]) => [key, keys.includes(key) ? [] : values])),
});

function chosenOf(facet: Facet, params: URLSearchParams): string[] {
  const asked = params.getAll(facet.key);
  const known = facet.options.map(({ value }) => value).filter((value) => asked.includes(value));
  return facet.isMany ? known : known.slice(0, 1);
}
