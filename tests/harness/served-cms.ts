import { fork } from 'node:child_process';
import path from 'node:path';
import type { FuzzRoute } from '../../scripts/fuzz/make-request.ts';
import { findFreePort } from '../../scripts/services/ports.ts';
import { makeEnvironment, type TestEnvironment } from './environment.ts';

export interface ServedCms {
  url: string;
  pid: number;
  routes: FuzzRoute[];
  environment: TestEnvironment;
  /** True while the process that answered first is the one that still runs. */
  isAlive(): boolean;
  output(): string;
  stop(): void;
}

/** `serve-cms.ts` in a child: what happens to its process does not happen to the test's. */
export async function startServedCms(overrides: Record<string, string> = {}): Promise<ServedCms> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = await makeEnvironment({ CMS_PORT: String(port), CMS_URL: url, SERVE_ADMIN: 'no', NODE_ENV: 'production', ...overrides });
  const child = fork(path.join(import.meta.dirname, 'serve-cms.ts'), { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment }, silent: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-100_000)));
  const ready = await new Promise<{ pid: number; routes: FuzzRoute[] }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { pid: number; routes: FuzzRoute[] }));
    child.once('exit', (code) => reject(new Error(`the cms ended with ${code}:\n${output}`)));
  });
  return { url, ...ready, environment, isAlive: () => child.exitCode === null && child.signalCode === null, output: () => output, stop: () => child.kill('SIGKILL') };
}
