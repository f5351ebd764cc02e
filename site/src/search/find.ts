/** One list page: hits, how many there are, and how many each option of each facet would give. */
import { understandQuestion } from '@rongqiao/search-sync/domain/understand-question.ts';
import type { Visit } from '../cms/visit.ts';
import { type Facet, type Finder, type Option, PAGE_SIZE } from '../finders/finder.ts';
import { type FinderState, sortOf } from '../finders/finder-state.ts';
import { askFallback } from './ask-fallback.ts';
import { attributesOf, countFrom, type Filter, filterText, isCountable, matches } from './filter.ts';
import { fieldsOf, type Found, mark, readHit } from './hits.ts';
import { askSearchServer, type SearchQuery, type SearchResult } from './search-server.ts';
import { fittingFigures } from './stated-filter.ts';
import { queryOfWords } from './words-query.ts';

export interface FindResult {
  found: Found[];
  total: number;
  /** Facet key → option value → how many; absent while the search server is away. */
  counts: Record<string, Record<string, number>> | undefined;
  /** Facet key → how many there would be without it: for the empty page. */
  without: Record<string, number>;
  /** What to tell the visitor when the result may be incomplete. */
  notice: string | undefined;
}

export async function find(visit: Visit, finder: Finder, state: FinderState): Promise<FindResult> {
  const plan = planQueries(finder, state);
  const results = await askSearchServer(plan.map(({ query }) => query));
  return results ? readResults(finder, plan, results) : findWithoutServer(visit, finder, state);
}

type Purpose = { for: 'page' } | { for: 'facet'; facet: Facet } | { for: 'option'; facet: Facet; option: Option };
type Planned = { purpose: Purpose; query: SearchQuery };

/**
 * The page itself; for each facet in use one query without it, so that its other options keep their counts; and one for
 * each option that figures cannot count.
 */
function planQueries(finder: Finder, state: FinderState): Planned[] {
  const { type, facets } = finder;
  const asked = queryOfWords(state.words);
  const counting = (purpose: Purpose, filters: Filter[], facetNames: string[]): Planned => ({
    purpose,
    query: { type, ...asked, filter: filters.map(filterText), facets: facetNames, page: 1, hitsPerPage: 0 },
  });
  const inUse = facets.filter(({ key }) => state.chosen[key]?.length);
  const free = facets.filter((facet) => !inUse.includes(facet));
  return [
    { purpose: { for: 'page' }, query: { ...pageQuery(finder, state), facets: figuresFor(free) } },
    ...inUse.map((facet) => counting({ for: 'facet', facet }, filtersOf(finder, state, facet), figuresFor([facet]))),
    ...facets.flatMap((facet) =>
      facet.options
        .filter(({ filter }) => !isCountable(filter))
        .map((option) => counting({ for: 'option', facet, option }, [...filtersOf(finder, state, facet), option.filter], [])),
    ),
  ];
}

function pageQuery(finder: Finder, state: FinderState): SearchQuery {
  return {
    type: finder.type,
    ...queryOfWords(state.words),
    filter: filtersOf(finder, state).map(filterText),
    sort: sortOf(finder, state.sort).rules,
    page: state.page,
    hitsPerPage: PAGE_SIZE,
    attributesToRetrieve: fieldsOf(finder.type),
    ...marking,
  };
}

export const marking = { attributesToHighlight: ['title', 'name', 'summary'], highlightPreTag: mark.on, highlightPostTag: mark.off };

const figuresFor = (facets: Facet[]): string[] => [
  ...new Set(facets.flatMap(({ options }) => options.flatMap(({ filter }) => (isCountable(filter) ? attributesOf(filter) : [])))),
];

/** What the chosen options ask for, `leftOut` ignored, and the amount and term that the words name. */
function filtersOf(finder: Finder, state: FinderState, leftOut?: Facet): Filter[] {
  const ofFacets = finder.facets.flatMap((facet) => {
    if (facet === leftOut) return [];
    const chosen = facet.options.filter(({ value }) => state.chosen[facet.key]?.includes(value));
    return chosen.length > 0 ? [{ some: chosen.map(({ filter }) => filter) }] : [];
  });
  return finder.type === 'financialProduct' ? [...ofFacets, ...fittingFigures(understandQuestion(state.words))] : ofFacets;
}

function readResults(finder: Finder, plan: Planned[], results: SearchResult[]): FindResult {
  const resultFor = (isIt: (purpose: Purpose) => boolean) => results[plan.findIndex(({ purpose }) => isIt(purpose))];
  const page = resultFor((purpose) => purpose.for === 'page');
  const ofFacet = (facet: Facet) => resultFor((purpose) => purpose.for === 'facet' && purpose.facet === facet);
  const countOf = (facet: Facet, option: Option) => {
    const asked = resultFor((purpose) => purpose.for === 'option' && purpose.facet === facet && purpose.option === option);
    const figures = (ofFacet(facet) ?? page)?.facetDistribution ?? {};
    return asked?.totalHits ?? countFrom(figures, option.filter) ?? 0;
  };
  return {
    found: (page?.hits ?? []).flatMap(readHit),
    total: page?.totalHits ?? 0,
    counts: Object.fromEntries(
      finder.facets.map((facet) => [facet.key, Object.fromEntries(facet.options.map((option) => [option.value, countOf(facet, option)]))]),
    ),
    without: Object.fromEntries(finder.facets.flatMap((facet) => (ofFacet(facet) ? [[facet.key, ofFacet(facet)?.totalHits ?? 0]] : []))),
    notice: undefined,
  };
}

async function findWithoutServer(visit: Visit, finder: Finder, state: FinderState): Promise<FindResult> {
  const { hits, notice } = await askFallback(visit, state.words, finder.type);
  const fitting = hits.filter((hit) => filtersOf(finder, state).every((filter) => matches(hit, filter)));
  const from = (state.page - 1) * PAGE_SIZE;
  return { found: fitting.slice(from, from + PAGE_SIZE).flatMap(readHit), total: fitting.length, counts: undefined, without: {}, notice };
}
