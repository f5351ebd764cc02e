/** The only user of Meilisearch: a key that may only search, uncompressed answers, 800 ms. */
import { siteSettings } from '@rongqiao/config';
import { searchIndexNames, searchLocales, type SearchType } from '@rongqiao/search-sync/contract.ts';
import { Meilisearch, type MultiSearchQuery } from 'meilisearch';
import { z } from 'zod';
import { noteIncomplete, noteRead, typeTag } from '../reads/page-reads.ts';

const LIMIT_MS = 800;

let client: Meilisearch | undefined;

function searchServer(): Meilisearch {
  const { MEILI_HOST, MEILI_SEARCH_KEY } = siteSettings();
  client ??= new Meilisearch({
    host: MEILI_HOST,
    apiKey: MEILI_SEARCH_KEY,
    timeout: LIMIT_MS,
    // Node's fetch hands over a compressed answer 45 ms late.
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  });
  return client;
}

export type SearchQuery = Omit<MultiSearchQuery, 'indexUid' | 'locales'> & { type: SearchType };

/** How well one rule of the ranking is kept, 0 to 1. */
const Kept = z.looseObject({ score: z.number().optional() });
const Details = z.looseObject({ typo: Kept.optional(), proximity: Kept.optional(), attribute: Kept.optional(), exactness: Kept.optional() });
export type Details = z.infer<typeof Details>;

const Result = z.object({
  hits: z.array(z.looseObject({ _rankingScore: z.number().optional(), _rankingScoreDetails: Details.optional(), _formatted: z.record(z.string(), z.unknown()).optional() })),
  totalHits: z.int(),
  facetDistribution: z.record(z.string(), z.record(z.string(), z.int())).optional(),
});
export type SearchResult = z.infer<typeof Result>;

/** The answers in the order of the queries; undefined when the server is away, slow or has no index yet. */
export async function askSearchServer(queries: SearchQuery[]): Promise<SearchResult[] | undefined> {
  const names = searchIndexNames(siteSettings().MEILI_INDEX_PREFIX);
  const named = queries.map(({ type, ...query }) => ({ ...query, indexUid: names[type], locales: [...searchLocales] }));
  try {
    noteRead(...queries.map(({ type }) => typeTag(type)));
    const { results } = await searchServer().multiSearch({ queries: named });
    return z.array(Result).parse(results);
  } catch (error) {
    noteIncomplete();
    console.warn(`search server did not answer: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
