import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { buildIfChanged, partsOfCms } from '../../../../scripts/builds/build-what-changed.ts';
import type { Target } from '../../../../scripts/builds/targets.ts';
import { cloneRecords, root } from '../../../../scripts/start/places.ts';
import { scratchFolder } from '../scratch-folder.ts';

/** Copies source.txt to out/result.txt; fails half-way when the source says so. */
const BUILD = `
const fs = require('node:fs');
fs.appendFileSync('builds', '.');
fs.mkdirSync('out', { recursive: true });
fs.writeFileSync('out/result.txt', '');
const source = fs.readFileSync('source.txt', 'utf8');
if (source === 'bad') { console.error('line 1: bad source'); process.exit(1); }
if (source === 'edited meanwhile') fs.writeFileSync('source.txt', 'edited');
if (source !== 'nothing') fs.writeFileSync('out/result.txt', source); else fs.rmSync('out/result.txt');
`;

let folder: string;
let target: Target;
let env: NodeJS.ProcessEnv;
const write = (text: string) => writeFileSync(path.join(folder, 'source.txt'), text);
const builds = () => readFileSync(path.join(folder, 'builds'), 'utf8').length;
const build = () => buildIfChanged(target, { env });

beforeEach(() => {
  folder = scratchFolder();
  const inClone = path.relative(root, folder);
  env = { ...process.env, BAKED: '1' };
  target = {
    name: `test-${path.basename(folder)}`,
    title: '测试构建',
    sources: async () => [`${inClone}/source.txt`],
    bakedIn: (given) => [given.BAKED ?? ''],
    outputs: [`${inClone}/out`],
    proof: `${inClone}/out/result.txt`,
    command: { cwd: folder, args: ['-e', BUILD] },
  };
  onTestFinished(() => rmSync(path.join(cloneRecords, 'builds', `${target.name}.json`), { force: true }));
  write('first');
});

test('an admin that is not served is not built', () => {
  expect([partsOfCms({ SERVE_ADMIN: true }), partsOfCms({ SERVE_ADMIN: false })]).toEqual([['cms', 'admin'], ['cms']]);
});

test('nothing changed, nothing built; a changed source is', async () => {
  expect([await build(), await build()]).toEqual([true, false]);
  write('second');
  expect([await build(), await build()]).toEqual([true, false]);
  expect(builds()).toBe(2);
});

test('a source that only got a new date rebuilds nothing', async () => {
  await build();
  write('first');
  expect(await build()).toBe(false);
});

test('what is compiled in from the environment counts as a source', async () => {
  await build();
  env.BAKED = '2';
  expect(await build()).toBe(true);
});

test('a failed build says why and is never taken for a finished one, even when the source goes back', async () => {
  await build();
  write('bad');
  await expect(build()).rejects.toThrow(/测试构建没有成功（1）[\s\S]*line 1: bad source/);
  write('first');
  expect(await build()).toBe(true);
});

test('an output that was removed or written over is built again', async () => {
  await build();
  rmSync(path.join(folder, 'out'), { recursive: true });
  expect(await build()).toBe(true);
  mkdirSync(path.join(folder, 'out/more'));
  writeFileSync(path.join(folder, 'out/more/x.js'), 'x');
  expect(await build()).toBe(true);
});

test('a command that ends well without its output has failed', async () => {
  write('nothing');
  await expect(build()).rejects.toThrow('没有生成');
});

test('a source that was saved while the build ran is built once more', async () => {
  write('edited meanwhile');
  expect([await build(), await build(), await build()]).toEqual([true, true, false]);
});

test('an aborted build ends its command and leaves no stamp', async () => {
  target.command.args = ['-e', `${BUILD}; setInterval(() => 0, 1000)`];
  const stop = new AbortController();
  const running = buildIfChanged(target, { env, signal: stop.signal });
  setTimeout(() => stop.abort(new Error('正在停止')), 300);
  await expect(running).rejects.toThrow('正在停止');
  expect(existsSync(path.join(cloneRecords, 'builds', `${target.name}.json`))).toBe(false);
});
