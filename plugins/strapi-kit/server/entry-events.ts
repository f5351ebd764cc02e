/**
 * After every change of a document Strapi reads it once more, with all its parts, to tell webhooks about it, whether there
 * is one or not. Without a webhook that read is spared: it is most of what a change costs, nothing waits for it, and when
 * many are written at once such reads take every connection of the pool.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

interface EventManager {
  emitEvent(name: string, entry: unknown): void;
}
interface EventsModule {
  createEventManager(strapi: Core.Strapi, uid: string): EventManager;
}

const require = createRequire(import.meta.url);
const core = require.resolve('@strapi/core', { paths: [path.dirname(require.resolve('@strapi/strapi/package.json'))] });
/** Not among the package's exports, so found by its place beside the entry. */
const events = require(path.join(path.dirname(core), 'services/document-service/events.js')) as EventsModule;
const { createEventManager } = events;

/** Call in `register`, before any document is written. */
export function spareUnheardEvents(): void {
  events.createEventManager = (strapi, uid) => {
    const manager = createEventManager(strapi, uid);
    return { emitEvent: (name, entry) => (isHeard(strapi, name) ? manager.emitEvent(name, entry) : undefined) };
  };
}

function isHeard(strapi: Core.Strapi, event: string): boolean {
  const { webhooksMap } = strapi.get('webhookRunner') as unknown as { webhooksMap: Map<string, unknown[]> };
  return webhooksMap.has(event);
}
