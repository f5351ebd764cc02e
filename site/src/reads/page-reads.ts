/**
 * What a page read while it was made: by this the page cache knows which change makes it untrue.
 *
 * Whoever reads says so: a tag for what it read, or that the page must not be kept. A page that read nothing is true until
 * its time is over. Astro's bundle and the process that starts it have each their own copy of this module, so the storage
 * hangs on the process.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { ShownType } from '@rongqiao/search-sync/contract.ts';

export interface PageReads {
  tags: Set<string>;
  /** True at least so long; shorter where figures are read that no change announces. */
  keepMs: number;
  /** Something was read of which nobody announces changes. */
  isUnkeepable: boolean;
  /** Something that belongs on the page did not answer. */
  isIncomplete: boolean;
}

const NAME = Symbol.for('rongqiao.page-reads');
type Shared = { [NAME]?: AsyncLocalStorage<PageReads> };
const shared = globalThis as Shared;
const storage = (shared[NAME] ??= new AsyncLocalStorage<PageReads>());

/** Any document of this type may change what was read: lists. */
export const typeTag = (type: ShownType) => `type ${type}`;
/** Only this document does. */
export const documentTag = (documentId: string) => `document ${documentId}`;

/** Runs `work`; whatever is read in it, also later by what it began, is noted in `reads`. */
export const collectReads = <T>(reads: PageReads, work: () => T): T => storage.run(reads, work);

export function noteRead(...tags: string[]): void {
  const reads = storage.getStore();
  for (const tag of tags) reads?.tags.add(tag);
}

/** The page may be kept, but no longer than this. */
export function noteReadFor(ms: number): void {
  const reads = storage.getStore();
  if (reads) reads.keepMs = Math.min(reads.keepMs, ms);
}

export function noteUnkeepable(): void {
  const reads = storage.getStore();
  if (reads) reads.isUnkeepable = true;
}

export function noteIncomplete(): void {
  const reads = storage.getStore();
  if (reads) reads.isIncomplete = true;
}
