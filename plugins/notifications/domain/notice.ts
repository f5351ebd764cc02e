/** What a person is told: once as mail, as SMS, as message on the site. The files beside this one word the occasions. */
import { z } from 'zod';

const path = z.string().regex(/^\/(?![/\\])[\w\-./]*$/);

export const Notice = z.object({
  /** What happened. Also the subject of the mail. */
  title: z.string().min(1).max(160),
  /** What it means, what to do now. */
  paragraphs: z.array(z.string().min(1)).min(1),
  /** A verification code, shown large. Such a notice is never kept as a message. */
  code: z.string().regex(/^\d{6}$/).optional(),
  /** Where one does it: a path of the site. */
  link: z.object({ label: z.string(), path }).optional(),
  /** All of it in one breath. */
  sms: z.string().min(1).max(400),
});
export type Notice = z.infer<typeof Notice>;

const NAME_LENGTH_MAX = 60;

/**
 * A name that somebody typed, inside our sentence: one line, no invisible marks, nothing that a mail program makes a
 * link of.
 */
export const plainName = (name: string): string =>
  shorten(oneLine(name).replace(/[:/\\@<>]/g, ' ').replace(/(?<=\w)\.(?=\w)/g, '．').replace(/ +/g, ' ').trim(), NAME_LENGTH_MAX) || '（未填写名称）';

/** A reason that an operator wrote, as one paragraph that ends like a sentence. */
export function plainReason(reason: string | null | undefined): string {
  const text = oneLine(reason ?? '').replace(/ +/g, ' ').trim();
  return text === '' || /[。！？.!?]$/.test(text) ? text : `${text}。`;
}

/** Control, format (bidi, zero-width), surrogate and line-separating characters become blanks. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');

function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
