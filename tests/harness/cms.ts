/** A real Strapi in this process, on a database of its own. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { makeEnvironment, type TestEnvironment } from './environment.ts';

const cmsFolder = path.resolve(import.meta.dirname, '../../cms');
const { createStrapi } = createRequire(path.join(cmsFolder, 'package.json'))('@strapi/strapi') as typeof import('@strapi/strapi');

export interface RunningCms {
  strapi: Core.Strapi;
  /** For supertest. */
  server: import('node:http').Server;
  environment: TestEnvironment;
  stop(): Promise<void>;
}

/** Boots the cms (compiled by `tsc` beforehand) without its admin panel. */
export async function startCms(overrides: Record<string, string> = {}, beforeMount?: (strapi: Core.Strapi) => void): Promise<RunningCms> {
  return bootCms(await makeEnvironment(overrides), beforeMount);
}

/** The same on a database that somebody made. */
export async function bootCms(environment: TestEnvironment, beforeMount?: (strapi: Core.Strapi) => void): Promise<RunningCms> {
  Object.assign(process.env, environment);
  const strapi = createStrapi({ appDir: cmsFolder, distDir: path.join(cmsFolder, 'dist'), serveAdminPanel: false });
  await strapi.load();
  beforeMount?.(strapi);
  strapi.server.mount();
  return { strapi, server: strapi.server.httpServer, environment, stop: () => stopQuietly(strapi) };
}

/** `destroy()` takes every listener off the process, the test worker's own too. */
async function stopQuietly(strapi: Core.Strapi) {
  const { removeAllListeners } = process;
  process.removeAllListeners = () => process;
  try {
    await strapi.destroy();
  } finally {
    process.removeAllListeners = removeAllListeners;
  }
}
