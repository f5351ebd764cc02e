/** The search page: the best of everything in one list, or one type page by page; how many of each; and what else was meant. */
import { didYouMean, soundsLike } from '@rongqiao/search-sync/domain/did-you-mean.ts';
import { type Question, understandQuestion } from '@rongqiao/search-sync/domain/understand-question.ts';
import type { SearchType } from '@rongqiao/search-sync/contract.ts';
import type { Visit } from '../cms/visit.ts';
import { PAGE_SIZE } from '../finders/finder.ts';
import { askFallback } from './ask-fallback.ts';
import { type FacetFigures, filterText } from './filter.ts';
import { marking } from './find.ts';
import { fieldsOf, type Found, readHit } from './hits.ts';
import { mergeByScore, scoreOf } from './merge-by-score.ts';
import { nearMisses } from './near-misses.ts';
import { nameMeant, nameQuery } from './misspelt-name.ts';
import { askSearchServer, type SearchQuery, type SearchResult } from './search-server.ts';
import { searchTypes } from './search-types.ts';
import { statedFilters } from './stated-filter.ts';
import { everyWord } from './words-query.ts';

/** So many make one look at the best of everything. */
const BEST_OF_ALL = 10;
/** With fewer, one may have been misspelt. */
const FEW = 3;
/** Of each type, to be put in order. */
const CANDIDATES = 20;

export interface Everywhere {
  /** Has all that was asked. */
  found: Found[];
  /** Has some of it: on a first page with room left. */
  near: Found[];
  totals: Record<SearchType, number>;
  /** How many of each kind, for the types whose list can be narrowed by it. */
  kinds: Record<SearchType, Record<string, number>>;
  /** What was understood of amount and term; products are only those that fit. */
  question: Question | undefined;
  /** Other words that were probably meant: what is listed was found by them. */
  instead: { words: string } | undefined;
  notice: string | undefined;
}

export interface Wish {
  words: string;
  /** None: the best of all. */
  type?: SearchType | undefined;
  page?: number;
  /** The visitor wants these very letters. */
  isLiteral?: boolean;
}

/** The attribute that tells the kinds of a type apart. */
export const kindAttribute: Record<SearchType, string> = { policy: 'kind', financialProduct: 'kind', institution: 'kind', news: 'category' };

/** While the search server is away the cms answers. */
export async function findEverywhere(visit: Visit, wish: Wish): Promise<Everywhere> {
  const meant = wish.isLiteral ? undefined : soundsLike(wish.words);
  const first = await ask({ ...wish, words: meant ?? wish.words });
  if (!first) return findWithoutServer(visit, wish);
  if (wish.isLiteral || first.answer.question?.isCode) return filledUp(first.answer, wish);
  if (meant && sumOf(first.answer.totals) > 0) return filledUp({ ...first.answer, instead: { words: meant } }, wish);
  return filledUp(await orOtherwise(first, wish), wish);
}

interface Asked {
  answer: Everywhere;
  /** How an institution of that sound is spelt. */
  name: string | undefined;
}

/** Little was found: other words are tried, and shown when they find more. */
async function orOtherwise({ answer, name }: Asked, wish: Wish): Promise<Everywhere> {
  const total = sumOf(answer.totals);
  const other = total < FEW ? (name ?? didYouMean(wish.words)) : undefined;
  if (!other || other === wish.words) return answer;
  const second = await ask({ ...wish, words: other });
  return second && sumOf(second.answer.totals) > total ? { ...second.answer, instead: { words: other } } : answer;
}

async function filledUp(answer: Everywhere, { type, page = 1 }: Wish): Promise<Everywhere> {
  if (page > 1 || !answer.question || answer.question.isCode) return answer;
  return { ...answer, near: await nearMisses(answer.question, type ? [type] : searchTypes, answer.found, BEST_OF_ALL - answer.found.length) };
}

const sumOf = (totals: Record<SearchType, number>): number => searchTypes.reduce((sum, type) => sum + totals[type], 0);

async function ask(wish: Wish): Promise<Asked | undefined> {
  const question = understandQuestion(wish.words);
  const results = await askSearchServer([...queriesFor(question, wish), ...nameQuery(wish.words)]);
  return results && { answer: readAnswer(question, results, wish.type), name: nameMeant(wish.words, results[searchTypes.length]) };
}

/** One query for each type; those of which only the number is shown bring no hits. */
function queriesFor(question: Question, { type, page = 1 }: Wish): SearchQuery[] {
  const shown = (candidate: SearchType) => (type === undefined ? CANDIDATES : candidate === type ? PAGE_SIZE : 0);
  return searchTypes.map((candidate) => ({
    type: candidate,
    ...everyWord(question, candidate),
    filter: statedFilters(question, candidate).map(filterText),
    facets: [kindAttribute[candidate]],
    page: type === undefined ? 1 : page,
    hitsPerPage: shown(candidate),
    attributesToRetrieve: fieldsOf(candidate),
    showRankingScoreDetails: true,
    ...marking,
  }));
}

function readAnswer(question: Question, results: SearchResult[], type: SearchType | undefined): Everywhere {
  const scored = searchTypes.flatMap((_, place) =>
    (results[place]?.hits ?? []).flatMap((hit) => readHit(hit).map((found) => ({ found, score: scoreOf(found, hit._rankingScoreDetails, question) }))),
  );
  return {
    found: type === undefined ? mergeByScore(scored).slice(0, BEST_OF_ALL) : scored.map(({ found }) => found),
    near: [],
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

async function findWithoutServer(visit: Visit, { words, type, page = 1 }: Wish): Promise<Everywhere> {
  const { hits, notice } = await askFallback(visit, words);
  const from = type === undefined ? 0 : (page - 1) * PAGE_SIZE;
  const of = (candidate: SearchType) => hits.filter((hit) => hit.type === candidate);
  const shown = type === undefined ? searchTypes.flatMap(of) : of(type).slice(from, from + PAGE_SIZE);
  return {
    found: shown.flatMap(readHit),
    near: [],
    totals: ofEach((candidate) => of(candidate).length),
    kinds: ofEach(() => ({})),
    question: undefined,
    instead: undefined,
    notice,
  };
}
