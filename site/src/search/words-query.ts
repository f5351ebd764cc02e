/** The part of a query that the visitor's words decide; every page that searches asks in the same way. */
import { type Question, understandQuestion } from '@rongqiao/search-sync/domain/understand-question.ts';
import type { SearchType } from '@rongqiao/search-sync/contract.ts';
import type { SearchQuery } from './search-server.ts';

export type WordsQuery = Pick<SearchQuery, 'q' | 'matchingStrategy' | 'rankingScoreThreshold'>;

/** Weaker matches share a word of the question, not its meaning. */
const SCORE_MIN = 0.2;

/** A list that is narrowed by facets gives up the last words of a question before it gives nothing; a code is found whole. */
export function queryOfWords(typed: string): WordsQuery {
  const { words, isCode } = understandQuestion(typed);
  if (words === '') return { q: '' };
  return isCode ? { q: words, matchingStrategy: 'all' } : { q: words, matchingStrategy: 'last', rankingScoreThreshold: SCORE_MIN };
}

/** Products and policies of a named city are filtered by place (`stated-filter.ts`); the others have the place in their words. */
const isFilteredByPlace = (type: SearchType): boolean => type === 'financialProduct' || type === 'policy';

/** The page of all results counts what has every word; what has only some of them comes after (`near-misses.ts`). */
export function everyWord({ words, city }: Question, type: SearchType): WordsQuery {
  const isPlaceSaid = city !== undefined && !isFilteredByPlace(type);
  return { q: city && !isPlaceSaid ? words.slice(0, -city.name.length).trim() : words, matchingStrategy: 'all' };
}
