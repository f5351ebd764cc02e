/** How the site shows the cms that it is the site itself that asks, not a visitor through it: time and signature, in one header. */
import type { createHmac } from 'node:crypto';

export const SITE_HEADER = 'x-rongqiao-site';

/** HMAC-SHA-256 over the time (milliseconds), hex. The prefix keeps it apart from a visitor's signature. */
export const siteSignature = (hmac: typeof createHmac, secret: string, at: string): string =>
  hmac('sha256', secret).update(`the site itself ${at}`).digest('hex');
