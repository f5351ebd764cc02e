/** What every request meets before Astro: a file, a page that is kept, a page made for all strangers at once, or Astro. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendPage } from './finished-page.ts';
import { asOldPage } from './old-page.ts';
import { KEEP_MS_MAX, type PageCache } from './page-cache.ts';
import { pageKey } from './public-pages.ts';
import { type AstroHandler, renderPage } from './render-page.ts';
import type { StaticFiles } from './static-files.ts';

interface Parts {
  astro: AstroHandler;
  files: StaticFiles;
  cache: PageCache;
}

/** Where a page came from, for whoever measures. */
const from = (where: 'kept' | 'made' | 'old') => ({ 'x-page': where });

export const answerVisitors = (parts: Parts) => (request: IncomingMessage, response: ServerResponse) => {
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return void response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('网址不完整，请检查后重试。\n');
  if (parts.files.send(request, response, path)) return;
  const key = pageKey(request);
  if (key === undefined) return void parts.astro(request, response);
  const page = parts.cache.get(key);
  if (page) return sendPage(request, response, page, from('kept'));
  answerByMaking(parts, key, request, response).catch((error: unknown) => {
    console.error(error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('页面出错了，请稍后再试。\n');
  });
};

async function answerByMaking({ astro, cache }: Parts, key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const made = await cache.make(key, () => renderPage(astro, key, request, KEEP_MS_MAX));
  if (made.isForOne) return void (await astro(request, response));
  const old = made.isTrouble ? cache.getOld(key) : undefined;
  if (old) return sendPage(request, response, await asOldPage(old.page, old.at), from('old'));
  sendPage(request, response, made.page, from('made'));
}

function pathOf(url: string): string | undefined {
  try {
    decodeURI(url);
  } catch {
    return undefined;
  }
  return url.split('?', 1)[0];
}
