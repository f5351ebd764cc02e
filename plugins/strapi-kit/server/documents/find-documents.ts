import { database, type Queries, sql } from '../database/sql.ts';
import { documentColumns, type DocumentOwner, KeptDocument } from './kept-document.ts';

/** Newest first. */
export const documentsOf = ({ kind, id }: DocumentOwner, queries: Queries = database()): Promise<KeptDocument[]> =>
  queries.many(
    KeptDocument,
    sql`select ${documentColumns} from documents where owner_kind = ${kind} and owner_id = ${id} order by created_at desc, id`,
  );

export const findDocument = (id: string, queries: Queries = database()): Promise<KeptDocument | undefined> =>
  queries.maybeOne(KeptDocument, sql`select ${documentColumns} from documents where id = ${id}`);
