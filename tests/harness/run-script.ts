/** A command of the repository, run as a person would, in a process of its own. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { TestEnvironment } from './environment.ts';
import { processEnvironment } from './process-environment.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface Ran {
  code: number | null;
  /** What it printed, both streams. */
  output: string;
  seconds: number;
}

/** `script` relative to the repository. The data folder is the test's own, so nothing of a real installation is read. */
export function runScript(script: string, args: string[], environment: TestEnvironment): Promise<Ran> {
  const began = performance.now();
  const env = { ...processEnvironment(), VAR_DIR: path.dirname(environment.DOCUMENTS_DIR ?? ''), ...environment };
  const child = spawn(process.execPath, [path.join(root, script), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output, seconds: (performance.now() - began) / 1_000 }));
  });
}
