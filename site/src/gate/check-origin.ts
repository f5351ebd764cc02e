/** Whatever changes something must come from a page of ours: no other site can make a visitor's browser act here. */
import { siteSettings } from '@rongqiao/config';
import { defineMiddleware } from 'astro:middleware';

const harmless = ['GET', 'HEAD', 'OPTIONS'];

export const checkOrigin = defineMiddleware(({ request, url }, next) => {
  if (harmless.includes(request.method) || isOurs(request.headers, url)) return next();
  return new Response('请求不是从本网站的页面发出的，已停止处理。请回到网站重新打开页面后再试。', {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
});

/** A page cannot choose its own Origin header; the address that the request came to is ours, and so is PUBLIC_URL. */
function isOurs(headers: Headers, url: URL): boolean {
  const origin = headers.get('origin');
  return origin === url.origin || origin === new URL(siteSettings().PUBLIC_URL).origin;
}
