/**
 * The worker's own connection to PostgreSQL: outside the pool, because it waits for notifications and holds the lock that
 * makes one worker of all instances the effective one. When it breaks, the lock is free and this worker leads no more.
 */
import { z } from 'zod';
import pg from 'pg';
import type { Queries, Sql } from '@rongqiao/strapi-kit/server/database/sql.ts';

const LEADER_LOCK = 'search-sync worker';
const CHANNEL = 'outbox';

/** A machine that vanishes without a word must not hold the lock for hours. */
const keepAliveSettings =
  '-c statement_timeout=60000 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c timezone=UTC';

export interface Connection extends Pick<Queries, 'many' | 'run'> {
  /** Aborted when the connection is gone. */
  readonly lost: AbortSignal;
  /** True when this connection is now the leader (or was already). */
  lead(): Promise<boolean>;
  listen(onChange: () => void): Promise<void>;
  /** What `work` reads is of one moment. */
  inSnapshot<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openConnection(databaseUrl: string): Promise<Connection> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'rongqiao-search-sync',
    options: keepAliveSettings,
    keepAlive: true,
    query_timeout: 70_000,
    connectionTimeoutMillis: 5_000,
  });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  await client.connect();
  const execute = ({ text, values }: Sql) => client.query(positional(text), [...values]);
  return {
    lost: lost.signal,
    many: async (shape, query) => (await execute(query)).rows.map((row) => z.parse(shape, row)),
    run: async (query) => (await execute(query)).rowCount ?? 0,
    lead: async () =>
      (await client.query('select pg_try_advisory_lock(hashtext($1)) as leads', [LEADER_LOCK])).rows[0].leads === true,
    listen: async (onChange) => {
      client.on('notification', onChange);
      await client.query(`listen ${CHANNEL}`);
    },
    inSnapshot: async (work) => {
      await client.query('begin isolation level repeatable read read only');
      try {
        return await work();
      } finally {
        await client.query('rollback');
      }
    },
    close: async () => {
      await client.end().catch(() => undefined);
    },
  };
}

/** The kit writes values as `?`, the driver wants $1, $2 … */
function positional(text: string): string {
  let count = 0;
  return text.replace(/\\\?|\?/g, (mark) => (mark === '?' ? `$${(count += 1)}` : '?'));
}
