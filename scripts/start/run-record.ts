/**
 * Who runs on a data folder: one launcher at a time, and the processes it started.
 *
 * The record is what a later start goes by when this one was killed and could not clean up.
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { oneAtATime } from '../install/one-at-a-time.mjs';
import { processBirth } from '../services/process-identity.ts';

const END_LIMIT_MS = 12_000;

const KnownProcess = z.object({ name: z.string(), pid: z.int(), birth: z.string() });
type KnownProcess = z.infer<typeof KnownProcess>;

const RunRecord = z.object({ launcher: KnownProcess, site: z.string().optional(), children: z.array(KnownProcess) });
type RunRecord = z.infer<typeof RunRecord>;

/** Adds what has been started to the record of this launcher. */
export interface Recorder {
  remember(name: string, pid: number): Promise<void>;
  showSite(address: string): Promise<void>;
  forget(): Promise<void>;
}

/** Makes us the launcher of this data folder; ends what a killed one left behind, and tells what that was. */
export function becomeLauncher(varDir: string): Promise<Recorder & { ended: string[] }> {
  return oneAtATime('start', '启动平台', async () => {
    const file = path.join(varDir, 'running.json');
    const old = await readRecord(file);
    if (old && (await isAlive(old.launcher))) throw new Error(alreadyRunning(old));
    const ended = await endAll(old?.children ?? []);
    const own = { name: 'launcher', pid: process.pid, birth: (await processBirth(process.pid)) ?? '' };
    return { ...(await openRecord(file, { launcher: own, children: [] })), ended };
  });
}

function alreadyRunning({ launcher, site }: RunRecord): string {
  const where = site ? `，门户在 ${site}` : '，正在启动';
  return `这里的平台已经在运行（进程 ${launcher.pid}${where}）。要重新启动，先在它的终端按 Ctrl-C，或执行 kill ${launcher.pid}。`;
}

async function openRecord(file: string, record: RunRecord): Promise<Recorder> {
  let writing: Promise<void> = Promise.resolve();
  const save = () => {
    writing = writing.then(() => writeRecord(file, record));
    return writing;
  };
  await save();
  return {
    remember: async (name, pid) => {
      const birth = await processBirth(pid);
      if (!birth) return;
      record.children = [...record.children.filter((child) => child.name !== name), { name, pid, birth }];
      await save();
    },
    showSite: (address) => {
      record.site = address;
      return save();
    },
    forget: async () => {
      await writing;
      await rm(file, { force: true });
    },
  };
}

async function readRecord(file: string): Promise<RunRecord | undefined> {
  const text = await readFile(file, 'utf8').catch(() => 'null');
  try {
    return RunRecord.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function writeRecord(file: string, record: RunRecord) {
  await writeFile(`${file}.new`, JSON.stringify(record), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

const isAlive = async ({ pid, birth }: KnownProcess) => (await processBirth(pid)) === birth;

/** Newest first, as a launcher would have done it. */
async function endAll(children: KnownProcess[]): Promise<string[]> {
  const ended: string[] = [];
  for (const child of children.toReversed()) {
    if (!(await isAlive(child))) continue;
    await end(child);
    ended.push(child.name);
  }
  return ended;
}

async function end(child: KnownProcess) {
  signal(child.pid, 'SIGINT');
  for (const deadline = Date.now() + END_LIMIT_MS; await isAlive(child); ) {
    if (Date.now() > deadline) return signal(child.pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself meanwhile.
  }
}
