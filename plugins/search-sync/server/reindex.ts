/**
 * Rebuilds indexes without Strapi: wishes it, takes part in the election of the worker, and waits until the wish is
 * fulfilled, by the running cms or, where none runs, here.
 */
import { SearchType } from '../contract.ts';
import { openConnection } from './connection.ts';
import type { SyncOptions } from './sync-context.ts';
import { makeStates, readStates, type States, wantRebuild } from './sync-state.ts';
import { startSyncWorker } from './worker.ts';

export interface ReindexProgress {
  type: SearchType;
  isDone: boolean;
  documentsDone: number;
  documentsTotal: number;
  /** Why it does not go on, as last noted. */
  lastError: string | null;
}

const LOOK_EVERY_MS = 300;

export async function reindex(
  options: SyncOptions,
  onProgress: (progress: ReindexProgress[]) => void,
  types: readonly SearchType[] = SearchType.options,
): Promise<void> {
  const connection = await openConnection(options.databaseUrl);
  const worker = startSyncWorker(options);
  try {
    await makeStates(connection);
    await wantRebuild(connection, types);
    const wanted = await readStates(connection);
    for (;;) {
      const progress = progressOf(types, wanted, await readStates(connection));
      onProgress(progress);
      if (progress.every(({ isDone }) => isDone)) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  } finally {
    await worker.stop();
    await connection.close();
  }
}

const progressOf = (types: readonly SearchType[], wanted: States, now: States): ReindexProgress[] =>
  types.map((type) => ({
    type,
    isDone: now[type].rebuilds_done >= wanted[type].rebuilds_wanted,
    documentsDone: now[type].documents_done ?? 0,
    documentsTotal: now[type].documents_total ?? 0,
    lastError: now[type].last_error,
  }));
