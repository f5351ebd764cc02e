/** One PostgreSQL, one Meilisearch and the simulators for a whole test run; each test file gets a database of its own. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startMeilisearch } from '../../scripts/services/meilisearch.ts';
import { findFreePort } from '../../scripts/services/ports.ts';
import { startPostgres } from '../../scripts/services/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
    meiliHost: string;
    meiliKey: string;
    scratch: string;
  }
}

export default async function setUp(project: TestProject) {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'rongqiao-test-'));
  // As root, PostgreSQL runs as another user, who must be able to pass.
  await chmod(scratch, 0o711);
  const masterKey = 'test-master-key-test-master-key-0';
  const [postgres, meilisearch] = await Promise.all([
    startPostgres({ dataDir: path.join(scratch, 'pg', 'data'), port: await findFreePort(), password: 'test-password', databases: ['empty'], volatile: true }),
    startMeilisearch({ dataDir: path.join(scratch, 'meili'), port: await findFreePort(), masterKey }),
  ]);
  project.provide('postgresUrl', postgres.url('empty'));
  project.provide('meiliHost', meilisearch.url);
  project.provide('meiliKey', masterKey);
  project.provide('scratch', scratch);
  return async () => {
    await Promise.all([postgres.stop(), meilisearch.stop()]);
    await rm(scratch, { recursive: true, force: true });
  };
}
