import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFile, makeTinyProject, type TinyProject } from './tiny-project.ts';

let project: TinyProject;
beforeEach(() => {
  project = makeTinyProject();
});
afterEach(() => project.remove());

test('the first command installs, then runs its script with the words it was given; the second does not install', async () => {
  const first = await project.run('a', 'b c');
  expect(first.output).toContain('✓ 依赖已装好');
  expect(first.output).toContain(`script ["a","b c"] ${project.folder}/node_modules/.bin`);
  expect(first.code).toBe(0);
  const second = await project.run();
  expect(second.output).not.toContain('安装');
  expect(project.npmCalls()).toBe(1);
});

test('a changed package-lock.json installs anew', async () => {
  await project.run();
  project.write('package-lock.json', lockFile('1.0.1'));
  await project.run();
  expect(project.npmCalls()).toBe(2);
});

test('a failed installation says what npm said and what to do, runs nothing, and is done again next time', async () => {
  project.orderNpm('echo "npm error code ENOSPC" >&2; exit 1');
  const failed = await project.run();
  expect(failed.code).toBe(1);
  expect(failed.output).toContain('npm error code ENOSPC');
  expect(failed.output).toContain('请检查网络、npm 镜像');
  expect(failed.output).not.toContain('script [');
  project.orderNpm('');
  expect((await project.run()).code).toBe(0);
  expect(project.npmCalls()).toBe(2);
});

test('an installation that was killed half-way is never taken for a finished one', async () => {
  project.orderNpm('touch half-way; sleep 30');
  const killed = project.start();
  while (!project.has('half-way')) await new Promise((resolve) => setTimeout(resolve, 20));
  killed.process.kill('SIGKILL');
  await new Promise((resolve) => killed.process.once('exit', resolve));
  project.orderNpm('');
  const again = await project.run();
  expect(again.output).toContain('✓ 依赖已装好');
  expect(again.code).toBe(0);
});

test('the lock of a command that was killed holds nobody up', async () => {
  project.write('var/install.lock', '999999999');
  const { output, code } = await project.run();
  expect(output).not.toContain('另一个命令');
  expect(code).toBe(0);
});

test('two commands at once install once: the second waits and says so', async () => {
  project.orderNpm('touch half-way; sleep 1');
  const first = project.start();
  while (!project.has('half-way')) await new Promise((resolve) => setTimeout(resolve, 20));
  const second = await project.run('second');
  expect(second.output).toContain(`另一个命令（进程 ${first.process.pid}）正在安装依赖`);
  expect(second.output).toContain('script ["second"]');
  expect((await first.ended).code).toBe(0);
  expect(project.npmCalls()).toBe(1);
});

test('what somebody installed by hand is good enough, unless a package is missing or older', async () => {
  const record = { packages: { 'node_modules/thing': { version: '1.0.0', integrity: 'sha512-1.0.0' } } };
  project.write('node_modules/.package-lock.json', JSON.stringify(record));
  expect((await project.run()).output).toContain('安装依赖');
  expect(project.npmCalls()).toBe(1);

  project.write('package-lock.json', lockFile('2.0.0'));
  project.write('node_modules/.package-lock.json', JSON.stringify(record));
  await project.run();
  expect(project.npmCalls()).toBe(2);

  project.write('package-lock.json', lockFile('3.0.0'));
  record.packages['node_modules/thing'] = { version: '3.0.0', integrity: 'sha512-3.0.0' };
  project.write('node_modules/.package-lock.json', JSON.stringify(record));
  await project.run();
  expect(project.npmCalls()).toBe(2);
});

test("the script's exit code and a signal go through", async () => {
  expect((await project.run('exit', '3')).code).toBe(3);
  const waiting = project.start('wait');
  await waiting.says('script ["wait"]');
  waiting.process.kill('SIGTERM');
  const ended = await waiting.ended;
  expect(ended.output).toContain('asked to stop');
  expect(ended.code).toBe(7);
});

test('while the platform runs its node_modules are not replaced; a number that now belongs to somebody else does not matter', async () => {
  await project.run();
  const platform = project.startPlatform();
  await platform.says('script ["wait"]');
  project.write('var/running.json', JSON.stringify({ launcher: { pid: platform.scriptPid() } }));
  project.write('package-lock.json', lockFile('1.0.1'));
  const refused = await project.run();
  expect(refused.code).toBe(1);
  expect(refused.output).toContain(`平台正在运行（进程 ${platform.scriptPid()}）。请先停止它`);
  platform.process.kill('SIGTERM');
  await platform.ended;

  project.write('var/running.json', JSON.stringify({ launcher: { pid: process.pid } }));
  expect((await project.run()).code).toBe(0);
});
