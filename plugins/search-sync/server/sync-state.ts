/** What the worker remembers of each index between its lives: table `search_sync_state`. */
import { z } from 'zod';
import { jsonColumn, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { SearchType, searchTypeOfUid } from '../contract.ts';
import { contentTables } from './content-tables.ts';

type Database = Pick<Queries, 'many' | 'run'>;

const Row = z.object({
  uid: z.string(),
  index_created_at: z.string().nullable(),
  settings_hash: z.string().nullable(),
  rebuilds_wanted: z.number(),
  rebuilds_done: z.number(),
  documents_total: z.number().nullable(),
  documents_done: z.number().nullable(),
  reconciles_wanted: z.number(),
  reconciles_done: z.number(),
  reconciled_at: timeColumn.nullable(),
  drift: jsonColumn(
    z.object({ missing: z.number(), surplus: z.number(), different: z.number(), occasion: z.string() }).nullable(),
  ),
  drifted_in_a_row: z.number(),
  last_error: z.string().nullable(),
});
export type SyncState = z.infer<typeof Row>;

export type States = Record<SearchType, SyncState>;

const uidsOf = (types: readonly SearchType[]) => types.map((type) => contentTables[type].uid);

export async function readStates(database: Database): Promise<States> {
  const rows = await database.many(Row, sql`select * from search_sync_state`);
  const states = rows.flatMap((row) => {
    const type = searchTypeOfUid[row.uid as keyof typeof searchTypeOfUid];
    return type ? [[type, row] as const] : [];
  });
  return Object.fromEntries(states) as States;
}

/** A row for each type; call once before anything else. */
export const makeStates = (database: Database) =>
  database.run(
    sql`insert into search_sync_state (uid) select u from unnest(${uidsOf(SearchType.options)}::text[]) u on conflict do nothing`,
  );

export const wantRebuild = (database: Database, types: readonly SearchType[]) =>
  database.run(sql`with wanted as (update search_sync_state set rebuilds_wanted = rebuilds_wanted + 1, last_error = null where uid = any(${uidsOf(types)}) returning 1)
    select pg_notify('outbox', '') from wanted limit 1`);

export const wantReconcile = (database: Database, types: readonly SearchType[]) =>
  database.run(sql`with wanted as (update search_sync_state set reconciles_wanted = reconciles_wanted + 1 where uid = any(${uidsOf(types)}) returning 1)
    select pg_notify('outbox', '') from wanted limit 1`);

export const rebuildProgress = (database: Database, type: SearchType, done: number, total: number) =>
  database.run(
    sql`update search_sync_state set documents_done = ${done}::int, documents_total = ${total}::int where uid = ${contentTables[type].uid}`,
  );

export const rebuilt = (
  database: Database,
  type: SearchType,
  fulfilled: number,
  indexCreatedAt: string,
  settingsHash: string,
) =>
  database.run(sql`update search_sync_state set rebuilds_done = ${fulfilled}::int, index_created_at = ${indexCreatedAt}, settings_hash = ${settingsHash},
    rebuilt_at = now(), last_error = null where uid = ${contentTables[type].uid}`);

export const noteError = (database: Database, message: string) =>
  database.run(sql`update search_sync_state set last_error = left(${message}::text, 500)`);

export interface Comparison {
  missing: number;
  surplus: number;
  different: number;
  occasion: string;
}

/** `fulfilled` counts the wishes; only a wished comparison (each night) counts nights in a row. */
export const reconciled = (database: Database, type: SearchType, comparison: Comparison, fulfilled: number) =>
  database.run(sql`update search_sync_state set reconciled_at = now(), drift = ${JSON.stringify(comparison)}::jsonb,
      drifted_in_a_row = case when reconciles_done >= ${fulfilled}::int then drifted_in_a_row
        when ${comparison.missing + comparison.surplus + comparison.different}::int > 0 then drifted_in_a_row + 1 else 0 end,
      reconciles_done = ${fulfilled}::int, last_error = null
    where uid = ${contentTables[type].uid}`);
