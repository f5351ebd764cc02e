/**
 * `GET /api/search-sync/changes`: what changes in the published content, told to the site as it happens, one line each.
 *
 * A change is told twice: when it is committed, and when the search indexes have it. Whoever was not listening knows
 * nothing: after a `hello` everything that was kept before is in doubt.
 */
import { z } from 'zod';
import { SearchType } from './search-type.ts';

export const CHANGES_PATH = '/api/search-sync/changes';

/** So often at least a line comes; each says that the cms hears the database. */
export const BEAT_EVERY_MS = 500;

/** What pages show: what is searched, and tables of plugins whose triggers tell of themselves (`page-cache.sql`). */
export const ShownType = z.enum([...SearchType.options, 'faq', 'service']);
export type ShownType = z.infer<typeof ShownType>;

/** Goes up by one with each line that is not a beat; another number means that a line was lost. */
const number = z.int();

export const ChangeLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello'), number }),
  z.object({ kind: z.literal('beat'), number }),
  z.object({ kind: z.literal('changed'), number, type: ShownType, documentId: z.string() }),
  /** The change cannot name its documents. */
  z.object({ kind: z.literal('everything'), number }),
]);
export type ChangeLine = z.infer<typeof ChangeLine>;
