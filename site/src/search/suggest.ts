/** While somebody types: terms of the trade to search for, and headings to go to at once. */
import { suggestTerms } from '@rongqiao/search-sync/domain/suggest-terms.ts';
import type { SearchType } from '@rongqiao/search-sync/contract.ts';
import { type Found, fieldsOf, headingOf, readHit } from './hits.ts';
import { askSearchServer } from './search-server.ts';
import { searchTypes } from './search-types.ts';

/** A heading leads to its own page, a term to its results. */
export type Suggestion = { term: string } | { heading: string; type: SearchType; slug: string };

const HEADINGS_OF_EACH_TYPE = 3;
const SUGGESTIONS_MAX = 8;

export async function suggest(typed: string): Promise<Suggestion[]> {
  const terms = suggestTerms(typed).map((term) => ({ term }));
  const headings = (await findHeadings(typed)).map((found) => ({ heading: headingOf(found), type: found.hit.type, slug: found.hit.slug }));
  return [...terms, ...headings].slice(0, SUGGESTIONS_MAX);
}

const headingAttributes: Record<SearchType, string[]> = {
  policy: ['title', 'documentNumber', 'pinyin'],
  financialProduct: ['name', 'pinyin', 'institution.shortName'],
  institution: ['name', 'shortName', 'pinyin', 'uscc'],
  news: ['title', 'pinyin'],
};

/** The best headings of all types in the order of their match; none while the search server is away. */
async function findHeadings(typed: string): Promise<Found[]> {
  const results = await askSearchServer(
    searchTypes.map((type) => ({
      type,
      q: typed,
      matchingStrategy: 'all',
      attributesToSearchOn: headingAttributes[type],
      attributesToRetrieve: fieldsOf(type),
      page: 1,
      hitsPerPage: HEADINGS_OF_EACH_TYPE,
      showRankingScore: true,
    })),
  );
  const hits = (results ?? []).flatMap((result) => result.hits);
  return hits.sort((one, other) => (other._rankingScore ?? 0) - (one._rankingScore ?? 0)).flatMap(readHit);
}
