/** A thread moves: the asker (a person, or a guest by mail with the private link) and those in whose hands it is hear of it. */
import { inquiryEvents, inquiryKindLabels, topicShortLabels } from '@rongqiao/inquiry/contract.ts';
import { promiseText } from '@rongqiao/inquiry/domain/answer-clock.ts';
import { askerContact } from '@rongqiao/inquiry/server/inquiries/asker-contact.ts';
import { askerNotices, deskNotices, type InquiryFacts } from '@rongqiao/notifications/domain/inquiry-notices.ts';
import { tellPerson } from '@rongqiao/notifications/server/tell-person.ts';
import { writeTo } from '@rongqiao/notifications/server/write-to.ts';
import { contactOfUser } from '@rongqiao/accounts/server/people/accounts.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import { subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';

type Moved = inquiryEvents.InquiryMoved;

const TO_ASKER = 'tell-asker';
const TO_DESK = 'tell-desk';

export function tellPeopleAboutInquiries(): void {
  subscribe(inquiryEvents.inquiryMoved, TO_ASKER, (moved, { id }) => tellAsker(moved, id));
  subscribe(inquiryEvents.inquiryMoved, TO_DESK, (moved, { id }) => tellDesk(moved, id));
}

const factsOf = ({ kind, topic, respondentName, dueAt }: Moved, path: string): InquiryFacts => ({
  what: inquiryKindLabels[kind],
  topic: topicShortLabels[topic],
  respondentName,
  promise: dueAt && promiseText(dueAt),
  path,
});

async function tellAsker(moved: Moved, because: string): Promise<void> {
  const word = askerNotices[moved.move];
  const asker = word && (await askerContact(moved.inquiryId));
  if (!word || !asker) return;
  const notice = word(factsOf(moved, asker.path));
  if ('mail' in asker) {
    await inTransaction({ kind: 'job', id: TO_ASKER }, (tx) => writeTo(tx, { channel: 'mail', address: asker.mail }, { id: derivedId(because, TO_ASKER), notice }));
    return;
  }
  // What it has just done itself it reads on the page; a message is enough.
  const contact = moved.move === 'ask' ? undefined : await contactOfUser(asker.userId);
  await inTransaction({ kind: 'job', id: TO_ASKER }, (tx) => tellPerson(tx, { because, userId: asker.userId, kind: 'inquiry', notice, contact }));
}

async function tellDesk(moved: Moved, because: string): Promise<void> {
  const word = deskNotices[moved.move];
  if (!word || moved.deskUserIds.length === 0) return;
  const notice = word(factsOf(moved, `/adviser/${moved.inquiryId}`));
  const people = await Promise.all(moved.deskUserIds.map(async (userId) => ({ userId, contact: await contactOfUser(userId) })));
  await inTransaction({ kind: 'job', id: TO_DESK }, async (tx) => {
    for (const { userId, contact } of people) await tellPerson(tx, { because, userId, kind: 'inquiry', notice, contact });
  });
}
