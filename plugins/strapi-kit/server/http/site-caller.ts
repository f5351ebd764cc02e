/** Is it the site itself that asks? It signs with the secret that both share; a signature is good for a minute. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cmsSettings } from '@rongqiao/config';
import { SITE_HEADER, siteSignature } from '@rongqiao/contracts/site-caller.ts';
import type { Context } from 'koa';

const FRESH_MS = 60_000;

export function isTheSite(ctx: Context): boolean {
  const [at, signature] = ctx.get(SITE_HEADER).split(' ');
  if (!at || !signature || !(Math.abs(Date.now() - Number(at)) <= FRESH_MS)) return false;
  const expected = Buffer.from(siteSignature(createHmac, cmsSettings().VISITOR_SECRET, at));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
