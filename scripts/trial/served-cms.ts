/** `serve-cms.ts` in a child: what happens to its process does not happen to the one that tries it. */
import { fork } from 'node:child_process';
import path from 'node:path';
import type { FuzzRoute } from '../fuzz/make-request.ts';

export interface ServedCms {
  url: string;
  pid: number;
  routes: FuzzRoute[];
  /** True while the process that answered first is the one that still runs. */
  isAlive(): boolean;
  output(): string;
  stop(): void;
}

export async function serveCms(env: NodeJS.ProcessEnv, url: string): Promise<ServedCms> {
  const child = fork(path.join(import.meta.dirname, 'serve-cms.ts'), { env, silent: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-100_000);
    });
  }
  const ready = await new Promise<{ pid: number; routes: FuzzRoute[] }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { pid: number; routes: FuzzRoute[] }));
    child.once('exit', (code) => reject(new Error(`the cms ended with ${code}:\n${output}`)));
  });
  return { url, ...ready, isAlive: () => child.exitCode === null && child.signalCode === null, output: () => output, stop: () => child.kill('SIGKILL') };
}
