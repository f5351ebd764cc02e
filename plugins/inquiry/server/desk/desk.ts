/** The workbench of those who answer. Every statement names whose hands a thread must be in. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { database, type Queries, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { DeskList, deskViews } from '../../contract/desk.ts';
import { type DeskInquiry, INQUIRIES_PER_PAGE } from '../../contract/thread.ts';
import { rankAdvisers } from '../../domain/choose-adviser.ts';
import { movesFor } from '../../domain/inquiry-moves.ts';
import { type AdviserRow, adviserOfMembership, availableAdvisers, candidateOf } from '../advisers/advisers.ts';
import { inquiries, InquiryRow } from '../inquiries/inquiry-row.ts';
import { entriesOf, ratingOf, showBrief, showWhole } from '../inquiries/show-inquiry.ts';
import { recordOf } from './record.ts';

export interface Desk {
  adviser: AdviserRow | undefined;
  /** Threads in these hands, as a condition on `inquiries i`. */
  inHands: Sql;
}

/** For the organisation that the person acts for: as its adviser, and at its desk where the role allows. */
export async function deskOf(membership: Membership, queries: Queries = database()): Promise<Desk> {
  const adviser = await adviserOfMembership(membership.id, queries);
  const worksAtDesk = membership.organisationKind !== 'enterprise' && membership.roles.some((role) => role === 'administrator' || role === 'operator');
  const atDesk = worksAtDesk ? sql`(i.desk_kind = ${membership.organisationKind} and i.desk_id = ${membership.organisationId})` : sql`false`;
  return { adviser, inHands: adviser ? sql`(i.adviser_id = ${adviser.id} or ${atDesk})` : atDesk };
}

const inView: Record<keyof typeof deskViews, Sql> = {
  open: sql`i.state = 'waiting'`,
  answered: sql`i.state in ('answered', 'proposed', 'confirmed')`,
  ended: sql`i.state in ('closed', 'declined', 'withdrawn')`,
};

const Counts = z.object({ open: z.int(), late: z.int(), answered: z.int(), ended: z.int() });

export async function listDesk({ adviser, inHands }: Desk, view: keyof typeof deskViews, page: number): Promise<DeskList> {
  const rows = await database().many(InquiryRow, sql`${inquiries} where ${inHands} and ${inView[view]}
    order by i.due_at nulls last, i.updated_at desc, i.id limit ${INQUIRIES_PER_PAGE} offset ${(page - 1) * INQUIRIES_PER_PAGE}`);
  const counts = await database().one(Counts, sql`
    select count(*) filter (where ${inView.open})::int as open, count(*) filter (where i.due_at < now())::int as late,
      count(*) filter (where ${inView.answered})::int as answered, count(*) filter (where ${inView.ended})::int as ended
    from inquiries i where ${inHands}`);
  return {
    adviser: adviser ? { title: adviser.title, topics: adviser.topics, regionCodes: adviser.region_codes } : null,
    inquiries: rows.map((row) => showBrief(row)),
    total: counts[view],
    counts,
    record: await recordOf(inHands),
  };
}

export const findInHands = ({ inHands }: Desk, id: string, queries: Queries): Promise<InquiryRow | undefined> =>
  queries.maybeOne(InquiryRow, sql`${inquiries} where i.id = ${id} and ${inHands}`);

export async function showAtDesk(row: InquiryRow, queries: Queries = database()): Promise<DeskInquiry> {
  const advisers = await availableAdvisers(row.topic, queries);
  const wanted = { topic: row.topic, regionCode: row.region_code, without: row.adviser_id ? [row.adviser_id] : [] };
  const near = rankAdvisers(wanted, advisers.map((adviser) => ({ ...candidateOf(adviser), adviser })));
  return {
    ...showWhole(row),
    asker: { name: row.asker_name, organisationName: row.asker_organisation },
    entries: await entriesOf(row.id, queries),
    moves: movesFor('desk', row),
    rating: await ratingOf(row.id, queries),
    colleagues: near.map(({ adviser: { id, name, title, organisation_name } }) => ({ id, name, title, organisationName: organisation_name })),
  };
}
