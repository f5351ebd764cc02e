/**
 * The drop folder: DROP_FOLDER/<source code>/<file>. Every minute whole files (untouched for a while) are taken in and go
 * from the folder; one that is not taken goes to `rejected/` with the sentence that says why.
 */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cmsSettings } from '@rongqiao/config';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { receiveBatch } from '../batches/receive-batch.ts';
import { findSource, type SourceRow } from '../sources/source-row.ts';

/** Somebody may still be writing a file that was touched just now. */
const QUIET_MS = 30_000;
const REJECTED = 'rejected';

/** Answers how many files were taken. */
export async function takeDroppedFiles(folder: string, now: Date): Promise<number> {
  let taken = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const source = entry.isDirectory() ? await findSource(entry.name) : undefined;
    if (source) taken += await takeFrom(path.join(folder, entry.name), source, now);
  }
  return taken;
}

async function takeFrom(folder: string, source: SourceRow, now: Date): Promise<number> {
  let taken = 0;
  for (const { name, sizeBytes } of await quietFiles(folder, now)) {
    const file = path.join(folder, name);
    try {
      await receiveBatch(source, { path: file, name, sizeBytes }, { way: 'drop-folder', name: '投递目录', userId: 0 });
      await rm(file, { force: true });
      taken += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await reject(folder, name, error.refused.message);
    }
  }
  return taken;
}

async function quietFiles(folder: string, now: Date): Promise<{ name: string; sizeBytes: number }[]> {
  const found = [];
  for (const entry of (await readdir(folder, { withFileTypes: true })).filter((one) => one.isFile() && !one.name.startsWith('.') && !one.name.endsWith('.part'))) {
    const { mtimeMs, size } = await stat(path.join(folder, entry.name));
    if (now.getTime() - mtimeMs >= QUIET_MS) found.push({ name: entry.name, sizeBytes: size });
  }
  return found;
}

async function reject(folder: string, name: string, sentence: string): Promise<void> {
  const rejected = path.join(folder, REJECTED);
  await mkdir(rejected, { recursive: true });
  await rename(path.join(folder, name), path.join(rejected, name));
  await writeFile(path.join(rejected, `${name}.原因.txt`), `${sentence}\n`);
}

const take = defineJob({
  name: 'take-dropped-files',
  title: '收取投递目录中的文件',
  data: z.object({ firedAt: z.string() }),
  expireInSeconds: 600,
  handle: async ({ firedAt }) => {
    const folder = cmsSettings().DROP_FOLDER;
    if (folder) await takeDroppedFiles(folder, new Date(firedAt));
  },
});
schedule({ cron: '* * * * *', job: take });
