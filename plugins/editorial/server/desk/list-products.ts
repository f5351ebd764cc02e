/** An institution's products as a table: newest change first, counted by what they need. */
import { ProductKind } from '@rongqiao/contracts/product-kind.ts';
import { ReviewState } from '@rongqiao/contracts/review-state.ts';
import { addDays, chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { database, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { EXPIRING_DAYS, type OwnProductLine, PRODUCTS_PER_PAGE, ProductView } from '../../contract/own-texts.ts';
import { standingOf } from '../../domain/standing.ts';
import { LOCALE, productText } from './own-text.ts';

const conditions: Record<ProductView, Sql> = {
  all: sql`true`,
  returned: sql`review_state = 'returned'`,
  drafting: sql`review_state = 'drafting'`,
  'under-review': sql`review_state = 'submitted'`,
  online: sql`published_slug is not null`,
  expiring: sql`is_expiring`,
  offline: sql`review_state = 'approved' and published_slug is null`,
};

const Row = z
  .object({
    document_id: z.string(),
    name: z.string().nullable(),
    kind: ProductKind.nullable(),
    review_state: ReviewState,
    review_remark: z.string().nullable(),
    published_slug: z.string().nullable(),
    valid_to: z.string().nullable(),
    is_expiring: z.boolean(),
    updated_at: timeColumn,
  })
  .transform(
    (row): OwnProductLine => ({
      documentId: row.document_id,
      name: row.name ?? '',
      kind: row.kind,
      standing: standingOf(row.review_state, row.published_slug !== null),
      remark: row.review_state === 'returned' ? row.review_remark : null,
      slug: row.published_slug,
      validTo: row.valid_to,
      isExpiring: row.is_expiring,
      updatedAt: row.updated_at,
    }),
  );

const ownProducts = (institutionId: string, today: string): Sql => sql`(
  select d.id, d.document_id, d.name, d.kind, coalesce(d.review_state, 'drafting') as review_state, d.review_remark, d.updated_at,
    p.slug as published_slug, to_char(coalesce(p.valid_to, d.valid_to), 'YYYY-MM-DD') as valid_to,
    coalesce(p.valid_to <= ${addDays(today, EXPIRING_DAYS)}::date, false) as is_expiring
  from financial_products d
  left join financial_products p on p.document_id = d.document_id and p.locale = d.locale and p.published_at is not null
  where d.published_at is null and d.locale = ${LOCALE} and ${productText.belongsTo(institutionId)}) products`;

export async function listProducts(institutionId: string, { page, view, q }: { page: number; view: ProductView; q: string }) {
  const own = ownProducts(institutionId, chineseDayAt(new Date()));
  const named = q === '' ? sql`true` : sql`position(lower(${q}) in lower(coalesce(name, ''))) > 0`;
  const figures = ProductView.options.map((option) => sql`'${{ text: option, values: [] }}', count(*) filter (where ${conditions[option]})`);
  const [products, { total }, { counts }] = await Promise.all([
    database().many(Row, sql`select * from ${own} where ${conditions[view]} and ${named} order by updated_at desc, id desc
      limit ${PRODUCTS_PER_PAGE} offset ${(page - 1) * PRODUCTS_PER_PAGE}`),
    database().one(z.object({ total: z.int() }), sql`select count(*)::int as total from ${own} where ${conditions[view]} and ${named}`),
    database().one(z.object({ counts: Counts }), sql`select json_build_object(${listed(figures)}) as counts from ${own}`),
  ]);
  return { products, total, counts };
}

const Counts = z.record(ProductView, z.int());

const listed = (parts: Sql[]): Sql => ({ text: parts.map(({ text }) => text).join(', '), values: parts.flatMap(({ values }) => values) });
