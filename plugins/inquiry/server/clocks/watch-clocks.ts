/**
 * The promise, watched: every ten minutes threads of advisers who are gone go to the next one, those that are soon due
 * are reminded of, those that are late reach the operator's basket, answered ones that stay quiet end. Each at most once,
 * however often and on however many machines this runs: the mark is set in the statement that finds the row.
 */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { z } from 'zod';
import { QUIET_DAYS_MAX } from '../../domain/inquiry-moves.ts';
import { routeInquiry } from '../advisers/route-inquiry.ts';
import { asCaller } from '../as-caller.ts';
import { inquiries, InquiryRow } from '../inquiries/inquiry-row.ts';
import { tellInquiry } from '../inquiries/tell-inquiry.ts';
import { tryMoveInquiry } from '../inquiries/move-inquiry.ts';
import { writeEntry } from '../inquiries/write-entry.ts';

const PLATFORM = '平台';
const Found = z.object({ id: z.uuid() });

export async function watchClocks(): Promise<void> {
  for (const id of await idsWhere(sql`i.state = 'waiting' and i.adviser_id is not null and not exists (
      select from advisers a join memberships m on m.id = a.membership_id join up_users u on u.id = m.user_id
      where a.id = i.adviser_id and a.is_active and m.state = 'active' and not coalesce(u.blocked, false))`)) {
    await asCaller((tx) => reroute(tx, id));
  }
  for (const id of await idsWhere(dueSoon)) await asCaller((tx) => mark(tx, id, 'remind', sql`reminded_at = now()`, dueSoon));
  for (const id of await idsWhere(late)) await asCaller((tx) => mark(tx, id, 'escalate', sql`escalated_at = now()`, late));
  for (const id of await idsWhere(quiet)) await asCaller((tx) => lapse(tx, id));
}

const dueSoon = sql`i.state = 'waiting' and i.reminded_at is null and i.remind_at <= now() and i.due_at > now()`;
const late = sql`i.state = 'waiting' and i.escalated_at is null and i.due_at <= now()`;
const quiet = sql`i.state = 'answered' and i.updated_at < now() - ${`${QUIET_DAYS_MAX} days`}::interval`;

const idsWhere = async (condition: Sql): Promise<string[]> =>
  (await database().many(Found, sql`select i.id from inquiries i where ${condition} order by i.due_at nulls last limit 500`)).map(({ id }) => id);

async function mark(tx: Transaction, id: string, move: 'remind' | 'escalate', set: Sql, condition: Sql): Promise<void> {
  const marked = await tx.run(sql`update inquiries i set ${set} where i.id = ${id} and ${condition}`);
  if (marked === 0) return;
  if (move === 'escalate') {
    await writeEntry(tx, { inquiryId: id, move, author: 'platform', authorName: PLATFORM, text: '' });
  }
  await tellInquiry(tx, await tx.one(InquiryRow, sql`${inquiries} where i.id = ${id}`), move);
}

async function reroute(tx: Transaction, id: string): Promise<void> {
  const row = await tx.one(InquiryRow, sql`${inquiries} where i.id = ${id}`);
  const next = await routeInquiry(tx, { topic: row.topic, regionCode: row.region_code, inquiryId: id, adviserId: row.adviser_id });
  await tryMoveInquiry(tx, id, { move: 'reroute', version: row.version, text: '原顾问已停止接单。', authorName: PLATFORM, adviserId: next?.id ?? null });
}

async function lapse(tx: Transaction, id: string): Promise<void> {
  const { version } = await tx.one(z.object({ version: z.int() }), sql`select version from inquiries where id = ${id}`);
  await tryMoveInquiry(tx, id, { move: 'lapse', version, authorName: PLATFORM });
}

const job = defineJob({ name: 'watch-inquiry-clocks', data: z.object({ firedAt: z.string() }), handle: watchClocks });
schedule({ cron: '*/10 * * * *', job });
