/** What has only some words of a question, or what stands next to it: shown after what has all of it, so that no search is a dead end. */
import { contentWords, piecesOf } from '@rongqiao/search-sync/domain/content-words.ts';
import { neighboursOf } from '@rongqiao/search-sync/domain/related-terms.ts';
import type { Question } from '@rongqiao/search-sync/domain/understand-question.ts';
import type { SearchType } from '@rongqiao/search-sync/contract.ts';
import { filterText } from './filter.ts';
import { marking } from './find.ts';
import { fieldsOf, type Found, readHit } from './hits.ts';
import { mergeByScore, scoreOf } from './merge-by-score.ts';
import { askSearchServer, type SearchQuery, type SearchResult } from './search-server.ts';
import { statedFilters } from './stated-filter.ts';

const CANDIDATES = 20;
const NEIGHBOURS_MAX = 4;
/** What was not asked for counts for less than what was. */
const NEIGHBOUR_WEIGHT = 0.8;
const PIECE_WEIGHT = 0.5;

interface Weighed {
  word: string;
  weight: number;
}

/** The best `wanted` of these types that are not among `seen`; a word that stands in few documents tells more than a common one. */
export async function nearMisses(question: Question, types: SearchType[], seen: Found[], wanted: number): Promise<Found[]> {
  const words = wanted > 0 ? weighed(question) : [];
  if (words.length === 0) return [];
  const queries = words.flatMap(({ word }) => types.map((type) => queryFor(question, word, type)));
  const results = await askSearchServer(queries);
  if (!results) return [];
  const known = new Set(seen.map(keyOf));
  return mergeByScore(scoresOf(words, types, results, question)).filter((found) => !known.has(keyOf(found))).slice(0, wanted);
}

/** Of one term its pieces and neighbours, of several the terms themselves; the further away, the less. */
function weighed({ words }: Question): Weighed[] {
  const own = contentWords(words);
  const parts = own.length > 1 ? own.map((word) => ({ word, weight: 1 })) : own.flatMap(piecesOf).map((word) => ({ word, weight: PIECE_WEIGHT }));
  const next = neighboursOf(own).slice(0, NEIGHBOURS_MAX);
  return [...parts, ...next.map((word, place) => ({ word, weight: NEIGHBOUR_WEIGHT / (place + 1) }))];
}

const queryFor = (question: Question, word: string, type: SearchType): SearchQuery => ({
  type,
  q: word,
  matchingStrategy: 'all',
  filter: statedFilters(question, type).map(filterText),
  page: 1,
  hitsPerPage: CANDIDATES,
  attributesToRetrieve: fieldsOf(type),
  showRankingScoreDetails: true,
  ...marking,
});

const keyOf = ({ hit }: Found): string => `${hit.type} ${hit.slug}`;

/** For each document the sum over the words that it has. */
function scoresOf(words: Weighed[], types: SearchType[], results: SearchResult[], question: Question) {
  const scores = new Map<string, { found: Found; score: number }>();
  for (const [place, { weight }] of words.entries()) {
    const ofWord = results.slice(place * types.length, (place + 1) * types.length);
    const documents = ofWord.reduce((sum, { totalHits }) => sum + totalHits, 0);
    for (const raw of ofWord.flatMap(({ hits }) => hits)) {
      const [found] = readHit(raw);
      if (!found) continue;
      const score = (weight * scoreOf(found, raw._rankingScoreDetails, question)) / Math.log2(2 + documents);
      const before = scores.get(keyOf(found));
      scores.set(keyOf(found), { found: before?.found ?? found, score: (before?.score ?? 0) + score });
    }
  }
  return [...scores.values()];
}
