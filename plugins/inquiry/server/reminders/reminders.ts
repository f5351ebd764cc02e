/** Reminders of persons and of guests: set, confirmed, ended. */
import { randomUUID } from 'node:crypto';
import { chineseDayAt, IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { secondsUntilFree } from '@rongqiao/strapi-kit/server/routes/limits.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { reminderAsked } from '../../contract/events.ts';
import type { PolicyReminder } from '../../contract/reminders.ts';
import { faultSentences, reminderFault } from '../../domain/reminder-day.ts';
import { asCaller } from '../as-caller.ts';
import { limitKey, linkHash, linkToken } from '../private-links.ts';

const MAILS_PER_DAY = 5;

const Row = z.object({
  id: z.uuid(), policy_slug: z.string(), policy_title: z.string(), closes_on: IsoDay.nullable(), days_before: z.int(), is_sent: z.boolean(), is_confirmed: z.boolean(),
});
type Row = z.infer<typeof Row>;

/** A policy that is no longer published has no reminder to show. */
const reminders = sql`
  select r.id, p.slug as policy_slug, p.title as policy_title, p.window_closes_on::text as closes_on, r.days_before, r.sent_at is not null as is_sent, r.confirmed_at is not null as is_confirmed
  from policy_reminders r join policies p on p.document_id = r.policy_id and p.published_at is not null and p.locale = 'zh-CN'`;

const show = ({ id, policy_slug, policy_title, closes_on, days_before, is_sent }: Row): PolicyReminder => ({
  id, policySlug: policy_slug, policyTitle: policy_title, closesOn: closes_on, daysBefore: days_before, isSent: is_sent,
});
const showToGuest = (row: Row) => {
  const { id: _id, ...reminder } = show(row);
  return { ...reminder, isConfirmed: row.is_confirmed };
};

const noSuchReminder = problem(404, 'no-such-reminder', '没有这个提醒，它可能已经取消。');

export interface Wanted {
  policySlug: string;
  daysBefore: number;
}

async function policyIdFor(tx: Transaction, { policySlug, daysBefore }: Wanted): Promise<string> {
  const policy = await tx.maybeOne(
    z.object({ document_id: z.string(), closes_on: IsoDay.nullable() }),
    sql`select document_id, window_closes_on::text as closes_on from policies where slug = ${policySlug} and published_at is not null and locale = 'zh-CN'`,
  );
  if (!policy) throw new Refusal(problem(404, 'no-such-policy', '没有这条政策，请从政策列表中进入。'));
  const today = chineseDayAt(new Date());
  const fault = reminderFault(policy.closes_on, daysBefore, today);
  if (!fault) return policy.document_id;
  const message = faultSentences[fault](policy.closes_on, today);
  throw new Refusal(problem(409, fault, message, [{ path: 'daysBefore', message }]));
}

export const remindPerson = (userId: number, wanted: Wanted): Promise<PolicyReminder> =>
  asCaller(async (tx) => {
    const policyId = await policyIdFor(tx, wanted);
    const { id } = await tx.one(z.object({ id: z.string() }), sql`
      insert into policy_reminders (policy_id, days_before, user_id) values (${policyId}, ${wanted.daysBefore}, ${userId})
      on conflict (policy_id, user_id) where user_id is not null do update set days_before = excluded.days_before, sent_at = null, sent_for = null returning id`);
    return show(await tx.one(Row, sql`${reminders} where r.id = ${id}`));
  });

export async function remindGuest(mail: string, wanted: Wanted): Promise<void> {
  if ((await secondsUntilFree('policy-reminder-mail', limitKey(mail), MAILS_PER_DAY, 86_400)) > 0) {
    throw new Refusal(problem(429, 'too-many', '这个邮箱今天设的提醒已经很多，请明天再来。'));
  }
  await asCaller(async (tx) => {
    const policyId = await policyIdFor(tx, wanted);
    const id = randomUUID();
    // What its owner has confirmed and still waits for is not changed by a stranger.
    const set = await tx.maybeOne(z.object({ id: z.string() }), sql`
      insert into policy_reminders (id, policy_id, days_before, mail, token_hash) values (${id}, ${policyId}, ${wanted.daysBefore}, ${mail}, ${linkHash(linkToken('policy-reminder', id))})
      on conflict (policy_id, mail) where mail is not null do update set days_before = excluded.days_before, confirmed_at = null, sent_at = null, sent_for = null
        where policy_reminders.confirmed_at is null or policy_reminders.sent_at is not null
      returning id`);
    if (set) await publish(tx, reminderAsked, { reminderId: set.id });
  });
}

export const listReminders = async (userId: number): Promise<PolicyReminder[]> =>
  (await database().many(Row, sql`${reminders} where r.user_id = ${userId} order by p.window_closes_on, r.id limit 200`)).map(show);

export const dropReminder = (userId: number, id: string): Promise<number> =>
  asCaller((tx) => tx.run(sql`delete from policy_reminders where id = ${id} and user_id = ${userId}`));

async function byLink(queries: Queries, token: string) {
  const row = await queries.maybeOne(Row, sql`${reminders} where r.token_hash = ${linkHash(token)}`);
  if (!row) throw new Refusal(noSuchReminder);
  return showToGuest(row);
}

export const readReminder = (token: string) => byLink(database(), token);

export const confirmReminder = (token: string) =>
  asCaller(async (tx) => {
    await tx.run(sql`update policy_reminders set confirmed_at = coalesce(confirmed_at, now()) where token_hash = ${linkHash(token)}`);
    return byLink(tx, token);
  });

export const endReminder = (token: string): Promise<number> => asCaller((tx) => tx.run(sql`delete from policy_reminders where token_hash = ${linkHash(token)}`));

const Contact = z.object({ user_id: z.int().nullable(), mail: z.string().nullable(), policy_slug: z.string(), policy_title: z.string(), closes_on: IsoDay.nullable() });

/** For the flows that write: undefined when it was ended meanwhile. */
export async function reminderLetter(reminderId: string) {
  const where: Sql = sql`where r.id = ${reminderId}`;
  const row = await database().maybeOne(Contact, sql`
    select r.user_id, r.mail, p.slug as policy_slug, p.title as policy_title, p.window_closes_on::text as closes_on
    from policy_reminders r join policies p on p.document_id = r.policy_id and p.published_at is not null and p.locale = 'zh-CN' ${where}`);
  return row && { ...row, linkPath: `/reminders/${linkToken('policy-reminder', reminderId)}` };
}
