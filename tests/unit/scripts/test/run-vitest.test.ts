import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs one quick file of one project, and something after it that must not happen. */
const code = (file: string) => `
import { runVitest } from ${JSON.stringify(new URL('../../../../scripts/test/run-vitest.ts', import.meta.url).href)};
console.log(JSON.stringify(await runVitest(['unit'], [${JSON.stringify(file)}], process.env)));
console.log('went on');
`;

function run(file: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code(file)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<{ signal: NodeJS.Signals | null; output: string }>((resolve) => child.on('close', (_code, signal) => resolve({ signal, output })));
  return { child, ended, output: () => output };
}

test('a run is counted from its report', { timeout: 60_000 }, async () => {
  const { output } = await run('tests/unit/scripts/bench/bars.test.ts').ended;
  expect(output).toContain('{"passed":2,"failed":0,"skipped":0}');
  expect(output).toContain('went on');
});

test('stopped in the middle, no other project is started', { timeout: 60_000 }, async () => {
  const { child, ended, output } = run('tests/unit/scripts/bench/bars.test.ts');
  while (!output().includes('RUN')) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGTERM');
  const { signal, output: all } = await ended;
  expect(all).not.toContain('went on');
  expect(signal).toBe('SIGTERM');
});
