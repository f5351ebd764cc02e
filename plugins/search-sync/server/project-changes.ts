/** From the outbox into the indexes: the published state of now, whatever the change was. */
import type { SearchDocument, SearchType } from '../contract.ts';
import { isSearchId, searchId } from '../domain/search-fields.ts';
import { dueEntries, entriesDelayed, entriesDone, entryRefused, type Entry } from './outbox.ts';
import { readLocales, readPublished } from './read-published.ts';
import { SearchUnavailable, type TaskResult } from './search-server.ts';
import type { SyncContext } from './sync-context.ts';

/** One batch of what is due; answers what it took. */
export async function projectChanges(context: SyncContext): Promise<Entry[]> {
  const { connection } = context;
  const entries = await dueEntries(connection);
  if (entries.length === 0) return entries;
  try {
    const locales = await readLocales(connection);
    for (const [type, ofType] of byType(entries)) await projectType(context, type, ofType, locales);
  } catch (error) {
    if (error instanceof SearchUnavailable)
      await entriesDelayed(
        connection,
        entries.map(({ id }) => id),
        error.message,
      );
    throw error;
  }
  return entries;
}

async function projectType(
  { connection, server, names }: SyncContext,
  type: SearchType,
  entries: Entry[],
  locales: string[],
): Promise<void> {
  const documentIds = [...new Set(entries.map(({ documentId }) => documentId))];
  const { documents, unreadable } = await readPublished(connection, type, documentIds);
  const suspects = new Set(entries.flatMap(({ isSuspect, documentId }) => (isSuspect ? [documentId] : [])));
  const absent = absentIds(documentIds, locales, documents, unreadable);
  const results = await Promise.all(
    inTasks(documents, suspects).map(async (together) => ({
      together,
      result: await server.addDocuments(names[type], together),
    })),
  );
  if (absent.length > 0) results.push({ together: [], result: await server.deleteDocuments(names[type], absent) });
  const refused = new Map([...unreadable, ...refusals(results, documentIds)]);
  await entriesDone(
    connection,
    idsOf(entries, (documentId) => !refused.has(documentId)),
  );
  for (const [documentId, reason] of refused)
    await entryRefused(
      connection,
      idsOf(entries, (id) => id === documentId),
      reason,
    );
}

/** The rest in one task, each suspect in its own. */
function inTasks(documents: SearchDocument[], suspects: Set<string>): SearchDocument[][] {
  const healthy = documents.filter(({ documentId }) => !suspects.has(documentId));
  const alone = documents.filter(({ documentId }) => suspects.has(documentId)).map((document) => [document]);
  return healthy.length > 0 ? [healthy, ...alone] : alone;
}

/** Every language in which a document is not published. What cannot be a key cannot be in the index. */
export function absentIds(
  documentIds: string[],
  locales: string[],
  present: SearchDocument[],
  unreadable: ReadonlyMap<string, string>,
): string[] {
  const there = new Set(present.map(({ id }) => id));
  const readable = documentIds.filter((documentId) => !unreadable.has(documentId));
  const ids = readable.flatMap((documentId) => locales.map((locale) => searchId(documentId, locale)));
  return ids.filter((id) => isSearchId(id) && !there.has(id));
}

/** documentId → reason. A refused deletion concerns the whole batch. */
function refusals(results: { together: SearchDocument[]; result: TaskResult }[], all: string[]): [string, string][] {
  return results.flatMap(({ together, result }) => {
    if (result.ok) return [];
    const concerned = together.length > 0 ? together.map(({ documentId }) => documentId) : all;
    return concerned.map((documentId): [string, string] => [documentId, result.message]);
  });
}

const idsOf = (entries: Entry[], which: (documentId: string) => boolean) =>
  entries.filter(({ documentId }) => which(documentId)).map(({ id }) => id);

const byType = (entries: Entry[]) => Map.groupBy(entries, ({ type }) => type);
