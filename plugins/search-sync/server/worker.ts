/**
 * The worker. Of all instances one leads (a lock in PostgreSQL); it is woken by NOTIFY, looks by itself every second,
 * and tries again whatever breaks: what the index has not confirmed is still in the outbox.
 */
import { type Connection, openConnection } from './connection.ts';
import { keepInStep } from './keep-in-step.ts';
import { openSearchServer } from './search-server.ts';
import { syncContext, type SyncOptions } from './sync-context.ts';
import { makeWaker, type Waker } from './waker.ts';

export interface SyncWorker {
  stop(): Promise<void>;
}

const FALLBACK_MS = 1_000;
/** A request to a search server that hangs is not waited for. */
const STOP_LIMIT_MS = 3_000;

interface Life extends Waker {
  isOver: boolean;
  connection?: Connection;
}

export function startSyncWorker(options: SyncOptions): SyncWorker {
  const life: Life = { ...makeWaker(), isOver: false };
  const ended = live(options, life);
  return {
    stop: async () => {
      life.isOver = true;
      life.wake();
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, STOP_LIMIT_MS).unref())]);
      await life.connection?.close();
    },
  };
}

async function live(options: SyncOptions, life: Life): Promise<void> {
  let said = '';
  while (!life.isOver) {
    try {
      await leadOnce(options, life);
      said = '';
    } catch (error) {
      const { message } = error as Error;
      if (message !== said && !life.isOver) options.log.error(`search worker: ${message}`);
      said = message;
    }
    if (!life.isOver) await life.sleep(FALLBACK_MS);
  }
}

/** Until the connection breaks or life is over. */
async function leadOnce(options: SyncOptions, life: Life): Promise<void> {
  const connection = await openConnection(options.databaseUrl);
  life.connection = connection;
  try {
    connection.lost.addEventListener('abort', life.wake);
    await connection.listen(life.wake);
    while (!(await connection.lead())) {
      await life.sleep(FALLBACK_MS);
      if (life.isOver) return;
    }
    const server = openSearchServer(options.meiliHost, options.meiliKey);
    await keepInStep(syncContext(options, connection, server), {
      sleep: () => life.sleep(FALLBACK_MS),
      isOver: () => life.isOver || connection.lost.aborted,
    });
  } finally {
    await connection.close();
  }
}
