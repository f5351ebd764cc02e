/** Every morning: who wanted to know today is told, once; addresses that never confirmed are forgotten after a week. */
import { chineseDayAt, IsoDay } from '@rongqiao/contracts/values/period.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { z } from 'zod';
import { reminderDue } from '../../contract/events.ts';
import { asCaller } from '../as-caller.ts';

const Due = z.object({ id: z.uuid(), closes_on: IsoDay });

export async function sendReminders(now = new Date()): Promise<void> {
  const today = chineseDayAt(now);
  await asCaller((tx) => tx.run(sql`delete from policy_reminders where mail is not null and confirmed_at is null and created_at < now() - interval '7 days'`));
  const due = await database().many(Due, sql`
    select r.id, p.window_closes_on::text as closes_on from policy_reminders r
    join policies p on p.document_id = r.policy_id and p.published_at is not null and p.locale = 'zh-CN'
    where r.sent_at is null and (r.user_id is not null or r.confirmed_at is not null)
      and p.window_closes_on >= ${today}::date and p.window_closes_on - r.days_before <= ${today}::date order by r.created_at limit 10000`);
  for (const { id, closes_on } of due) {
    await asCaller(async (tx) => {
      // The mark decides who tells, however many run at once.
      const marked = await tx.run(sql`update policy_reminders set sent_at = now(), sent_for = ${closes_on}::date where id = ${id} and sent_at is null`);
      if (marked > 0) await publish(tx, reminderDue, { reminderId: id });
    });
  }
}

const job = defineJob({ name: 'send-policy-reminders', data: z.object({ firedAt: z.string() }), handle: ({ firedAt }) => sendReminders(new Date(firedAt)) });
schedule({ cron: '5 9 * * *', job });
