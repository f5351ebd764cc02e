import { execFileSync, spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { startChild } from '../../../../scripts/services/child.ts';
import { processBirth } from '../../../../scripts/services/process-identity.ts';
import { eventually } from '../scratch-folder.ts';

test('the last lines of a child are kept, and how it ended', async () => {
  const child = startChild('sh', ['-c', 'echo one; echo two >&2; exit 3'], {});
  expect(await child.ended).toBe('3');
  await eventually(() => child.lines().length === 2, 'two lines');
  expect(child.lines().sort()).toEqual(['one', 'two']);
});

test('a child that ignores the signal is killed after the limit', async () => {
  const child = startChild('sh', ['-c', 'trap "" TERM; echo ready; while :; do sleep 0.1; done'], {});
  await eventually(() => child.lines().includes('ready'), 'ready');
  await child.stop('SIGTERM', 200);
  expect(await child.ended).toBe('SIGKILL');
});

test('a program that does not exist ends with a reason, and stopping it is no error', async () => {
  const child = startChild('no-such-program', [], {});
  expect(await child.ended).toBe('could not start');
  expect(child.lines().join()).toContain('ENOENT');
  await child.stop();
});

test('a detached child ends when the process that started it is killed', async () => {
  const module = new URL('../../../../scripts/services/child.ts', import.meta.url).href;
  const code = `import { startChild } from '${module}'; const c = startChild('sleep', ['100'], { detached: true }); console.log(c.process.pid); setInterval(() => 0, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = Number(await new Promise<string>((resolve) => parent.stdout.once('data', (chunk) => resolve(String(chunk)))));
  expect(await processBirth(pid)).toBeDefined();
  parent.kill('SIGKILL');
  await eventually(async () => (await processBirth(pid)) === undefined, 'the child ends', 5_000);
});

test('a process is known by its birth: ours has one, a number that nobody has none', async () => {
  const first = await processBirth(process.pid);
  expect(first).toBeDefined();
  expect(await processBirth(process.pid)).toBe(first);
  const gone = execFileSync('sh', ['-c', 'echo $$']).toString();
  expect(await processBirth(Number(gone))).toBeUndefined();
});
