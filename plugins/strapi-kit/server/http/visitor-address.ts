/**
 * The visitor's address. The site knows it and passes it in one signed header; a request without that header comes from
 * whoever opened the socket. Forwarded headers are never believed.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cmsSettings } from '@rongqiao/config';
import { VISITOR_HEADER, visitorSignature } from '@rongqiao/contracts/visitor.ts';
import type { Context } from 'koa';

const FRESH_MS = 60_000;

export function visitorAddress(ctx: Context): string {
  return signedAddress(ctx.get(VISITOR_HEADER)) ?? ctx.req.socket.remoteAddress ?? 'unknown';
}

function signedAddress(header: string): string | undefined {
  const [address, at, signature] = header.split(' ');
  if (!address || !at || !signature || Math.abs(Date.now() - Number(at)) > FRESH_MS) return undefined;
  const expected = visitorSignature(createHmac, cmsSettings().VISITOR_SECRET, address, at);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, Buffer.from(expected)) ? address : undefined;
}
