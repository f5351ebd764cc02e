/** The cms as operators run it: a process of its own, started as the launcher starts it, that can be killed. */
import { type Child, startChild } from '../../scripts/services/child.ts';
import { findFreePort } from '../../scripts/services/ports.ts';
import { cmsFolder, cmsProgram } from '../../scripts/start/places.ts';
import { makeEnvironment, type TestEnvironment } from './environment.ts';
import { processEnvironment } from './process-environment.ts';

export interface CmsProcess {
  url: string;
  environment: TestEnvironment;
  child: Child;
  /** As a crash would end it. */
  kill(): Promise<void>;
  /** As an operator would end it. */
  terminate(): Promise<string>;
  /** Starts again on the same database. */
  restart(): Promise<void>;
}

export async function startCmsProcess(overrides: Record<string, string> = {}, shared?: TestEnvironment): Promise<CmsProcess> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = shared ?? (await makeEnvironment());
  const own = { ...environment, NODE_ENV: 'production', CMS_PORT: String(port), CMS_URL: url, SERVE_ADMIN: 'no', ...overrides };
  const launch = async () => {
    const started = startChild(process.execPath, [cmsProgram], {
      cwd: cmsFolder,
      env: { ...processEnvironment(), ...own },
    });
    await untilReady(url, started);
    return started;
  };
  let child = await launch();
  return {
    url,
    environment: own,
    get child() {
      return child;
    },
    kill: () => child.stop('SIGKILL'),
    terminate: async () => {
      await child.stop('SIGTERM', 20_000);
      return child.ended;
    },
    restart: async () => {
      child = await launch();
    },
  };
}

async function untilReady(url: string, child: Child) {
  for (const deadline = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    if (child.process.exitCode !== null || Date.now() > deadline) throw new Error(`the cms did not start:\n${child.lines().join('\n')}`);
  }
}
