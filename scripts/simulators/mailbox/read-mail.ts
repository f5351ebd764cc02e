import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { simpleParser } from 'mailparser';
import type { SMTPServerEnvelope } from 'smtp-server';
import { findLinks } from './find-links.ts';
import type { Mail } from './mail.ts';

const textKept = 100_000;

/** From the bytes of a mail to what the mailbox shows: its text and its links, never its HTML. */
export async function readMail(source: Readable, envelope: SMTPServerEnvelope, receivedAt: Date): Promise<Mail> {
  const parsed = await simpleParser(source, {
    skipTextToHtml: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: 1_000_000,
  });
  const text = (parsed.text ?? '').slice(0, textKept);
  return {
    id: randomUUID(),
    receivedAt: receivedAt.toISOString(),
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
    headerFrom: parsed.from?.text ?? '',
    subject: parsed.subject ?? '',
    text,
    links: findLinks(text, (parsed.html || '').slice(0, textKept * 10)),
    attachments: parsed.attachments.map(({ filename, contentType, size }) => ({
      filename: filename ?? '',
      contentType,
      sizeBytes: size,
    })),
    messageId: parsed.messageId ?? null,
  };
}
