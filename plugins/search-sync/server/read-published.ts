/** The published state of now, as search documents. */
import { z } from 'zod';
import { jsonColumn, type Queries, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { SearchDocument, SearchType } from '../contract.ts';
import { searchDocument } from '../domain/search-document.ts';
import { contentTables } from './content-tables.ts';
import { publishedRows } from './published-sql.ts';

export type Reader = Pick<Queries, 'many'>;

export interface Published {
  documents: SearchDocument[];
  /** documentId → why no search document could be made of it. */
  unreadable: Map<string, string>;
}

const Row = z.object({ row: jsonColumn(z.looseObject({ documentId: z.string() })) });

/** All languages of these documents. */
export const readPublished = (reader: Reader, type: SearchType, documentIds: string[]): Promise<Published> =>
  readWhere(reader, type, sql`t.document_id = any(${documentIds})`);

export async function readWhere(reader: Reader, type: SearchType, which: Sql, order?: Sql): Promise<Published> {
  const rows = await reader.many(Row, publishedRows(contentTables[type], which, order));
  const documents = new Map<string, SearchDocument>();
  const unreadable = new Map<string, string>();
  for (const { row } of rows) {
    try {
      const document = searchDocument(type, row);
      documents.set(document.id, document);
    } catch (error) {
      unreadable.set(row.documentId, (error as Error).message);
    }
  }
  return { documents: [...documents.values()], unreadable };
}

const CHUNK = 200;

/** Every published document, a few at a time. */
export async function* readAllPublished(
  reader: Reader,
  type: SearchType,
): AsyncGenerator<Published & { documentIds: string[] }> {
  for (let after = ''; ; ) {
    const documentIds = await nextDocumentIds(reader, type, after);
    const last = documentIds.at(-1);
    if (last === undefined) return;
    yield { documentIds, ...(await readPublished(reader, type, documentIds)) };
    after = last;
  }
}

async function nextDocumentIds(reader: Reader, type: SearchType, after: string): Promise<string[]> {
  const { table } = contentTables[type];
  const rows = await reader.many(z.object({ document_id: z.string() }), {
    text: `select distinct document_id from "${table}" where published_at is not null and document_id > ? order by 1 limit ${CHUNK}`,
    values: [after],
  });
  return rows.map((row) => row.document_id);
}

export async function countPublished(reader: Reader, type: SearchType): Promise<number> {
  const [row] = await reader.many(z.object({ count: z.number() }), {
    text: `select count(distinct document_id)::int as count from "${contentTables[type].table}" where published_at is not null`,
    values: [],
  });
  return row?.count ?? 0;
}

/** Every language that a document may be published in. */
export async function readLocales(reader: Reader): Promise<string[]> {
  const rows = await reader.many(z.object({ code: z.string() }), sql`select code from i18n_locale`);
  return rows.map(({ code }) => code);
}
