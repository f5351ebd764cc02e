/**
 * The promise, watched: every ten minutes threads of advisers who are gone go to the next one, those that are soon due
 * are reminded of, those that are late reach the operator's basket and its staff's mail, answered ones that stay quiet end. Each at most once,
 * however often and on however many machines this runs: the mark is set in the statement that finds the row.
 */
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { z } from 'zod';
import { inquiriesOverdue } from '../../contract/events.ts';
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
  for (const id of await idsWhere(dueSoon)) await asCaller((tx) => remind(tx, id));
  await asCaller(escalateLate);
  for (const id of await idsWhere(quiet)) await asCaller((tx) => lapse(tx, id));
}

const dueSoon = sql`i.state = 'waiting' and i.reminded_at is null and i.remind_at <= now() and i.due_at > now()`;
const late = sql`i.state = 'waiting' and i.escalated_at is null and i.due_at <= now()`;
const quiet = sql`i.state = 'answered' and i.updated_at < now() - ${`${QUIET_DAYS_MAX} days`}::interval`;

const idsWhere = async (condition: Sql): Promise<string[]> =>
  (await database().many(Found, sql`select i.id from inquiries i where ${condition} order by i.due_at nulls last limit 500`)).map(({ id }) => id);

async function remind(tx: Transaction, id: string): Promise<void> {
  const marked = await tx.run(sql`update inquiries i set reminded_at = now() where i.id = ${id} and ${dueSoon}`);
  if (marked > 0) await tellInquiry(tx, await threadOf(tx, id), 'remind');
}

const Late = z.object({ id: z.uuid(), region_code: RegionCode });

/** Asker and adviser hear of each; the staff of all that a round finds in one letter, not of each in one. */
async function escalateLate(tx: Transaction): Promise<void> {
  const found = await tx.many(Late, sql`
    update inquiries set escalated_at = now() where id in (select i.id from inquiries i where ${late} order by i.due_at limit 500 for update skip locked)
    returning id, region_code`);
  for (const { id } of found) {
    await writeEntry(tx, { inquiryId: id, move: 'escalate', author: 'platform', authorName: PLATFORM, text: '' });
    await tellInquiry(tx, await threadOf(tx, id), 'escalate');
  }
  if (found.length > 0) await publish(tx, inquiriesOverdue, { regionCodes: found.map(({ region_code }) => region_code) });
}

const threadOf = (tx: Transaction, id: string) => tx.one(InquiryRow, sql`${inquiries} where i.id = ${id}`);

async function reroute(tx: Transaction, id: string): Promise<void> {
  const row = await threadOf(tx, id);
  const next = await routeInquiry(tx, { topic: row.topic, regionCode: row.region_code, inquiryId: id, adviserId: row.adviser_id });
  await tryMoveInquiry(tx, id, { move: 'reroute', version: row.version, text: '原顾问已停止接单。', authorName: PLATFORM, adviserId: next?.id ?? null });
}

async function lapse(tx: Transaction, id: string): Promise<void> {
  const { version } = await tx.one(z.object({ version: z.int() }), sql`select version from inquiries where id = ${id}`);
  await tryMoveInquiry(tx, id, { move: 'lapse', version, authorName: PLATFORM });
}

const job = defineJob({ name: 'watch-inquiry-clocks', data: z.object({ firedAt: z.string() }), handle: watchClocks });
schedule({ cron: '*/10 * * * *', job });
