/** A list page, ready to show: facets with counts and links, chips of what is chosen, pages, and a way out when empty. */
import { type Facet, type FigureInput, type ListChoices, type Option, PAGE_SIZE } from '../finders/finder.ts';
import { cleared, type FinderState, hrefOf, toggled } from '../finders/finder-state.ts';
import type { FindResult } from '../search/find.ts';

export interface FacetView {
  key: string;
  label: string;
  hint: string | undefined;
  isMany: boolean;
  /** Something is chosen, so it starts unfolded. */
  isInUse: boolean;
  options: { label: string; href: string; count: number | undefined; isChosen: boolean }[];
}

export interface FigureField extends FigureInput {
  label: string;
}

export interface FinderPage {
  words: string;
  total: number;
  /** 共 12 条，第 2 页 */
  facets: FacetView[];
  /** Figures to type; their form sends `figuresHidden` along. */
  figures: FigureField[];
  figuresHidden: { name: string; value: string }[];
  chips: { facet: string; label: string; href: string }[];
  clearHref: string | undefined;
  sorts: { label: string; href: string; isChosen: boolean }[];
  pager: Pager;
  /** The address asks for a page after the last one. */
  firstPageHref: string | undefined;
  /** For the empty page: what to leave out, and how many that gives. */
  relaxations: { label: string; href: string; count: number }[];
  notice: string | undefined;
  /** The search box keeps what is chosen. */
  hidden: { name: string; value: string }[];
}

export interface Pager {
  page: number;
  pages: number;
  previous: string | undefined;
  next: string | undefined;
}

/** What a list needs to know of its result; the rows themselves are shown elsewhere. */
type Counted = Omit<FindResult, 'found'> & { found: readonly unknown[] };

export function finderPage(finder: ListChoices, state: FinderState, result: Counted): FinderPage {
  const inUse = finder.facets.filter(({ key }) => state.chosen[key]?.length);
  const typedFacets = finder.facets.filter(({ input }) => input);
  return {
    words: state.words,
    total: result.total,
    facets: finder.facets.filter(({ input }) => !input).map((facet) => facetView(finder, facet, state, result)).filter(({ options }) => options.length > 0),
    figures: typedFacets.flatMap(({ label, input }) => (input ? [{ label, ...input }] : [])),
    figuresHidden: hiddenOf(finder, { ...state, chosen: cleared(state, typedFacets.map(({ key }) => key)).chosen }, true),
    chips: chipsOf(finder, state),
    clearHref: inUse.length > 0 ? hrefOf(finder, cleared(state, inUse.map(({ key }) => key))) : undefined,
    sorts: finder.sorts.map(({ key, label }) => ({ label, href: hrefOf(finder, { ...state, sort: key, page: 1 }), isChosen: key === state.sort })),
    pager: pagerOf(result.total, state.page, (page) => hrefOf(finder, { ...state, page })),
    firstPageHref: result.total > 0 && result.found.length === 0 ? hrefOf(finder, { ...state, page: 1 }) : undefined,
    relaxations: relaxationsOf(finder, inUse, state, result),
    notice: result.notice,
    hidden: hiddenOf(finder, state, false),
  };
}

/** What a form must send along so that nothing chosen is lost. */
const hiddenOf = (finder: ListChoices, state: FinderState, hasWords: boolean) => [
  ...(hasWords && state.words ? [{ name: 'q', value: state.words }] : []),
  ...finder.facets.flatMap(({ key }) => (state.chosen[key] ?? []).map((value) => ({ name: key, value }))),
  ...(state.sort === finder.sorts[0]?.key ? [] : [{ name: 'sort', value: state.sort }]),
];

export function pagerOf(total: number, page: number, href: (page: number) => string): Pager {
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  return { page, pages, previous: page > 1 ? href(Math.min(page - 1, pages)) : undefined, next: page < pages ? href(page + 1) : undefined };
}

function facetView(finder: ListChoices, facet: Facet, state: FinderState, { counts }: Counted): FacetView {
  const chosen = state.chosen[facet.key] ?? [];
  const countOf = (option: Option) => counts?.[facet.key]?.[option.value];
  const isWorthShowing = (option: Option) => chosen.includes(option.value) || countOf(option) !== 0;
  return {
    key: facet.key,
    label: facet.label,
    hint: facet.hint,
    isMany: facet.isMany,
    isInUse: chosen.length > 0,
    options: facet.options.filter(isWorthShowing).map((option) => ({
      label: option.label,
      href: hrefOf(finder, toggled(state, facet, option.value)),
      count: countOf(option),
      isChosen: chosen.includes(option.value),
    })),
  };
}

const chipsOf = (finder: ListChoices, state: FinderState) =>
  finder.facets.flatMap((facet) =>
    facet.options
      .filter(({ value }) => state.chosen[facet.key]?.includes(value))
      .map(({ value, label }) => ({ facet: facet.label, label, href: hrefOf(finder, toggled(state, facet, value)) })),
  );

function relaxationsOf(finder: ListChoices, inUse: Facet[], state: FinderState, { total, without }: Counted) {
  if (total > 0) return [];
  return inUse
    .map(({ key, label }) => ({ label: `不限${label}`, href: hrefOf(finder, cleared(state, [key])), count: without[key] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}
