import { siteSettings } from '@rongqiao/config';
import { privatePaths } from '../gate/private-pages.ts';

/** Robots compare beginnings: /institution alone would close /institutions too. */
const closed = privatePaths.flatMap((path) => [`${path}$`, `${path}/`, `${path}?`]);

export const GET = () =>
  new Response(['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${new URL('/sitemap-index.xml', siteSettings().PUBLIC_URL).href}`, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
