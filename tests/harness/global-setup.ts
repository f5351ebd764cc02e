/** One PostgreSQL, one Meilisearch and the simulators for a whole test run; each test file gets a database of its own. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startChild } from '../../scripts/services/child.ts';
import { startMeilisearch } from '../../scripts/services/meilisearch.ts';
import { findFreePort } from '../../scripts/services/ports.ts';
import { startPostgres } from '../../scripts/services/postgres.ts';
import { cmsEnvironment, type Places } from './cms-environment.ts';
import { processEnvironment } from './process-environment.ts';

const TEMPLATE = 'template_cms';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
    meiliHost: string;
    meiliKey: string;
    scratch: string;
    /** A database as a fresh installation has it after its first start. */
    template: string;
  }
}

export default async function setUp(project: TestProject) {
  // The quick tests need none of it.
  if (project.vitest.projects.every(({ name }) => name === 'unit')) return;
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'rongqiao-test-'));
  // As root, PostgreSQL runs as another user, who must be able to pass.
  await chmod(scratch, 0o711);
  const masterKey = 'test-master-key-test-master-key-0';
  const [postgres, meilisearch] = await Promise.all([
    startPostgres({ dataDir: path.join(scratch, 'pg', 'data'), port: await findFreePort(), password: 'test-password', databases: ['empty', TEMPLATE], volatile: true }),
    startMeilisearch({ dataDir: path.join(scratch, 'meili'), port: await findFreePort(), masterKey }),
  ]);
  await bootOnce({ databaseUrl: postgres.url(TEMPLATE), meiliHost: meilisearch.url, meiliKey: masterKey, name: TEMPLATE, folder: scratch });
  project.provide('template', TEMPLATE);
  project.provide('postgresUrl', postgres.url('empty'));
  project.provide('meiliHost', meilisearch.url);
  project.provide('meiliKey', masterKey);
  project.provide('scratch', scratch);
  return async () => {
    await Promise.all([postgres.stop(), meilisearch.stop()]);
    await rm(scratch, { recursive: true, force: true });
  };
}

async function bootOnce(places: Places) {
  const environment = { ...processEnvironment(), ...cmsEnvironment(places), RUN_JOBS: 'no', RUN_SCHEDULES: 'no', SERVE_ADMIN: 'no' };
  const child = startChild(process.execPath, [path.join(import.meta.dirname, 'make-template.ts')], { env: environment });
  const ended = await child.ended;
  if (ended !== '0') throw new Error(`the cms did not boot (${ended}):\n${child.lines().join('\n')}`);
}
