/** A real Strapi in this process, on a database of its own. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { forgetSettings } from '../../config/settings.ts';
import { makeEnvironment, type TestEnvironment } from './environment.ts';

const cmsFolder = path.resolve(import.meta.dirname, '../../cms');
const require = createRequire(path.join(cmsFolder, 'package.json'));
const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');

export interface RunningCms {
  strapi: Core.Strapi;
  /** For supertest. */
  server: import('node:http').Server;
  environment: TestEnvironment;
  stop(): Promise<void>;
}

/** What was there before a cms ran in this process. */
const untouched = { ...process.env };

/** Boots the cms (compiled by `tsc` beforehand) without its admin panel. */
export async function startCms(overrides: Record<string, string> = {}, beforeMount?: (strapi: Core.Strapi) => void): Promise<RunningCms> {
  return bootCms(await makeEnvironment(overrides), beforeMount);
}

/** The same on a database that somebody made. */
export async function bootCms(environment: TestEnvironment, beforeMount?: (strapi: Core.Strapi) => void): Promise<RunningCms> {
  startOver(environment);
  const forgetSignals = rememberSignals();
  const strapi = createStrapi({ appDir: cmsFolder, distDir: path.join(cmsFolder, 'dist'), serveAdminPanel: false });
  await strapi.load();
  beforeMount?.(strapi);
  strapi.server.mount();
  return { strapi, server: strapi.server.httpServer, environment, stop: () => stopQuietly(strapi).finally(forgetSignals) };
}

/** Test files share processes, so that Strapi's thousands of modules are loaded once: nothing of another file's settings may stay. */
function startOver(environment: TestEnvironment) {
  for (const name of Object.keys(process.env)) if (!(name in untouched)) delete process.env[name];
  Object.assign(process.env, untouched, environment);
  forgetSettings();
  for (const file of Object.keys(require.cache)) if (file.startsWith(path.join(cmsFolder, 'dist'))) delete require.cache[file];
}

/** Each Strapi listens for the end of its process; answers how to take its listeners away again. */
function rememberSignals(): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = new Set(signals.flatMap((signal) => process.listeners(signal)));
  return () => {
    for (const signal of signals) for (const listener of process.listeners(signal)) if (!before.has(listener)) process.off(signal, listener);
  };
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
