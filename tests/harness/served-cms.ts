import { findFreePort } from '../../scripts/services/ports.ts';
import { type ServedCms as Served, serveCms } from '../../scripts/trial/served-cms.ts';
import { makeEnvironment, type TestEnvironment } from './environment.ts';
import { processEnvironment } from './process-environment.ts';

export interface ServedCms extends Served {
  environment: TestEnvironment;
}

/** `serve-cms.ts` in a child: what happens to its process does not happen to the test's. */
export async function startServedCms(overrides: Record<string, string> = {}): Promise<ServedCms> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = await makeEnvironment({ CMS_PORT: String(port), CMS_URL: url, SERVE_ADMIN: 'no', NODE_ENV: 'production', ...overrides });
  return { ...(await serveCms({ ...processEnvironment(), ...environment }, url)), environment };
}
