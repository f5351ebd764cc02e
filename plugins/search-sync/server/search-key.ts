/** A key that may search the public indexes and nothing else: the site gets it as MEILI_SEARCH_KEY. */
import { createHash } from 'node:crypto';
import { MeilisearchApiError, type Key } from 'meilisearch';
import { searchIndexNames } from '../contract.ts';
import { meilisearchClient } from './search-server.ts';

export interface SearchKeyOptions {
  meiliHost: string;
  /** The master key, or one that may manage keys. */
  meiliKey: string;
  indexPrefix: string;
}

/** Made once; the same indexes always give the same key, whoever asks and however often. */
export async function ensureSearchKey({ meiliHost, meiliKey, indexPrefix }: SearchKeyOptions): Promise<string> {
  const client = meilisearchClient(meiliHost, meiliKey);
  const indexes = Object.values(searchIndexNames(indexPrefix)).sort();
  const uid = uuidOf(indexes.join(' '));
  const known = await client.getKey(uid).catch(absent);
  if (known) return known.key;
  const wanted = {
    uid,
    name: `rongqiao site ${indexPrefix}`.trim(),
    description: 'Searches the public indexes',
    actions: ['search' as const],
    indexes,
    expiresAt: null,
  };
  const made: Key = await client.createKey(wanted).catch(async (error: unknown) => {
    // Somebody else was quicker.
    if (error instanceof MeilisearchApiError && error.cause?.code === 'api_key_already_exists')
      return client.getKey(uid);
    throw error;
  });
  return made.key;
}

function absent(error: unknown): undefined {
  if (error instanceof MeilisearchApiError && error.cause?.code === 'api_key_not_found') return undefined;
  throw error;
}

/** Meilisearch derives a key's secret from its uuid, so the uuid is made from what the key is for. */
function uuidOf(purpose: string): string {
  const hex = createHash('sha256').update(`rongqiao search key: ${purpose}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
