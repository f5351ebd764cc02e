/** Compares an index with the published content, (id, content hash) by (id, content hash); what drifted is written again. */
import type { SearchType } from '../contract.ts';
import { type Contents, compareIndex, type Drift, driftCount } from '../domain/compare-index.ts';
import { documentIdOf } from '../domain/search-fields.ts';
import type { Connection } from './connection.ts';
import { documentsInFlight, putIntoOutbox } from './outbox.ts';
import { readAllPublished } from './read-published.ts';
import type { SyncContext } from './sync-context.ts';
import { reconciled } from './sync-state.ts';

export async function reconcileIndex(
  context: SyncContext,
  type: SearchType,
  occasion: string,
  fulfilled: number,
): Promise<Drift> {
  const { connection, server, names, log } = context;
  // Only this worker writes the index, so it stands still from here on.
  const indexed = await server.contents(names[type]);
  const { published, inFlight } = await connection.inSnapshot(async () => ({
    published: await publishedContents(connection, type),
    inFlight: await documentsInFlight(connection, type),
  }));
  const drift = compareIndex(published, indexed, (id) => inFlight.has(documentIdOf(id)));
  if (drift.surplus.length > 0) await server.deleteDocuments(names[type], drift.surplus);
  const lacking = [...drift.missing, ...drift.different].map(documentIdOf);
  if (lacking.length > 0) await putIntoOutbox(connection, type, [...new Set(lacking)]);
  const { missing, surplus, different } = drift;
  await reconciled(
    connection,
    type,
    { missing: missing.length, surplus: surplus.length, different: different.length, occasion },
    fulfilled,
  );
  if (driftCount(drift) > 0)
    log.error(
      `search index ${names[type]} had drifted (${occasion}): ${missing.length} missing, ${surplus.length} surplus, ${different.length} different; repaired`,
    );
  return drift;
}

async function publishedContents(connection: Connection, type: SearchType): Promise<Contents> {
  const contents = new Map<string, string>();
  for await (const { documents } of readAllPublished(connection, type)) {
    for (const { id, contentHash } of documents) contents.set(id, contentHash);
  }
  return contents;
}
