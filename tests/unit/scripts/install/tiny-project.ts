/** A project with our installer, a fake npm and one script: what the installer does can be seen in seconds. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const scripts = path.resolve(import.meta.dirname, '../../../../scripts');

/** Says that it was called, obeys ./npm-orders, installs one package. */
const FAKE_NPM = `#!/bin/sh
echo "$*" >> npm-calls
rm -rf node_modules && mkdir -p node_modules/thing
. ./npm-orders
echo '{"version":"1.0.0"}' > node_modules/thing/package.json
`;

/** Prints its words and what it finds on its path, then obeys its first word. */
const SCRIPT = `
import { execFileSync } from 'node:child_process';
console.log('process ' + process.pid + '.');
console.log('script', JSON.stringify(process.argv.slice(2)), process.env.PATH.split(':')[0]);
if (process.argv[2] === 'exit') process.exitCode = Number(process.argv[3]);
if (process.argv[2] === 'wait') {
  process.on('SIGTERM', () => { console.log('asked to stop'); process.exit(7); });
  setInterval(() => undefined, 1000);
}
`;

export interface TinyProject {
  folder: string;
  /** Shell lines that npm runs in the middle of its work. */
  orderNpm(lines: string): void;
  npmCalls(): number;
  write(file: string, text: string): void;
  has(file: string): boolean;
  start(...words: string[]): Command;
  run(...words: string[]): Promise<Ended>;
  /** A script of the launcher's name that runs until SIGTERM. */
  startPlatform(): Command;
  remove(): void;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

export interface Command {
  process: ChildProcess;
  /** Resolves once the text has been printed. */
  says(text: string): Promise<void>;
  /** The process of the script itself. */
  scriptPid(): number;
  ended: Promise<Ended>;
}

export function makeTinyProject(): TinyProject {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rongqiao-installer-'));
  const file = (name: string) => path.join(folder, name);
  mkdirSync(file('bin'));
  mkdirSync(file('scripts'));
  cpSync(path.join(scripts, 'ensure-install.mjs'), file('scripts/ensure-install.mjs'));
  cpSync(path.join(scripts, 'install'), file('scripts/install'), { recursive: true });
  writeFileSync(file('bin/npm'), FAKE_NPM);
  chmodSync(file('bin/npm'), 0o755);
  writeFileSync(file('npm-orders'), '');
  for (const script of ['hello.mjs', 'start.ts']) writeFileSync(file(`scripts/${script}`), SCRIPT);
  writeFileSync(file('package-lock.json'), lockFile('1.0.0'));
  const project: TinyProject = {
    folder,
    orderNpm: (lines) => writeFileSync(file('npm-orders'), lines),
    npmCalls: () => (existsSync(file('npm-calls')) ? readFileSync(file('npm-calls'), 'utf8').trim().split('\n').length : 0),
    write: (name, text) => {
      mkdirSync(path.dirname(file(name)), { recursive: true });
      writeFileSync(file(name), text);
    },
    has: (name) => existsSync(file(name)),
    start: (...words) => start(folder, 'scripts/hello.mjs', words),
    run: (...words) => start(folder, 'scripts/hello.mjs', words).ended,
    startPlatform: () => start(folder, 'scripts/start.ts', ['wait']),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return project;
}

export const lockFile = (version: string) =>
  JSON.stringify({ lockfileVersion: 3, packages: { '': { name: 'tiny' }, 'node_modules/thing': { version, integrity: `sha512-${version}` } } });

function start(folder: string, script: string, words: string[]): Command {
  const { npm_execpath: _npm, npm_lifecycle_event: _event, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/ensure-install.mjs', script, ...words], {
    cwd: folder,
    env: { ...env, PATH: `${path.join(folder, 'bin')}:${process.env.PATH}` },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code, signal) => resolve({ code, signal, output })));
  const says = async (text: string) => {
    for (const deadline = Date.now() + 15_000; !output.includes(text); ) {
      if (Date.now() > deadline) throw new Error(`never said “${text}”, but:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { process: child, ended, says, scriptPid: () => Number(/process (\d+)\./.exec(output)?.[1]) };
}
