/**
 * Is what package-lock.json names installed? A stamp inside node_modules says so; it is written only after success and
 * goes with the folder, so an installation that was interrupted is never taken for a finished one.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');

const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.rongqiao-install');
const npmRecord = path.join(modules, '.package-lock.json');
const lockFile = path.join(root, 'package-lock.json');

export const isInstalled = () => readOr(stampFile, '') === wantedStamp();
export const markInstalled = () => writeFileSync(stampFile, wantedStamp());

export function unmarkInstalled() {
  rmSync(stampFile, { force: true });
  rmSync(npmRecord, { force: true });
}

/** Whoever ran `npm ci` or `npm install` by hand need not wait for a second one. */
export function adoptFinishedInstall() {
  const record = parseOr(readOr(npmRecord, ''));
  if (!record || !isComplete(parseOr(readFileSync(lockFile, 'utf8')).packages, record.packages)) return false;
  markInstalled();
  return true;
}

/** How many packages lie directly in node_modules when all is done, and how many do so now. */
export function installProgress() {
  const names = Object.keys(parseOr(readFileSync(lockFile, 'utf8')).packages).filter((name) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(name));
  return { installed: names.filter((name) => existsSync(path.join(root, name, 'package.json'))).length, total: names.length };
}

const wantedStamp = () =>
  `${createHash('sha256').update(readFileSync(lockFile)).digest('hex')} ${process.platform}-${process.arch}`;

/** npm writes its record last; still, look that each package it names is there. */
function isComplete(wanted, installed) {
  return Object.entries(wanted).every(([name, entry]) => {
    if (!name.startsWith('node_modules/')) return true;
    const found = installed[name];
    if (!found) return entry.optional === true || entry.devOptional === true || entry.peer === true;
    const same = found.version === entry.version && found.integrity === entry.integrity && found.link === entry.link;
    return same && existsSync(path.join(root, name, 'package.json'));
  });
}

function readOr(file, fallback) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fallback;
  }
}

function parseOr(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
