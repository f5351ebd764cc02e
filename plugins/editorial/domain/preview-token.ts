/**
 * The key to one draft for ten minutes: which document, in which language, until when, and a signature over all of it.
 * Nothing in it is secret; nobody without the secret can write one.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const PREVIEW_SECONDS = 600;

export interface PreviewedDocument {
  type: string;
  documentId: string;
  locale: string;
}

/** `now` in milliseconds. */
export function signPreview({ type, documentId, locale }: PreviewedDocument, secret: string, now: number): string {
  const claims = [type, documentId, locale, Math.floor(now / 1000) + PREVIEW_SECONDS].join('~');
  return `${claims}~${signature(claims, secret)}`;
}

/** Undefined for what was altered, invented, or has run out. */
export function readPreviewToken(token: string, secret: string, now: number): PreviewedDocument | undefined {
  const parts = token.split('~');
  const [type, documentId, locale, expires, signed] = parts;
  if (parts.length !== 5 || !type || !documentId || !locale || !expires || !signed) return undefined;
  const [given, wanted] = [Buffer.from(signed), Buffer.from(signature([type, documentId, locale, expires].join('~'), secret))];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  return Number(expires) * 1000 > now ? { type, documentId, locale } : undefined;
}

const signature = (claims: string, secret: string) => createHmac('sha256', secret).update(`preview ${claims}`).digest('base64url');
