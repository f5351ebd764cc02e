/**
 * Starts the built site: checks the settings first, listens, and on SIGTERM lets open requests finish.
 *
 * `astro build` must have run; its own entry would start too, but would notice a wrong setting at the first visitor only.
 */
import http from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { siteSettings, SettingsError } from '@rongqiao/config';
import { answerVisitors } from './front/answer-visitors.ts';
import { followChanges } from './front/follow-changes.ts';
import { makePageCache } from './front/page-cache.ts';
import type { AstroHandler } from './front/render-page.ts';
import { readStaticFiles } from './front/static-files.ts';
import { documentTag, typeTag } from './src/reads/page-reads.ts';

const DRAIN_LIMIT_MS = 8_000;
/** The site shows pages and takes forms, nothing else. */
const METHODS = ['GET', 'HEAD', 'POST'];

try {
  await start();
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}

async function start() {
  const { LISTEN_HOST, SITE_PORT } = siteSettings();
  const [astro, files] = await Promise.all([builtHandler(), readStaticFiles(fileURLToPath(new URL('./dist/client', import.meta.url)))]);
  const { cache, stop } = cacheThatHears();
  const server = http.createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 },
    onlyKnownMethods(answerVisitors({ astro, files, cache })),
  );
  server.once('error', (error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `端口 ${SITE_PORT} 已被占用，请用 SITE_PORT 换一个端口。` : error);
    process.exit(1);
  });
  server.listen(SITE_PORT, LISTEN_HOST, () => console.log(`site listens on http://${LISTEN_HOST}:${SITE_PORT}`));
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      stop();
      drain(server);
    });
}

async function builtHandler(): Promise<AstroHandler> {
  const { handler } = (await import(new URL('./dist/server/entry.mjs', import.meta.url).href)) as { handler: AstroHandler };
  return handler;
}

function cacheThatHears() {
  const cache = makePageCache({
    bytesMax: siteSettings().PAGE_CACHE_MB * 1024 * 1024,
    isToldEverything: () => following.isToldEverything(),
    toldUntil: () => following.toldUntil(),
  });
  const following = followChanges({
    changed: ({ type, documentId }) => cache.changed([typeTag(type), documentTag(documentId)]),
    everything: cache.clear,
  });
  return { cache, stop: following.stop };
}

function onlyKnownMethods(handler: http.RequestListener): http.RequestListener {
  return (request, response) => {
    if (METHODS.includes(request.method ?? '')) handler(request, response);
    else response.writeHead(405, { allow: METHODS.join(', ') }).end();
  };
}

function drain(server: http.Server) {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), DRAIN_LIMIT_MS).unref();
}
