/** The search indexes of a running cms, asked directly. */
import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import { searchIndexNames, type SearchDocument, type SearchType } from '../../plugins/search-sync/contract.ts';
import type { TestEnvironment } from './environment.ts';

export interface SearchProbe {
  client: Meilisearch;
  names: Record<SearchType, string>;
  /** A cms that has just started makes its indexes first: resolves when they answer. */
  untilReady(): Promise<void>;
  /** The document of the default language, or undefined. */
  find(type: SearchType, documentId: string): Promise<SearchDocument | undefined>;
  search(type: SearchType, q: string): Promise<SearchDocument[]>;
  all(type: SearchType): Promise<SearchDocument[]>;
}

export function searchProbe(
  environment: TestEnvironment,
  host = environment.MEILI_HOST ?? '',
  apiKey = environment.MEILI_KEY ?? '',
): SearchProbe {
  const client = new Meilisearch({ host, apiKey, requestInit: { headers: { 'accept-encoding': 'identity' } } });
  const names = searchIndexNames(environment.MEILI_INDEX_PREFIX ?? '');
  const index = (type: SearchType) => client.index<SearchDocument>(names[type]);
  return {
    client,
    names,
    untilReady: async () => {
      const areThere = async () =>
        (await Promise.allSettled(Object.values(names).map((name) => client.getRawIndex(name)))).every(
          ({ status }) => status === 'fulfilled',
        );
      if (!(await eventually(areThere, Boolean, 60_000))) throw new Error('the search indexes have not been made');
    },
    find: (type, documentId) =>
      index(type)
        .getDocument(`${documentId}_zh-CN`)
        .then(
          (found) => found as SearchDocument,
          () => undefined,
        ),
    search: (type, q) =>
      index(type)
        .search(q, { locales: ['cmn', 'eng'], limit: 50 })
        .then(({ hits }) => hits, noneWithoutIndex),
    all: (type) =>
      index(type)
        .getDocuments({ limit: 10_000 })
        .then(({ results }) => results as SearchDocument[], noneWithoutIndex),
  };
}

/** No index is no hit. */
function noneWithoutIndex(error: unknown): [] {
  if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return [];
  throw error;
}

/** Asks until the answer is what is hoped for; answers the last one otherwise. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isHopedFor: (answer: T) => boolean,
  limitMs = 5_000,
): Promise<T> {
  for (const deadline = Date.now() + limitMs; ; ) {
    const answer = await ask();
    if (isHopedFor(answer) || Date.now() > deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
