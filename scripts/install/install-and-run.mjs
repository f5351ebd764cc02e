/** Installs when needed, finds Node 24, runs the script with it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findNode } from './find-node.mjs';
import { adoptFinishedInstall, isInstalled, markInstalled, root, unmarkInstalled } from './install-state.mjs';
import { runNpmCi } from './npm-ci.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { refuseWhileRunning } from './running-platform.mjs';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @param {string[]} words the script and its arguments */
export async function installAndRun([script, ...args]) {
  if (!script || !existsSync(path.resolve(root, script))) {
    return fail(`没有这个脚本：${script ?? '（未给出）'}`);
  }
  try {
    if (!isInstalled()) await oneAtATime('install', '安装依赖', install);
    run(await findNode(), [path.resolve(root, script), ...args]);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** Somebody else may have installed while we waited for the lock. */
async function install() {
  if (isInstalled() || adoptFinishedInstall()) return;
  refuseWhileRunning();
  unmarkInstalled();
  await runNpmCi();
  markInstalled();
}

/** @param {{ program: string, flags: string[] }} node @param {string[]} words */
function run({ program, flags }, words) {
  const bin = path.join(root, 'node_modules', '.bin');
  // What Node compiled once it finds there again: Strapi has some thousands of modules.
  const compiled = path.join(root, 'var', 'compiled');
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(program, [...flags, ...words], { stdio: 'inherit', env });
  const forward = (signal) => child.kill(signal);
  for (const signal of forwarded) process.on(signal, forward);
  const watch = stopWhenAbandoned(() => forward('SIGTERM'));
  child.on('error', (error) => fail(`无法运行 ${program}：${error.message}`));
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    for (const each of forwarded) process.off(each, forward);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}

/** npm, or the shell between npm and us, was killed without telling us. */
function stopWhenAbandoned(stop) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  return watch;
}

function fail(sentence) {
  console.error(`\n✗ ${sentence}`);
  process.exitCode = 1;
}
