/** The search page: the best of everything in one list, or one type page by page; how many of each; and what else was meant. */
import { didYouMean } from '@rongqiao/search-sync/domain/did-you-mean.ts';
import { type Question, understandQuestion } from '@rongqiao/search-sync/domain/understand-question.ts';
import type { SearchType } from '@rongqiao/search-sync/contract.ts';
import type { Visit } from '../cms/visit.ts';
import { PAGE_SIZE } from '../finders/finder.ts';
import { askFallback } from './ask-fallback.ts';
import { type FacetFigures, filterText } from './filter.ts';
import { marking } from './find.ts';
import { fieldsOf, type Found, readHit } from './hits.ts';
import { mergeByScore } from './merge-by-score.ts';
import { nearestHeading } from './nearest-heading.ts';
import { askSearchServer, type SearchQuery, type SearchResult } from './search-server.ts';
import { fittingFigures } from './stated-filter.ts';
import { searchTypes } from './search-types.ts';
import { wordsQuery } from './words-query.ts';

/** So many make one look at the best of everything. */
export const BEST_OF_ALL = 10;
/** With fewer, one may have been misspelt. */
const FEW = 3;

export interface Everywhere {
  found: Found[];
  totals: Record<SearchType, number>;
  /** How many of each kind, for the types whose list can be narrowed by it. */
  kinds: Record<SearchType, Record<string, number>>;
  /** What was understood of amount and term; products are only those that fit. */
  question: Question | undefined;
  /** Other words that find more. `isShown`: the typed ones found nothing, and these were searched instead. */
  instead: { words: string; isShown: boolean } | undefined;
  notice: string | undefined;
}

/** The attribute that tells the kinds of a type apart. */
export const kindAttribute: Record<SearchType, string> = { policy: 'kind', financialProduct: 'kind', institution: 'kind', news: 'category' };

/** `type` undefined: the best of all. While the search server is away the cms answers. */
export async function findEverywhere(visit: Visit, words: string, type: SearchType | undefined, page: number): Promise<Everywhere> {
  const first = await ask(words, type, page);
  if (!first) return findWithoutServer(visit, words, type, page);
  const total = sumOf(first.totals);
  if (total >= FEW || first.question?.isCode) return first;
  const other = didYouMean(words) ?? (total === 0 ? await nearestHeading(words) : undefined);
  if (!other || other === words) return first;
  if (total > 0) return { ...first, instead: { words: other, isShown: false } };
  const second = await ask(other, type, page);
  return second && sumOf(second.totals) > 0 ? { ...second, instead: { words: other, isShown: true } } : first;
}

const sumOf = (totals: Record<SearchType, number>): number => searchTypes.reduce((sum, type) => sum + totals[type], 0);

async function ask(words: string, type: SearchType | undefined, page: number): Promise<Everywhere | undefined> {
  const question = understandQuestion(words);
  const results = await askSearchServer(queriesFor(question, type, page));
  return results && readAnswer(question, results, type);
}

/** One query for each type; those of which only the number is shown bring no hits. */
export function queriesFor(question: Question, type: SearchType | undefined, page: number): SearchQuery[] {
  const shown = (candidate: SearchType) => (type === undefined ? BEST_OF_ALL : candidate === type ? PAGE_SIZE : 0);
  return searchTypes.map((candidate) => ({
    type: candidate,
    ...wordsQuery(question),
    filter: candidate === 'financialProduct' ? fittingFigures(question).map(filterText) : [],
    facets: [kindAttribute[candidate]],
    page: type === undefined ? 1 : page,
    hitsPerPage: shown(candidate),
    attributesToRetrieve: fieldsOf(candidate),
    showRankingScore: true,
    ...marking,
  }));
}

function readAnswer(question: Question, results: SearchResult[], type: SearchType | undefined): Everywhere {
  const scored = results.flatMap(({ hits }, place) => {
    const weight = question.leaning[searchTypes[place] ?? 'news'] ?? 1;
    return hits.flatMap((hit) => readHit(hit).map((found) => ({ found, score: (hit._rankingScore ?? 0) * weight })));
  });
  return {
    found: type === undefined ? mergeByScore(scored).slice(0, BEST_OF_ALL) : scored.map(({ found }) => found),
    totals: ofEach((_, place) => results[place]?.totalHits ?? 0),
    kinds: ofEach((candidate, place) => figuresOf(results[place]?.facetDistribution, candidate)),
    question,
    instead: undefined,
    notice: undefined,
  };
}

const figuresOf = (figures: FacetFigures | undefined, type: SearchType): Record<string, number> => figures?.[kindAttribute[type]] ?? {};

const ofEach = <T>(value: (type: SearchType, place: number) => T): Record<SearchType, T> =>
  Object.fromEntries(searchTypes.map((type, place) => [type, value(type, place)])) as Record<SearchType, T>;

async function findWithoutServer(visit: Visit, words: string, type: SearchType | undefined, page: number): Promise<Everywhere> {
  const { hits, notice } = await askFallback(visit, words);
  const from = type === undefined ? 0 : (page - 1) * PAGE_SIZE;
  const of = (candidate: SearchType) => hits.filter((hit) => hit.type === candidate);
  const shown = type === undefined ? searchTypes.flatMap(of) : of(type).slice(from, from + PAGE_SIZE);
  return {
    found: shown.flatMap(readHit),
    totals: ofEach((candidate) => of(candidate).length),
    kinds: ofEach(() => ({})),
    question: undefined,
    instead: undefined,
    notice,
  };
}
