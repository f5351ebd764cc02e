/**
 * Starts the built site: checks the settings first, listens, and on SIGTERM lets open requests finish.
 *
 * `astro build` must have run; its own entry would start too, but would notice a wrong setting at the first visitor only.
 */
import http from 'node:http';
import process from 'node:process';
import { siteSettings, SettingsError } from '@rongqiao/config';

const DRAIN_LIMIT_MS = 8_000;
/** The site shows pages and takes forms, nothing else. */
const METHODS = ['GET', 'HEAD', 'POST'];

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

try {
  await start();
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}

async function start() {
  const { LISTEN_HOST, SITE_PORT } = siteSettings();
  const server = http.createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 },
    onlyKnownMethods(await builtHandler()),
  );
  server.once('error', (error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `端口 ${SITE_PORT} 已被占用，请用 SITE_PORT 换一个端口。` : error);
    process.exit(1);
  });
  server.listen(SITE_PORT, LISTEN_HOST, () => console.log(`site listens on http://${LISTEN_HOST}:${SITE_PORT}`));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => drain(server));
}

async function builtHandler(): Promise<Handler> {
  // Read by the built entry while it is imported: the server is ours.
  process.env.ASTRO_NODE_AUTOSTART = 'disabled';
  const { handler } = (await import(new URL('./dist/server/entry.mjs', import.meta.url).href)) as { handler: Handler };
  return handler;
}

function onlyKnownMethods(handler: Handler): Handler {
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
