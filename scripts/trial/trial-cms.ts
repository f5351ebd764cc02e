/** A cms to be tried hard: on a PostgreSQL, a database and a folder of its own, gone afterwards. Needs a compiled cms. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { buildWhatChanged } from '../builds/build-what-changed.ts';
import { findFreePort } from '../services/ports.ts';
import { startPostgres } from '../services/postgres.ts';
import { makeScratchFolder } from '../services/scratch-folder.ts';
import { cmsEnvironment, makePlan } from '../start/environment.ts';
import { type ServedCms, serveCms } from './served-cms.ts';

export interface TrialCms extends Omit<ServedCms, 'stop'> {
  databaseUrl: string;
  /** Signs the header that names the visitor. */
  visitorSecret: string;
  stop(): Promise<void>;
}

export async function startTrialCms(): Promise<TrialCms> {
  const plan = await makePlan();
  await buildWhatChanged(['cms'], { env: cmsEnvironment(plan) });
  const folder = await makeScratchFolder('trial');
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const postgres = await startPostgres({ dataDir: path.join(folder, 'pg', 'data'), port: await findFreePort(), password: 'trial-password', databases: ['trial'] });
  const databaseUrl = postgres.url('trial');
  const own = { DATABASE_URL: databaseUrl, CMS_PORT: String(port), CMS_URL: url, SMTP_URL: 'smtp://127.0.0.1:1', DOCUMENTS_DIR: path.join(folder, 'documents'), LEDGER_ANCHOR_FILE: path.join(folder, 'anchors.jsonl') };
  const served = await serveCms({ ...process.env, ...cmsEnvironment(plan), ...own, SERVE_ADMIN: 'no', RUN_JOBS: 'no', RUN_SCHEDULES: 'no' }, url);
  const stop = async () => {
    served.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...served, databaseUrl, visitorSecret: plan.secrets.VISITOR_SECRET, stop };
}
