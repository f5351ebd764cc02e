/**
 * A whole index anew, beside the one that answers searches, then swapped: no downtime. Changes keep being carried over
 * into the old index meanwhile; those documents are read once more before the swap.
 */
import type { SearchType } from '../contract.ts';
import { indexSettings } from '../domain/index-settings.ts';
import { putIntoOutbox } from './outbox.ts';
import { absentIds, projectChanges } from './project-changes.ts';
import { countPublished, type Published, readAllPublished, readLocales, readPublished } from './read-published.ts';
import { SearchUnavailable } from './search-server.ts';
import { type SyncContext, settingsHash } from './sync-context.ts';
import { rebuildProgress, rebuilt } from './sync-state.ts';

/** `fulfilled`: how many of the wished rebuilds this one fulfils. */
export async function rebuildIndex(context: SyncContext, type: SearchType, fulfilled: number): Promise<void> {
  const { connection, server, names } = context;
  const next = `${names[type]}_next`;
  const settings = indexSettings(type);
  if (await server.indexCreatedAt(next)) await server.deleteIndex(next);
  await server.createIndex(next, settings);
  const touched = await fill(context, type, next);
  await write(context, type, next, [...touched]);
  await server.swap(next, names[type]);
  const createdAt = await server.indexCreatedAt(names[type]);
  if (!createdAt) throw new SearchUnavailable(`${names[type]} is not there after the swap`);
  await rebuilt(connection, type, fulfilled, createdAt, settingsHash(settings));
  if (await server.indexCreatedAt(next)) await server.deleteIndex(next);
}

/** Answers the documents that were changed meanwhile. */
async function fill(context: SyncContext, type: SearchType, next: string): Promise<Set<string>> {
  const touched = new Set<string>();
  const total = await countPublished(context.connection, type);
  let done = 0;
  for await (const chunk of readAllPublished(context.connection, type)) {
    await add(context, type, next, chunk);
    await rebuildProgress(context.connection, type, (done += chunk.documentIds.length), total);
    for (const entry of await projectChanges(context)) if (entry.type === type) touched.add(entry.documentId);
  }
  await rebuildProgress(context.connection, type, done, total);
  return touched;
}

async function write(context: SyncContext, type: SearchType, next: string, documentIds: string[]): Promise<void> {
  if (documentIds.length === 0) return;
  const published = await readPublished(context.connection, type, documentIds);
  await add(context, type, next, published);
  const absent = absentIds(
    documentIds,
    await readLocales(context.connection),
    published.documents,
    published.unreadable,
  );
  const result = absent.length > 0 ? await context.server.deleteDocuments(next, absent) : { ok: true };
  if (!result.ok) await putIntoOutbox(context.connection, type, documentIds);
}

/** What is refused or unreadable goes into the outbox, where it is tried alone and its reason is kept. */
async function add(
  { connection, server }: SyncContext,
  type: SearchType,
  next: string,
  { documents, unreadable }: Published,
): Promise<void> {
  const result = documents.length > 0 ? await server.addDocuments(next, documents) : { ok: true };
  const left = result.ok
    ? [...unreadable.keys()]
    : [...unreadable.keys(), ...documents.map(({ documentId }) => documentId)];
  if (left.length > 0) await putIntoOutbox(connection, type, left);
}
