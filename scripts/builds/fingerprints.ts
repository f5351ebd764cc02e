/** What went into a build and what came out of it, each as one short text to compare. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../start/places.ts';
import { sourceFiles } from './source-graph.ts';
import type { Target } from './targets.ts';

/** By content: a checkout that only touches dates rebuilds nothing. */
export async function fingerprintSources(target: Target, env: NodeJS.ProcessEnv): Promise<string> {
  const files = await sourceFiles(await target.sources(), target.without);
  const alone = [...(target.alone ?? []), 'package-lock.json'].map((file) => path.join(root, file));
  const hash = createHash('sha256');
  for (const file of [...files, ...alone]) {
    hash.update(path.relative(root, file)).update('\0').update(await readFile(file)).update('\0');
  }
  for (const value of target.bakedIn(env)) hash.update(value).update('\0');
  return hash.digest('hex');
}

/** By name and size: enough to notice an output that was removed, cut short or written by somebody else. */
export async function fingerprintOutputs(target: Target): Promise<string> {
  const hash = createHash('sha256');
  for (const output of target.outputs) {
    for (const line of await listing(path.join(root, output))) hash.update(line).update('\0');
  }
  return hash.digest('hex');
}

async function listing(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const lines = await Promise.all(files.map(async (file) => `${path.relative(folder, file)} ${(await stat(file)).size}`));
  return lines.sort();
}
