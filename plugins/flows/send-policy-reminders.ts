/** A policy's closing day comes near: whoever wanted to know is told, a person on the site and by mail, a guest by mail. */
import { contactOfUser } from '@rongqiao/accounts/server/people/accounts.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { inquiryEvents } from '@rongqiao/inquiry/contract.ts';
import { reminderLetter } from '@rongqiao/inquiry/server/reminders/reminders.ts';
import { reminderNotices } from '@rongqiao/notifications/domain/reminder-notices.ts';
import { tellPerson } from '@rongqiao/notifications/server/tell-person.ts';
import { writeTo } from '@rongqiao/notifications/server/write-to.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import { subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';

const flow = 'send-policy-reminders';

export function sendPolicyReminders(): void {
  subscribe(inquiryEvents.reminderAsked, flow, ({ reminderId }, { id }) => tell(reminderId, id, 'confirm'));
  subscribe(inquiryEvents.reminderDue, flow, ({ reminderId }, { id }) => tell(reminderId, id, 'due'));
}

async function tell(reminderId: string, because: string, occasion: keyof typeof reminderNotices): Promise<void> {
  const letter = await reminderLetter(reminderId);
  if (!letter) return;
  const { user_id: userId, mail, policy_slug, policy_title, closes_on, linkPath } = letter;
  const notice = reminderNotices[occasion]({ policyTitle: policy_title, closesOn: closes_on ? formatDay(closes_on) : '', path: mail ? linkPath : `/policies/${policy_slug}` });
  const contact = mail ? ({ channel: 'mail', address: mail } as const) : await contactOfUser(userId ?? 0);
  await inTransaction({ kind: 'job', id: flow }, async (tx) => {
    if (mail && contact) return writeTo(tx, contact, { id: derivedId(because, flow), notice });
    return tellPerson(tx, { because, userId: userId ?? 0, kind: 'reminder', notice, contact });
  });
}
