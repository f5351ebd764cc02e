/** Publishes what has happened to a thread, with those in whose hands it is now. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { z } from 'zod';
import { inquiryMoved } from '../../contract/events.ts';
import type { InquiryRow } from './inquiry-row.ts';

export async function tellInquiry(tx: Transaction, row: InquiryRow, move: string): Promise<void> {
  await publish(tx, inquiryMoved, {
    inquiryId: row.id,
    kind: row.kind,
    topic: row.topic,
    move,
    askerUserId: row.asker_user_id,
    deskUserIds: await deskUsersOf(tx, row),
    respondentName: row.respondent_name ?? row.respondent_organisation,
    dueAt: row.due_at,
  });
}

/** The adviser; or whoever may act at the institution's desk. */
async function deskUsersOf(tx: Transaction, { adviser_id, desk_kind, desk_id }: InquiryRow): Promise<number[]> {
  const found = await tx.many(
    z.object({ user_id: z.int() }),
    adviser_id
      ? sql`select m.user_id from advisers a join memberships m on m.id = a.membership_id where a.id = ${adviser_id} and m.state = 'active'`
      : sql`select user_id from memberships where organisation_kind = ${desk_kind} and organisation_id = ${desk_id} and state = 'active'
          and roles && array['administrator', 'operator'] order by user_id`,
  );
  return found.map(({ user_id }) => user_id);
}
