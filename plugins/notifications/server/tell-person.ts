/** Tells a person with an account: a message on the site, and by mail or SMS what it should know soon. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import type { MessageKind } from '../contract.ts';
import type { Notice } from '../domain/notice.ts';
import { postMessage } from './messages/post-message.ts';
import { writeTo, type Contact } from './write-to.ts';

export interface Tidings {
  /** Id of the job or event that this is about: told once, however often its handler runs. */
  because: string;
  userId: number;
  kind: MessageKind;
  notice: Notice;
  /** Where to write to as well; undefined: the message on the site is enough. */
  contact?: Contact | undefined;
}

export async function tellPerson(tx: Transaction, { because, userId, kind, notice, contact }: Tidings): Promise<void> {
  const id = derivedId(because, `told ${userId}`);
  await postMessage(tx, { userId, kind, notice, dedupeKey: id });
  if (contact) await writeTo(tx, contact, { id, notice });
}
