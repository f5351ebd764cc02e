/** A real PostgreSQL 18, from npm. */
import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Child, hasEnded, startChild } from './child.ts';
import { type Account, emptyFolder, exists, findPostgresPlaces, type PostgresPlaces } from './postgres-places.ts';
import { commandLine } from './process-identity.ts';

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

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const places = await findPostgresPlaces(options.dataDir);
  await initialiseCluster(places, options.password);
  let child = await launch(places, options);
  const url = (database: string) => `postgresql://rongqiao:${options.password}@127.0.0.1:${options.port}/${database}`;
  try {
    await makeDatabases(url('postgres'), options.databases);
  } catch (error) {
    await child.stop('SIGINT', 30_000);
    throw error;
  }
  return {
    where: places.dataDir,
    url,
    get child() {
      return child;
    },
    stop: () => child.stop('SIGINT', 30_000),
    crash: () => child.stop('SIGQUIT', 30_000),
    restart: async () => {
      await child.stop('SIGQUIT', 30_000);
      child = await launch(places, options);
    },
  };
}

async function initialiseCluster({ binaries, dataDir, account }: PostgresPlaces, password: string) {
  if (await exists(path.join(dataDir, 'initialised'))) return;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await chmod(dataDir, 0o700);
  await giveTo(account, dataDir);
  // What an interrupted initdb left behind.
  await emptyFolder(dataDir);
  const passwordFile = `${dataDir}.password-${process.pid}`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  await giveTo(account, passwordFile);
  const initdb = ['-D', dataDir, '-U', 'rongqiao', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    await run(path.join(binaries, 'bin', 'initdb'), [...initdb, '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums'], {
      ...account,
      env: postgresEnvironment(binaries),
      cwd: '/',
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeFile(path.join(dataDir, 'initialised'), '');
}

async function giveTo(account: Account, file: string) {
  if (account.uid !== undefined) await chown(file, account.uid, account.gid ?? account.uid);
}

const postgresEnvironment = (binaries: string) => ({
  LC_ALL: 'C.UTF-8',
  PATH: process.env.PATH,
  LD_LIBRARY_PATH: path.join(binaries, 'lib'),
});

const volatileSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

async function launch({ binaries, dataDir, account }: PostgresPlaces, options: PostgresOptions): Promise<Child> {
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
    { ...account, env: postgresEnvironment(binaries), cwd: '/', detached: true, orphanSignal: 'SIGINT' },
  );
  try {
    await waitUntilReady(child, options, dataDir);
  } catch (error) {
    await child.stop('SIGQUIT');
    throw error;
  }
  return child;
}

/** Whoever was killed may have left its server running on this cluster: end that one first. */
async function endServerLeftBehind(dataDir: string) {
  const lock = await readFile(path.join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(lock.split('\n')[0]);
  if (!(pid > 1) || !(await isPostgres(pid, dataDir))) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 15_000 && (await isPostgres(pid, dataDir)); waited += 100) await pause(100);
}

const isPostgres = async (pid: number, dataDir: string) => (await commandLine(pid)).includes(`postgres -D ${dataDir}`);

async function waitUntilReady(child: Child, { port, password }: PostgresOptions, dataDir: string) {
  for (const deadline = Date.now() + 60_000; !hasEnded(child.process) && Date.now() < deadline; ) {
    const refusal = await refusalOf({ host: '127.0.0.1', port, user: 'rongqiao', password, database: 'postgres' });
    if (!refusal) return;
    if (refusal.code === '28P01') {
      throw new Error(`数据库的密码与保存的密钥不一致。请恢复原来的密钥文件；如果数据不再需要，删除 ${dataDir} 后重新启动。`);
    }
    await pause(60);
  }
  throw new Error(`PostgreSQL 没有启动起来，它最后说：\n${child.lines().slice(-12).join('\n')}`);
}

/** Why the server does not let us in; undefined when it does. */
async function refusalOf(connection: pg.ClientConfig): Promise<{ code?: string } | undefined> {
  const client = new pg.Client(connection);
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    return error as { code?: string };
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

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
