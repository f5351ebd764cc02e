/** Projects of the tests in one run, with the terminal their own and a report for the sum. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { cloneRecords, root } from '../start/places.ts';
import { type Counts, countResults } from './count-results.ts';
import type { Project } from './test-arguments.ts';

export async function runVitest(projects: Project[], rest: string[], env: NodeJS.ProcessEnv): Promise<Counts> {
  const report = path.join(cloneRecords, 'test-results', `${projects.join('-')}.json`);
  await mkdir(path.dirname(report), { recursive: true });
  await rm(report, { force: true });
  const words = ['run', ...projects.flatMap((project) => ['--project', project]), '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...rest];
  const exitedWell = await runInTerminal(path.join(root, 'node_modules/vitest/vitest.mjs'), words, env);
  const text = await readFile(report, 'utf8').catch(() => 'null');
  // Without a report there was no file to run.
  if (text === 'null' && exitedWell) return { passed: 0, failed: 0, skipped: 0 };
  return countResults(JSON.parse(text), exitedWell);
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function runInTerminal(program: string, words: string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...words], { cwd: root, env, stdio: 'inherit' });
  let stopped: NodeJS.Signals | undefined;
  const stop = (signal: NodeJS.Signals) => {
    stopped = signal;
    // A terminal gives Ctrl-C to vitest as well, and a second one would make it drop everything.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, stop);
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => {
      for (const signal of signals) process.off(signal, stop);
      // vitest ends in an orderly way, with a code of its own; the other projects must not start.
      if (stopped) process.kill(process.pid, stopped);
      else resolve(code === 0);
    });
  });
}
