/** Two commands started at once must not both install, or both build: the second waits for the first. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install-state.mjs';

const BEAT_MS = 2_000;
/** A holder that has not touched its lock for so long was killed, whatever its number is used for now. */
const SILENT_MS = 20_000;

/** `name` is the lock, `what` is what the other one is said to be doing. */
export async function oneAtATime(name, what, work) {
  const lockFile = path.join(openVar(), `${name}.lock`);
  await acquire(lockFile, what);
  const beat = setInterval(() => touch(lockFile), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (holder(lockFile) === String(process.pid)) rmSync(lockFile, { force: true });
  }
}

/** As root, PostgreSQL runs as another user, who must be able to pass through; nobody else may list what is here. */
function openVar() {
  const folder = path.join(root, 'var');
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  return folder;
}

async function acquire(lockFile, what) {
  for (let told = false; !tryToTake(lockFile); ) {
    if (removeWhenStale(lockFile)) continue;
    if (!told) console.log(`另一个命令（进程 ${holder(lockFile)}）正在${what}，等它完成……`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function tryToTake(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw new Error(`不能在 ${path.dirname(lockFile)} 里写文件（${error.code}）。请用拥有这个目录的用户运行。`);
    return false;
  }
}

/** True when it is worth another try. Moved aside before it is removed: of two who see the same stale lock, one would else remove the other's fresh one. */
function removeWhenStale(lockFile) {
  const seen = holder(lockFile);
  if (isHeld(lockFile, seen)) return false;
  const aside = `${lockFile}.${process.pid}`;
  try {
    renameSync(lockFile, aside);
    if (readFileSync(aside, 'utf8') === seen) rmSync(aside);
    else renameSync(aside, lockFile);
  } catch {
    // Another one was faster.
  }
  return true;
}

function isHeld(lockFile, pid) {
  try {
    // An empty lock is one that is just being written; time will tell.
    if (pid) process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
  }
  try {
    return Date.now() - statSync(lockFile).mtimeMs < SILENT_MS;
  } catch {
    return true;
  }
}

function touch(lockFile) {
  const now = new Date();
  try {
    utimesSync(lockFile, now, now);
  } catch {
    // Taken away from us after a long sleep of the machine: nothing to hold any more.
  }
}

function holder(lockFile) {
  try {
    return readFileSync(lockFile, 'utf8');
  } catch {
    return '';
  }
}
