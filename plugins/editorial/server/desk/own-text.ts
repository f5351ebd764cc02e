/** The two kinds of text that an institution writes itself: where they are kept, and how one's own is found. */
import { uids } from '@rongqiao/contracts/uids.ts';
import { ReviewState } from '@rongqiao/contracts/review-state.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { InstitutionDraft, ProductDraft } from '../../contract/drafts.ts';

export const LOCALE = 'zh-CN';

export interface OwnText<Shape extends z.ZodObject = z.ZodObject> {
  uid: typeof uids.financialProduct | typeof uids.institution;
  table: Sql;
  draft: Shape;
  /** Whether the row `d` is this institution's. */
  belongsTo(institutionId: string): Sql;
  missing: string;
}

export const productText: OwnText<typeof ProductDraft> = {
  uid: uids.financialProduct,
  table: sql`financial_products`,
  draft: ProductDraft,
  belongsTo: (institutionId) => sql`exists (select from financial_products_institution_lnk l join institutions i on i.id = l.institution_id
    where l.financial_product_id = d.id and i.document_id = ${institutionId})`,
  missing: '没有找到这个产品，请从产品列表中重新进入。',
};

export const institutionText: OwnText<typeof InstitutionDraft> = {
  uid: uids.institution,
  table: sql`institutions`,
  draft: InstitutionDraft,
  belongsTo: (institutionId) => sql`d.document_id = ${institutionId}`,
  missing: '没有找到本机构的资料，请联系平台运营人员。',
};

const Row = z.object({
  document_id: z.string(),
  name: z.string().nullable(),
  review_state: ReviewState.nullable(),
  updated_at: timeColumn,
  is_published: z.boolean(),
});
export type OwnRow = z.infer<typeof Row>;

const ownRow = ({ table, belongsTo }: OwnText, institutionId: string, documentId: string): Sql => sql`
  select d.document_id, d.name, d.review_state, d.updated_at,
    exists (select from ${table} p where p.document_id = d.document_id and p.locale = d.locale and p.published_at is not null) as is_published
  from ${table} d where d.document_id = ${documentId} and d.locale = ${LOCALE} and d.published_at is null and ${belongsTo(institutionId)}`;

/** @throws Refusal 404: what is another institution's does not exist for this one */
export async function findOwn(queries: Queries, text: OwnText, institutionId: string, documentId: string): Promise<OwnRow> {
  const row = await queries.maybeOne(Row, ownRow(text, institutionId, documentId));
  if (!row) throw new Refusal(problem(404, 'no-such-text', text.missing));
  return row;
}

/** The same, and nobody else changes it until the transaction ends: the lock that saves and publishes in the admin take. */
export async function lockOwn(tx: Transaction, text: OwnText, institutionId: string, documentId: string): Promise<OwnRow> {
  await lockDocument(tx.knex, documentId);
  return findOwn(tx, text, institutionId, documentId);
}

/** One at a time: parallel publishes of one document would leave several published rows. */
export const lockDocument = async (trx: Transaction['knex'], documentId: string): Promise<void> =>
  void (await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [documentId]));

interface Documents {
  create(input: { locale: string; data: object }): Promise<{ documentId: string }>;
  update(input: { documentId: string; locale: string; data: object }): Promise<unknown>;
  discardDraft(input: { documentId: string; locale: string }): Promise<unknown>;
  unpublish(input: { documentId: string; locale: string }): Promise<unknown>;
  findOne(input: { documentId: string; locale: string; status: 'draft' | 'published'; populate: string }): Promise<Record<string, unknown> | null>;
}

/** Inside a transaction its calls take part in it. */
export const documentsOf = ({ uid }: OwnText): Documents => platform().documents(uid) as unknown as Documents;
