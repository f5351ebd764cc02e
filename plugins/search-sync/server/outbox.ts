/** The outbox from the worker's side. Rows are taken by reading them and deleted only after the index has the document. */
import { z } from 'zod';
import { type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { searchTypeOfUid, type SearchType } from '../contract.ts';
import { contentTables } from './content-tables.ts';

export interface Entry {
  id: string;
  type: SearchType;
  documentId: string;
  isSuspect: boolean;
}

type Database = Pick<Queries, 'many' | 'run'>;

const BATCH = 200;
/** A request that timed out may still be on its way and bring back old content: look once more when it must be over. */
const SECOND_LOOK_SECONDS = 15;
const RETRY_SECONDS_MAX = 30;

const Row = z.object({
  id: z.string(),
  uid: z.enum(Object.keys(searchTypeOfUid) as (keyof typeof searchTypeOfUid)[]),
  document_id: z.string(),
  is_suspect: z.boolean(),
});

/** What is due, the healthy first. */
export async function dueEntries(database: Database): Promise<Entry[]> {
  const rows = await database.many(
    Row,
    sql`select id::text, uid, document_id, is_suspect from outbox where next_at <= now() order by is_suspect, id limit ${BATCH}`,
  );
  return rows.map((row) => ({
    id: row.id,
    type: searchTypeOfUid[row.uid],
    documentId: row.document_id,
    isSuspect: row.is_suspect,
  }));
}

/** The index has them. What had failed before is looked at once more later. */
export const entriesDone = (database: Database, ids: string[]) =>
  database.run(sql`with done as (delete from outbox where id = any(${ids}::bigint[]) returning uid, document_id, attempts)
    insert into outbox (uid, document_id, next_at)
      select distinct uid, document_id, now() + make_interval(secs => ${SECOND_LOOK_SECONDS}::int) from done where attempts > 0
      on conflict (uid, document_id, transaction_id) do nothing`);

/** A worker that died may have written them: they count as tried. */
export const entriesInherited = (database: Database) =>
  database.run(sql`update outbox set attempts = 1 where attempts = 0`);

/** The server was away: nobody's fault, due again at once. Noted once an outage, not once a try. */
export const entriesDelayed = (database: Database, ids: string[], reason: string) =>
  database.run(
    sql`update outbox set attempts = attempts + 1, last_error = left(${reason}::text, 500) where id = any(${ids}::bigint[]) and attempts = 0`,
  );

/** The server refused it: tried alone from now on, ever more seldom. */
export const entryRefused = (database: Database, ids: string[], reason: string) =>
  database.run(sql`update outbox set attempts = attempts + 1, is_suspect = true, last_error = left(${reason}::text, 500),
      next_at = now() + make_interval(secs => least(${RETRY_SECONDS_MAX}::int, 0.25 * 2 ^ least(attempts, 10)))
    where id = any(${ids}::bigint[])`);

export const putIntoOutbox = (database: Database, type: SearchType, documentIds: string[]) =>
  database.run(sql`insert into outbox (uid, document_id) select ${contentTables[type].uid}::text, d from unnest(${documentIds}::text[]) d
    on conflict (uid, document_id, transaction_id) do nothing`);

/** Documents whose change is known and not yet carried over. */
export async function documentsInFlight(database: Pick<Queries, 'many'>, type: SearchType): Promise<Set<string>> {
  const rows = await database.many(
    z.object({ document_id: z.string() }),
    sql`select distinct document_id from outbox where uid = ${contentTables[type].uid}`,
  );
  return new Set(rows.map((row) => row.document_id));
}
