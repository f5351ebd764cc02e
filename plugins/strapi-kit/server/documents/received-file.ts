/** The one file of a multipart request, as it lies in the temporary folder. */
import { rm } from 'node:fs/promises';
import type { Context } from 'koa';
import { problem } from '../http/problem.ts';
import { Refusal } from '../routes/route.ts';

export interface ReceivedFile {
  path: string;
  name: string;
  sizeBytes: number;
}

interface Uploaded {
  filepath: string;
  originalFilename: string | null;
  size: number;
}

const UPLOAD_FIELD = 'files';
const sentence = '请选择一个要上传的文件（PDF、JPG 或 PNG）。';
const none = problem(400, 'no-file', sentence, [{ path: UPLOAD_FIELD, message: sentence }]);

/** @throws Refusal `no-file` unless there is exactly one, in the field `files` */
export function receivedFile(ctx: Context): ReceivedFile {
  const [file, ...more] = uploadedIn(ctx, UPLOAD_FIELD);
  if (!file || more.length > 0) throw new Refusal(none);
  return { path: file.filepath, name: file.originalFilename ?? '', sizeBytes: file.size };
}

const filesOf = (ctx: Context) => (ctx.request as { files?: Record<string, Uploaded | Uploaded[]> }).files ?? {};
const uploadedIn = (ctx: Context, field: string): Uploaded[] => [filesOf(ctx)[field] ?? []].flat();

/** Strapi clears only one field away, and only when all went well; whatever somebody sends must not fill the disk. */
export async function forgetReceivedFiles(ctx: Context): Promise<void> {
  for (const field of Object.keys(filesOf(ctx))) {
    for (const { filepath } of uploadedIn(ctx, field)) await rm(filepath, { force: true });
  }
}
