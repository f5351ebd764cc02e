/** How the site tells the cms which visitor a request is for: address, time, signature, in one header. */
import type { createHmac } from 'node:crypto';

export const VISITOR_HEADER = 'x-rongqiao-visitor';

/** HMAC-SHA-256 over address and time (milliseconds), hex. */
export const visitorSignature = (hmac: typeof createHmac, secret: string, address: string, at: string): string =>
  hmac('sha256', secret).update(`${address} ${at}`).digest('hex');
