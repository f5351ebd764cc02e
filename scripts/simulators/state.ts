/** Everything the simulators remember. */
import { z } from 'zod';
import { BankTransfer } from './bank/transfer.ts';
import { LicenceRequest } from './licence/request.ts';
import { Mail } from './mailbox/mail.ts';
import { Sms } from './sms/sms.ts';

const recordsKept = 500;

export const State = z.object({
  mails: z.array(Mail),
  messages: z.array(Sms),
  licenceRequests: z.array(LicenceRequest),
  transfers: z.array(BankTransfer),
  /** Kept so that an answer signed before a restart can still be verified after it. */
  licencePrivateKeyPem: z.string(),
});
export type State = z.infer<typeof State>;

/** Newest first, and never more than the last 500. */
export function addNewest<Item>(list: Item[], item: Item): void {
  list.unshift(item);
  list.length = Math.min(list.length, recordsKept);
}
