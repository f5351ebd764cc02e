/** One notice to one address, by the way that reaches it. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sendMail, type Mail } from './mail/send-mail.ts';
import { sendSms } from './sms/send-sms.ts';

export interface Contact {
  channel: 'mail' | 'sms';
  address: string;
}

export const writeTo = (tx: Transaction, { channel, address }: Contact, letter: Omit<Mail, 'to'>): Promise<void> =>
  (channel === 'mail' ? sendMail : sendSms)(tx, { ...letter, to: address });
