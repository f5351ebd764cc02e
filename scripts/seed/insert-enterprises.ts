/**
 * Many enterprises in one INSERT: past the Document Service, for they are neither drafted nor published, but not past
 * the database, whose constraints and ledger hold for each row.
 */
import { Enterprise } from '@rongqiao/contracts/enterprise.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { identifier, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { EnterpriseSeed } from '../../cms/seeds/seed-shapes.ts';

const columnOf = (attribute: string) => attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const columns = ['document_id', ...Object.keys(Enterprise.shape).map(columnOf)];

/** Answers how many were added; a code that is there already stays as it is. */
export async function insertEnterprises(tx: Transaction, enterprises: EnterpriseSeed[], documentIdOf: (place: number) => string): Promise<number> {
  const rows = enterprises.map((enterprise, place) => rowOf(documentIdOf(place), enterprise));
  const names = columns.map(identifier).reduce((list, name) => sql`${list}, ${name}`);
  return tx.run(sql`
    insert into enterprises (${names}, created_at, updated_at, published_at)
    select ${names}, now(), now(), now() from jsonb_populate_recordset(null::enterprises, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`);
}

const rowOf = (documentId: string, enterprise: EnterpriseSeed): Record<string, unknown> => ({
  document_id: documentId,
  ...Object.fromEntries(Object.entries(enterprise).map(([attribute, value]) => [columnOf(attribute), value])),
});
