import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { becomeLauncher } from '../../../../scripts/start/run-record.ts';
import { processBirth } from '../../../../scripts/services/process-identity.ts';
import { scratchFolder } from '../scratch-folder.ts';

function sleeper(): number {
  const child = spawn('sleep', ['100']);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child.pid ?? 0;
}

test('a second launcher on the same data is told which one runs and where', async () => {
  const varDir = scratchFolder();
  const recorder = await becomeLauncher(varDir);
  await expect(becomeLauncher(varDir)).rejects.toThrow(`这里的平台已经在运行（进程 ${process.pid}，正在启动）`);
  await recorder.showSite('http://127.0.0.1:4321');
  await expect(becomeLauncher(varDir)).rejects.toThrow('门户在 http://127.0.0.1:4321）。要重新启动，先在它的终端按 Ctrl-C');
  await recorder.forget();
  expect(existsSync(path.join(varDir, 'running.json'))).toBe(false);
});

test('what a killed launcher left behind is ended; whoever merely got its number is not', async () => {
  const varDir = scratchFolder();
  const [left, stranger] = [sleeper(), sleeper()];
  const record = {
    launcher: { name: 'launcher', pid: process.pid, birth: 'an earlier boot/1' },
    children: [
      { name: 'cms', pid: left, birth: await processBirth(left) },
      { name: 'site', pid: stranger, birth: 'an earlier boot/2' },
    ],
  };
  writeFileSync(path.join(varDir, 'running.json'), JSON.stringify(record));
  const recorder = await becomeLauncher(varDir);
  expect(recorder.ended).toEqual(['cms']);
  expect(await processBirth(left)).toBeUndefined();
  expect(await processBirth(stranger)).toBeDefined();
  await recorder.forget();
});

test('children are remembered once each, also when they were restarted', async () => {
  const varDir = scratchFolder();
  const recorder = await becomeLauncher(varDir);
  const [old, fresh] = [sleeper(), sleeper()];
  await Promise.all([recorder.remember('cms', old), recorder.remember('site', fresh)]);
  await recorder.remember('cms', fresh);
  const { children } = JSON.parse(readFileSync(path.join(varDir, 'running.json'), 'utf8'));
  expect(children.map(({ name, pid }: { name: string; pid: number }) => [name, pid])).toEqual([['site', fresh], ['cms', fresh]]);
  await recorder.forget();
});
