import { z } from 'zod';

export const Mail = z.object({
  id: z.string(),
  receivedAt: z.string(),
  /** The sender and the recipients of the envelope: who really gets it, whatever the header says. */
  from: z.string(),
  to: z.array(z.string()),
  headerFrom: z.string(),
  subject: z.string(),
  text: z.string(),
  /** Addresses found in the text and in the links of the HTML part, in order, once each. */
  links: z.array(z.string()),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), sizeBytes: z.number() })),
  messageId: z.string().nullable(),
});
export type Mail = z.infer<typeof Mail>;

/** Upper and lower case are one mailbox; an empty filter shows all. */
export const mailsTo = (mails: readonly Mail[], recipient: string): Mail[] =>
  recipient === '' ? [...mails] : mails.filter(({ to }) => to.some((address) => isSameAddress(address, recipient)));

const isSameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
