/** The way to the mail server, SMTP_URL: a few connections kept open, patience of ten seconds for each step. */
import nodemailer, { type Transporter } from 'nodemailer';
import { cmsSettings } from '@rongqiao/config';
import { GiveUp } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { isFinalMailRefusal, type MailFailure } from '../../domain/final-refusals.ts';

export interface OutgoingMail {
  /** Becomes the Message-ID: when a mail comes twice, because the server's answer was lost, it can be recognised. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  signal: AbortSignal;
}

const PATIENCE_MS = 10_000;

let transport: Transporter | undefined;

/** Resolves when the server has taken the mail; `GiveUp` when it never will. */
export async function deliverMail({ id, to, signal, ...content }: OutgoingMail): Promise<void> {
  const from = cmsSettings().MAIL_FROM;
  const envelope = { from: addressIn(from), to: [to] };
  // A list of one object: an address given as text would be read as a list.
  const headers = { from, to: [{ name: '', address: to }], messageId: `<${id}@${domainOf(from)}>`, headers: { 'Auto-Submitted': 'auto-generated' } };
  try {
    await connected().sendMail({ ...content, ...headers, envelope, signal });
  } catch (error) {
    throw isFinalMailRefusal(error as MailFailure) ? new GiveUp((error as Error).message) : error;
  }
}

function connected(): Transporter {
  transport ??= nodemailer.createTransport({
    url: cmsSettings().SMTP_URL,
    pool: true,
    maxConnections: 4,
    // The queue repeats, at its pace; the pool would at once.
    maxRequeues: 0,
    idleTimeout: 30_000,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return transport;
}

export async function closeMailer(): Promise<void> {
  transport?.close();
  transport = undefined;
}

/** `融桥 <no-reply@rongqiao.example>` → no-reply@rongqiao.example */
const addressIn = (from: string) => /<([^>]+)>\s*$/.exec(from)?.[1]?.trim() ?? from.trim();
const domainOf = (from: string) => addressIn(from).split('@').at(-1) ?? 'localhost';
