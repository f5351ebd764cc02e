/** The part of a query that the visitor's words decide; every page that searches asks in the same way. */
import { type Question, understandQuestion } from '@rongqiao/search-sync/domain/understand-question.ts';
import type { SearchQuery } from './search-server.ts';

export type WordsQuery = Pick<SearchQuery, 'q' | 'matchingStrategy' | 'rankingScoreThreshold'>;

/** Weaker matches share a word of the question, not its meaning. */
const SCORE_MIN = 0.2;

/** A code is found whole; of a question the words that say least are given up first. */
export function wordsQuery({ words, isCode }: Question): WordsQuery {
  if (words === '') return { q: '' };
  return isCode ? { q: words, matchingStrategy: 'all' } : { q: words, matchingStrategy: 'last', rankingScoreThreshold: SCORE_MIN };
}

export const queryOfWords = (words: string): WordsQuery => wordsQuery(understandQuestion(words));
