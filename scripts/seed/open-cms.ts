/** Strapi in this process, without listening: what writes through it keeps every rule of the platform. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { cmsFolder } from '../start/places.ts';
import { note } from '../start/steps.ts';

/** Jobs and clocks are left to the platform that serves; what is enqueued here waits for it. */
const onlyWriting = { RUN_JOBS: 'no', RUN_SCHEDULES: 'no', SERVE_ADMIN: 'no' };

export interface OpenCms {
  strapi: Core.Strapi;
  close(): Promise<void>;
}

/** The cms must have been compiled. Makes the tables when the database is empty. */
export async function openCms(environment: Record<string, string>): Promise<OpenCms> {
  Object.assign(process.env, environment, onlyWriting);
  const { createStrapi } = createRequire(path.join(cmsFolder, 'package.json'))('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({ appDir: cmsFolder, distDir: path.join(cmsFolder, 'dist'), serveAdminPanel: false });
  endOnSignals();
  await strapi.load();
  return { strapi, close: () => strapi.destroy() };
}

/** Strapi's own way ends with 0, as if everything had been written. What was not committed the database takes back. */
function endOnSignals(): void {
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
    process.removeAllListeners(signal);
    process.once(signal, () => {
      note('\n已中断。放好的数据都在，再运行一次会接着放。');
      process.exit(code);
    });
  }
}
