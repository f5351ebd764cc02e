/** The bytes of private documents: one folder, readable by this process alone, names that are random ids. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { cmsSettings } from '@rongqiao/config';

const place = (id: string) => path.join(cmsSettings().DOCUMENTS_DIR, id.slice(0, 2), id);

/** Copies a file in and answers its SHA-256. It is on the disk, whole, or not there. */
export async function writeDocumentFile(id: string, from: string): Promise<string> {
  const to = place(id);
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const file = await open(`${to}.part`, 'wx', 0o600);
  try {
    for await (const chunk of createReadStream(from)) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${to}.part`, to);
  return hash.digest('hex');
}

/** For those who read it in another process. */
export const documentFilePath = place;

/** Undefined when it is not there. */
export async function openDocumentFile(id: string): Promise<NodeJS.ReadableStream | undefined> {
  const isThere = await stat(place(id)).then(
    (found) => found.isFile(),
    () => false,
  );
  return isThere ? createReadStream(place(id)) : undefined;
}

export const removeDocumentFile = (id: string): Promise<void> => rm(place(id), { force: true });

/** Ids of files (whole or torn) that were last written before `before`. */
export async function documentFilesOlderThan(before: Date): Promise<{ id: string; isTorn: boolean }[]> {
  const folder = cmsSettings().DOCUMENTS_DIR;
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = [];
  for (const entry of names.filter((one) => one.isFile())) {
    const { mtime } = await stat(path.join(entry.parentPath, entry.name));
    if (mtime < before) found.push({ id: entry.name.replace(/\.part$/, ''), isTorn: entry.name.endsWith('.part') });
  }
  return found;
}

export const removeTornFile = (id: string): Promise<void> => rm(`${place(id)}.part`, { force: true });
