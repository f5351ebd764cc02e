/** The optional file behind the state: written whole, 0600, a moment after each change. */
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { State } from './state.ts';

const writeDelayMs = 100;

export type Keeper = { changed: () => void; flush: () => Promise<void> };

/** The remembered state; undefined when there is none yet. A file that cannot be used is set aside, not lost. */
export function recallState(file: string): State | undefined {
  if (!existsSync(file)) return undefined;
  const state = parseState(readFileSync(file, 'utf8'));
  if (state) return state;
  const aside = `${file}.unreadable-${Date.now()}`;
  renameSync(file, aside);
  console.error(`模拟系统的存档无法读取，已另存为 ${aside}，本次从空白开始。`);
  return undefined;
}

function parseState(text: string): State | undefined {
  try {
    return State.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export function keepState(state: State, file: string): Keeper {
  mkdirSync(dirname(file), { recursive: true });
  let timer: NodeJS.Timeout | undefined;
  let written = Promise.resolve();

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    written = written.then(() => replaceFile(file, JSON.stringify(state))).catch(sayNotKept);
    return written;
  };
  const sayNotKept = (error: unknown) => console.error(`模拟系统的存档 ${file} 写入失败，重启后记录会丢失：`, error);

  const changed = () => {
    timer ??= setTimeout(write, writeDelayMs);
  };
  return { changed, flush: write };
}

export const keepNothing: Keeper = { changed: () => {}, flush: async () => {} };

/** Beside and then over it: whoever is killed in between leaves the old file whole. */
async function replaceFile(file: string, content: string): Promise<void> {
  const beside = `${file}.writing`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}
