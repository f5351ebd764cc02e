import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { searchIndexNames, type SearchType } from '../contract.ts';
import type { Connection } from './connection.ts';
import type { SearchServer } from './search-server.ts';

export interface Log {
  info(message: string): void;
  error(message: string): void;
}

/** Where content is, where the index is: all that is needed, without Strapi. */
export interface SyncOptions {
  databaseUrl: string;
  meiliHost: string;
  meiliKey: string;
  indexPrefix: string;
  log: Log;
}

/** What the leading worker works with. */
export interface SyncContext {
  connection: Connection;
  server: SearchServer;
  names: Record<SearchType, string>;
  log: Log;
}

export const syncContext = (options: SyncOptions, connection: Connection, server: SearchServer): SyncContext => ({
  connection,
  server,
  names: searchIndexNames(options.indexPrefix),
  log: options.log,
});

export const settingsHash = (settings: Settings): string =>
  createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 32);
