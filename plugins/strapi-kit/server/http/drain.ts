/** SIGTERM lets the requests that are under way finish; Strapi would cut their sockets. */
import type { Core } from '@strapi/strapi';

const DRAIN_LIMIT_MS = 8_000;

let draining = false;
export const isDraining = () => draining;

export function drainBeforeStopping(strapi: Core.Strapi): void {
  draining = false;
  const server = strapi.server.httpServer as typeof strapi.server.httpServer & { destroy: () => Promise<void> };
  let underWay = 0;
  server.on('request', (_request, response) => {
    underWay += 1;
    if (draining) response.setHeader('Connection', 'close');
    response.once('close', () => {
      underWay -= 1;
    });
  });
  const cutSockets = server.destroy;
  server.destroy = async () => {
    draining = true;
    if (server.listening) server.close();
    server.closeIdleConnections();
    for (const deadline = Date.now() + DRAIN_LIMIT_MS; underWay > 0 && Date.now() < deadline; ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      server.closeIdleConnections();
    }
    await cutSockets();
  };
}
