/**
 * Meilisearch as this plugin uses it. Its writes are queued (202): nothing has happened before the task has succeeded.
 *
 * Two kinds of failure: `SearchUnavailable` (nobody's fault, try again later) and a refusal (this document, this request).
 */
import { Meilisearch, MeilisearchApiError, type EnqueuedTask, type Settings, type Task } from 'meilisearch';
import type { SearchDocument } from '../contract.ts';
import type { Contents } from '../domain/compare-index.ts';

const REQUEST_LIMIT_MS = 10_000;
const TASK_LIMIT_MS = 120_000;
const PAGE = 1_000;

export class SearchUnavailable extends Error {}

export type TaskResult = { ok: true } | { ok: false; message: string };

export interface SearchServer {
  /** When the index was made, as the server states it; undefined when there is none. */
  indexCreatedAt(name: string): Promise<string | undefined>;
  createIndex(name: string, settings: Settings): Promise<void>;
  deleteIndex(name: string): Promise<void>;
  /** Puts `from` in the place of `to`; what was in `to` is in `from` then, or gone when there was nothing. */
  swap(from: string, to: string): Promise<void>;
  addDocuments(name: string, documents: SearchDocument[]): Promise<TaskResult>;
  deleteDocuments(name: string, ids: string[]): Promise<TaskResult>;
  /** id → content hash of everything in the index. */
  contents(name: string): Promise<Contents>;
}

/** Node's fetch gets a compressed answer 40 ms later than a plain one. */
export const meilisearchClient = (host: string, apiKey: string): Meilisearch =>
  new Meilisearch({
    host,
    apiKey,
    timeout: REQUEST_LIMIT_MS,
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  });

export function openSearchServer(host: string, apiKey: string): SearchServer {
  const client = meilisearchClient(host, apiKey);
  const done = async (enqueued: Promise<EnqueuedTask>) => finished(client, await asked(enqueued));
  const must = async (enqueued: Promise<EnqueuedTask>) => {
    const task = await done(enqueued);
    if (task.status !== 'succeeded') throw new SearchUnavailable(`${task.type}: ${task.error?.message ?? task.status}`);
  };
  return {
    indexCreatedAt: (name) => asked(client.getRawIndex(name)).then(({ createdAt }) => createdAt, absentIfUnknown),
    createIndex: async (name, settings) => {
      await must(client.createIndex(name, { primaryKey: 'id' }));
      await must(client.index(name).updateSettings(settings));
    },
    deleteIndex: async (name) => {
      const task = await done(client.deleteIndex(name));
      if (task.status !== 'succeeded' && task.error?.code !== 'index_not_found')
        throw new SearchUnavailable(task.error?.message ?? task.status);
    },
    swap: async (from, to) => {
      const rename = await asked(client.getRawIndex(to)).then(
        () => false,
        (error) => absentIfUnknown(error) ?? true,
      );
      await must(client.swapIndexes([{ indexes: [from, to], rename }]));
    },
    addDocuments: (name, documents) => resultOf(done(client.index(name).addDocuments(documents, { primaryKey: 'id' }))),
    deleteDocuments: (name, ids) => resultOf(done(client.index(name).deleteDocuments(ids)), 'index_not_found'),
    contents: (name) => readContents(client, name),
  };
}

/** Tells the two kinds of failure apart. */
async function asked<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof MeilisearchApiError && isRefusal(error)) throw error;
    throw new SearchUnavailable(describe(error as Error));
  }
}

/** Wrong keys, overload and errors of the server pass; what is wrong with the request itself does not. */
const isRefusal = ({ response }: MeilisearchApiError) =>
  response.status >= 400 && response.status < 500 && ![401, 403, 408, 429].includes(response.status);

const describe = (error: Error): string => {
  const cause = error.cause as { code?: string; message?: string; cause?: { code?: string } } | undefined;
  return [error.message, cause?.cause?.code ?? cause?.code ?? cause?.message].filter(Boolean).join(': ');
};

function absentIfUnknown(error: unknown): undefined {
  if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return undefined;
  throw error;
}

async function finished(client: Meilisearch, { taskUid }: EnqueuedTask): Promise<Task> {
  const deadline = Date.now() + TASK_LIMIT_MS;
  for (let pause = 5; Date.now() < deadline; pause = Math.min(pause * 1.5, 200)) {
    const task = await asked(client.tasks.getTask(taskUid)).catch(lostTask);
    if (task.status !== 'enqueued' && task.status !== 'processing') return task;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new SearchUnavailable(`task ${taskUid} has not ended in ${TASK_LIMIT_MS / 1000} s`);
}

/** A server that does not know its own task has been replaced by an empty one. */
function lostTask(error: unknown): never {
  if (error instanceof MeilisearchApiError) throw new SearchUnavailable(error.message);
  throw error;
}

async function resultOf(task: Promise<Task>, harmless?: string): Promise<TaskResult> {
  try {
    const { status, error } = await task;
    return status === 'succeeded' || (harmless && error?.code === harmless)
      ? { ok: true }
      : { ok: false, message: error?.message ?? status };
  } catch (error) {
    if (error instanceof MeilisearchApiError) return { ok: false, message: error.message };
    throw error;
  }
}

async function readContents(client: Meilisearch, name: string): Promise<Contents> {
  const contents = new Map<string, string>();
  for (let offset = 0; ; offset += PAGE) {
    const { results, total } = await asked(
      client
        .index<{ id: string; contentHash?: string }>(name)
        .getDocuments({ fields: ['id', 'contentHash'], limit: PAGE, offset }),
    );
    for (const { id, contentHash } of results) contents.set(id, contentHash ?? '');
    if (results.length === 0 || offset + PAGE >= total) return contents;
  }
}
