/**
 * The promises, watched: every ten minutes who must act is reminded before the moment, what an institution missed is told
 * to its administrators and the operator, offers and silent cases lapse, needs end with their last day, mediations past their
 * 48 hours reach the staff. Each at most once, however often and on however many machines this runs: the mark is set in the
 * statement that finds the row.
 */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { z } from 'zod';
import type { ApplicationAction } from '../../contract/application-words.ts';
import { applicationsOverdue } from '../../contract/events.ts';
import { silentSince } from '../../domain/application-clocks.ts';
import { type ApplicationRow, findApplication } from '../applications/application-row.ts';
import { moveApplication } from '../applications/move-application.ts';
import { tellApplication } from '../applications/tell-application.ts';
import { PLATFORM, writeEntry } from '../applications/write-entry.ts';
import { asCaller } from '../as-caller.ts';
import { moveNeed } from '../own-needs/move-need.ts';
import { needsWhere } from '../own-needs/need-row.ts';

const AT_ONCE = 500;
const Found = z.object({ id: z.uuid() });
const Late = Found.extend({ region_code: RegionCode });

export async function watchApplications(now: Date): Promise<void> {
  const at = now.toISOString();
  const today = chineseDayAt(now);
  for (const id of await idsWhere(sql`a.ended_at is null and a.reminded_at is null and a.remind_at <= ${at} and a.due_at > ${at}`)) await asCaller((tx) => mark(tx, id, 'remind', sql`reminded_at`, at));
  await asCaller((tx) => escalateLate(tx, at));
  for (const id of await idsWhere(sql`a.clock = 'documents' and a.escalated_at is null and a.due_at <= ${at}`)) await asCaller((tx) => mark(tx, id, 'remind', sql`escalated_at`, at));
  for (const id of await idsWhere(sql`a.clock = 'documents' and a.due_at <= ${at}`)) await asCaller((tx) => lapse(tx, id, now, isSilent));
  for (const id of await idsWhere(sql`a.clock = 'offer' and a.due_at <= ${at}`)) await asCaller((tx) => lapse(tx, id, now, ({ offerUntil }) => offerUntil !== null && offerUntil < today));
  await expireNeeds(today);
  await asCaller((tx) => escalateMediations(tx, at));
}

const idsWhere = async (condition: Sql): Promise<string[]> =>
  (await database().many(Found, sql`select a.id from applications a where ${condition} order by a.due_at, a.id limit ${AT_ONCE}`)).map(({ id }) => id);

async function mark(tx: Transaction, id: string, action: ApplicationAction, column: Sql, at: string): Promise<void> {
  const marked = await tx.run(sql`update applications set ${column} = ${at} where id = ${id} and ${column} is null and ended_at is null`);
  if (marked > 0) await tellApplication(tx, await findApplication(sql`true`, id, tx), action);
}

/** Firm and institution hear of each; the staff of all that a round finds in one letter. */
async function escalateLate(tx: Transaction, at: string): Promise<void> {
  const late = await tx.many(Late, sql`update applications set escalated_at = ${at} where id in (
      select id from applications where clock in ('accept', 'contact', 'decide') and escalated_at is null and due_at <= ${at} order by due_at limit ${AT_ONCE} for update skip locked)
    returning id, region_code`);
  for (const { id } of late) {
    const row = await findApplication(sql`true`, id, tx);
    await writeEntry(tx, { applicationId: id, action: 'escalate', side: 'platform', author: PLATFORM, text: '', state: row.state, at: new Date(at) });
    await tellApplication(tx, row, 'escalate');
  }
  if (late.length > 0) await publish(tx, applicationsOverdue, { kind: 'application', regionCodes: late.map(({ region_code }) => region_code) });
}

const isSilent = ({ askedAt }: ApplicationRow, now: Date): boolean => askedAt !== null && silentSince(new Date(askedAt)) <= now;

async function lapse(tx: Transaction, id: string, now: Date, isOver: (row: ApplicationRow, now: Date) => boolean): Promise<void> {
  const held = await tx.run(sql`select 1 from applications where id = ${id} and ended_at is null for update`);
  const row = held > 0 ? await findApplication(sql`true`, id, tx) : undefined;
  if (!row || !['documents-requested', 'approved', 'counter-offer'].includes(row.state) || !isOver(row, now)) return;
  await moveApplication(tx, row, { action: 'lapse', by: 'platform', author: PLATFORM, facts: { isSilent: true, isOfferOpen: false } }, now);
}

async function expireNeeds(today: string): Promise<void> {
  const over = sql`n.state = 'published' and n.expires_on < ${today} and not exists (select from applications a where a.need_id = n.document_id and a.ended_at is null)`;
  for (const { documentId } of await needsWhere(sql`${over} limit ${AT_ONCE}`))
    await asCaller(async (tx) => {
      const [row] = await needsWhere(sql`n.document_id = ${documentId} and ${over} for update of n`, tx);
      if (row) await moveNeed(tx, row, 'expire', 'platform');
    });
}

async function escalateMediations(tx: Transaction, at: string): Promise<void> {
  const late = await tx.many(Late, sql`update mediations set escalated_at = ${at} where state = 'open' and escalated_at is null and due_at <= ${at} returning id, region_code`);
  if (late.length > 0) await publish(tx, applicationsOverdue, { kind: 'mediation', regionCodes: late.map(({ region_code }) => region_code) });
}

const job = defineJob({ name: 'watch-application-clocks', title: '申请时限提醒和上报', data: z.object({ firedAt: z.string() }), handle: ({ firedAt }) => watchApplications(new Date(firedAt)) });
schedule({ cron: '*/10 * * * *', job });
