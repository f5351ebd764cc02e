/** Headers that every answer carries. */
import { siteSettings } from '@rongqiao/config';
import { defineMiddleware } from 'astro:middleware';
import { isPreview, isPrivate } from './private-pages.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const everywhere: Record<string, string> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Forms need an Origin header, which `no-referrer` would empty.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

const forOnePerson: Record<string, string> = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };
/** The header shows whether somebody is signed in, so no cache between us and the browser may keep a page. */
const forEverybody: Record<string, string> = { 'cache-control': 'private, no-cache' };

export const secureResponse = defineMiddleware(async ({ url, routePattern }, next) => {
  const response = routePattern === '/500' ? withOwnStatus(await next()) : await next();
  const isSecure = siteSettings().PUBLIC_URL.startsWith('https:');
  const wanted = {
    ...everywhere,
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    ...(isPrivate(url.pathname) || isPreview(url) ? forOnePerson : response.headers.has('cache-control') ? {} : forEverybody),
  };
  if (response.headers.get('content-type') === 'text/html') response.headers.set('content-type', 'text/html; charset=utf-8');
  for (const [name, value] of Object.entries(wanted)) response.headers.set(name, value);
  if (isPreview(url)) showInAdmin(response.headers);
  return response;
});

/** The admin shows the draft in a frame. */
function showInAdmin(headers: Headers): void {
  const admin = new URL(siteSettings().CMS_URL).origin;
  headers.set('content-security-policy', contentSecurityPolicy.replace("frame-ancestors 'none'", `frame-ancestors ${admin}`));
  headers.delete('x-frame-options');
}

/** Astro answers its error page with 500, whatever the page says; one that asks to come back is a 503. */
const withOwnStatus = ({ body, headers, status }: Response) => new Response(body, { headers, status: headers.has('retry-after') ? 503 : status });
