/** Rows → what each side sees. The asker never sees what is among those who answer; the desk never sees a guest's address. */
import { database, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { Entry, InquiryBrief, OwnInquiry, Rating, Respondent } from '../../contract/thread.ts';
import { Outcome, Usefulness } from '../../contract/topics.ts';
import { describeDetails } from '../../domain/describe-details.ts';
import { canBeRated, movesFor } from '../../domain/inquiry-moves.ts';
import type { InquiryRow } from './inquiry-row.ts';

const EntryRow = z
  .object({
    id: z.coerce.string(),
    move: z.string(),
    author: z.enum(['asker', 'desk', 'staff', 'platform']),
    author_name: z.string(),
    text: z.string(),
    is_internal: z.boolean(),
    created_at: timeColumn,
  })
  .transform(({ author_name, is_internal, created_at, ...entry }): Entry => ({ ...entry, authorName: author_name, isInternal: is_internal, at: created_at }));

export const entriesOf = (inquiryId: string, queries: Queries = database()): Promise<Entry[]> =>
  queries.many(EntryRow, sql`select id, move, author, author_name, text, is_internal, created_at from inquiry_entries where inquiry_id = ${inquiryId} order by id`);

const RatingRow = z
  .object({ was_contacted: z.boolean(), usefulness: Usefulness, outcome: Outcome, comment: z.string() })
  .transform(({ was_contacted, ...rating }): Rating => ({ ...rating, wasContacted: was_contacted }));

export const ratingOf = async (inquiryId: string, queries: Queries = database()): Promise<Rating | null> =>
  (await queries.maybeOne(RatingRow, sql`select was_contacted, usefulness, outcome, comment from inquiry_ratings where inquiry_id = ${inquiryId}`)) ?? null;

export const showBrief = (row: InquiryRow, now = new Date()): InquiryBrief => ({
  id: row.id,
  kind: row.kind,
  topic: row.topic,
  regionCode: row.region_code,
  state: row.state,
  text: row.text,
  dueAt: row.due_at,
  isLate: row.due_at !== null && row.due_at < now.toISOString(),
  respondent: respondentOf(row),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
  isDemo: row.is_demo,
});

function respondentOf(row: InquiryRow): Respondent | null {
  if (row.respondent_name === null && row.respondent_organisation === null) return null;
  return { name: row.respondent_name ?? '', title: row.respondent_title ?? '', organisationName: row.respondent_organisation ?? '' };
}

/** What both sides see of the whole. */
export const showWhole = (row: InquiryRow) => ({
  ...showBrief(row),
  about: row.about_kind && row.about_slug ? { kind: row.about_kind, slug: row.about_slug, title: row.about_title ?? row.about_slug } : null,
  details: describeDetails(row.details),
});

export async function showOwn(row: InquiryRow, queries: Queries = database()): Promise<OwnInquiry> {
  const [entries, rating] = [await entriesOf(row.id, queries), await ratingOf(row.id, queries)];
  return {
    ...showWhole(row),
    entries: entries.map((entry) => (entry.isInternal ? { ...entry, text: '', isInternal: false } : entry)),
    moves: movesFor('asker', row),
    rating,
    canRate: rating === null && canBeRated(row.state),
    isGuest: row.asker_user_id === null,
  };
}
