/** One text as its institution sees it: what is written, what is published, what is still wrong, what happened. */
import { ReviewState } from '@rongqiao/contracts/review-state.ts';
import { database, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { changesText } from '../../domain/changes-text.ts';
import { problemsBeforeReview } from '../../domain/problems-before-review.ts';
import { LedgerEntry, reviewHistory } from '../../domain/review-history.ts';
import { standingOf } from '../../domain/standing.ts';
import { labelOfField } from '../label-of-field.ts';
import { documentsOf, findOwn, LOCALE, type OwnText } from './own-text.ts';
import type { OwnPlace } from './save-draft.ts';

type Stored = Record<string, unknown>;

export async function showText({ text, institutionId, documentId }: OwnPlace) {
  const row = await findOwn(database(), text, institutionId, documentId);
  const read = (status: 'draft' | 'published') => documentsOf(text).findOne({ documentId, locale: LOCALE, status, populate: '*' });
  const [draft, published] = [(await read('draft')) ?? {}, await read('published')];
  const review = row.review_state ?? 'drafting';
  return {
    documentId,
    name: row.name ?? '',
    slug: String(draft.slug ?? ''),
    standing: standingOf(review, row.is_published),
    isDemo: draft.isDemo === true,
    remark: review === 'returned' ? ((draft.reviewRemark as string | null) ?? null) : null,
    updatedAt: row.updated_at,
    publishedAt: timeColumn.nullish().parse(published?.publishedAt) ?? null,
    draft: readable(text, draft),
    published: published ? readable(text, published) : null,
    changedFields: published ? changedFields(text, draft, published) : [],
    problems: problemsBeforeReview(text.uid, draft).map((problem) => ({ ...problem, label: labelOfField(text.uid, problem.path) })),
    history: await historyOf(text, documentId),
  };
}

/** What staff typed in the admin may not fit: such a field is shown empty and stands among the problems. */
function readable({ draft }: OwnText, stored: Stored): unknown {
  const fitting = Object.entries(draft.shape).flatMap(([name, shape]) => {
    const parsed = (shape as z.ZodType).safeParse(stored[name]);
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return Object.fromEntries(fitting);
}

function changedFields({ uid, draft }: OwnText, written: Stored, published: Stored) {
  const names = Object.keys(draft.shape).filter((name) => changesText({ [name]: withoutIds(written[name]) }, published));
  return names.map((name) => ({ name, label: labelOfField(uid, name) }));
}

/** Parts have other ids in the published version. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'id'));
}

const LedgerRow = z
  .object({ at: timeColumn, action: z.string(), actor_name: z.string().nullable(), is_published: z.boolean(), before: ReviewState.nullable(), after: ReviewState.nullable(), remark: z.string().nullable() })
  .transform(({ actor_name, is_published, ...entry }) => LedgerEntry.parse({ ...entry, by: actor_name ?? '平台审核', isPublished: is_published }));

async function historyOf({ table }: OwnText, documentId: string) {
  const entries = await database().many(
    LedgerRow,
    sql`
    select at, action, coalesce(image ->> 'published_at', '') <> '' as is_published,
      change -> 'before' ->> 'review_state' as before, change -> 'after' ->> 'review_state' as after, change -> 'after' ->> 'review_remark' as remark,
      case when actor ->> 'kind' = 'person' then person_name((actor ->> 'id')::int) end as actor_name
    from (select *, case when action = 'delete' then change -> 'before' else change -> 'after' end as image from ledger where document_id = ${documentId}) entries
    where subject = ${table.text} and image ->> 'locale' = ${LOCALE} order by seq`,
  );
  return reviewHistory(entries);
}
