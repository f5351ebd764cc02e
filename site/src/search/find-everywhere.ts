/** The search page: how many of each type, and the hits of one type or the first few of all. */
import type { SearchType } from '@rongqiao/search-sync/contract.ts';
import type { Visit } from '../cms/visit.ts';
import { PAGE_SIZE } from '../finders/finder.ts';
import { askFallback } from './ask-fallback.ts';
import { marking } from './find.ts';
import { fieldsOf, type Found, readHit } from './hits.ts';
import { askSearchServer, type SearchQuery } from './search-server.ts';

/** In the order in which the page shows them. */
export const searchTypes: SearchType[] = ['policy', 'financialProduct', 'institution', 'news'];
const FIRST_FEW = 4;

export interface Everywhere {
  groups: { type: SearchType; total: number; found: Found[] }[];
  notice: string | undefined;
}

/** `type` undefined: the first few of each. */
export async function findEverywhere(visit: Visit, words: string, type: SearchType | undefined, page: number): Promise<Everywhere> {
  const shown = (candidate: SearchType) => (type === undefined ? FIRST_FEW : candidate === type ? PAGE_SIZE : 0);
  const queries = searchTypes.map((candidate): SearchQuery => ({
    type: candidate,
    q: words,
    page: type === undefined ? 1 : page,
    hitsPerPage: shown(candidate),
    attributesToRetrieve: fieldsOf(candidate),
    ...marking,
  }));
  const results = await askSearchServer(queries);
  if (!results) return findWithoutServer(visit, words, type, page, shown);
  return {
    groups: searchTypes.map((candidate, place) => ({
      type: candidate,
      total: results[place]?.totalHits ?? 0,
      found: (results[place]?.hits ?? []).flatMap(readHit),
    })),
    notice: undefined,
  };
}

async function findWithoutServer(
  visit: Visit,
  words: string,
  type: SearchType | undefined,
  page: number,
  shown: (type: SearchType) => number,
): Promise<Everywhere> {
  const { hits, notice } = await askFallback(visit, words);
  const from = type === undefined ? 0 : (page - 1) * PAGE_SIZE;
  const groups = searchTypes.map((candidate) => {
    const ofType = hits.filter((hit) => hit.type === candidate);
    return { type: candidate, total: ofType.length, found: ofType.slice(from, from + shown(candidate)).flatMap(readHit) };
  });
  return { groups, notice };
}
