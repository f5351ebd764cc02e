/** The shape that most of these flows share: when this happens, tell these people that. Once, however often it runs. */
import { contactOfUser } from '@rongqiao/accounts/server/people/accounts.ts';
import type { MessageKind } from '@rongqiao/notifications/contract.ts';
import type { Notice } from '@rongqiao/notifications/domain/notice.ts';
import { tellPerson } from '@rongqiao/notifications/server/tell-person.ts';
import type { Contact } from '@rongqiao/notifications/server/write-to.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { type DomainEvent, subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';

export interface Telling {
  userIds: number[];
  kind: MessageKind;
  notice: Notice;
  /** `site`: a message waits there. `everywhere`: by mail or SMS too, to the person's address or to the one named. */
  reach: 'site' | 'everywhere' | Contact;
}

/** `tell` answers undefined where another event tells it. */
export function tellWhen<T>(event: DomainEvent<T>, flow: string, tell: (fact: T) => Telling | undefined | Promise<Telling>): void {
  subscribe(event, flow, async (fact, { id }) => {
    const telling = await tell(fact);
    if (!telling) return;
    const { userIds, kind, notice, reach } = telling;
    const people = await Promise.all(userIds.map(async (userId) => ({ userId, contact: await contactFor(reach, userId) })));
    await inTransaction({ kind: 'job', id: flow }, async (tx) => {
      for (const { userId, contact } of people) await tellPerson(tx, { because: id, userId, kind, notice, contact });
    });
  });
}

async function contactFor(reach: Telling['reach'], userId: number): Promise<Contact | undefined> {
  if (reach === 'site') return undefined;
  return reach === 'everywhere' ? contactOfUser(userId) : reach;
}
