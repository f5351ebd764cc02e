/** Row first, file after the commit: a file without a row is swept up, a row without a file would be a loss. */
import { z } from 'zod';
import type { Transaction } from '../database/in-transaction.ts';
import { database, sql } from '../database/sql.ts';
import { defineJob, enqueue } from '../jobs/jobs.ts';
import { schedule } from '../jobs/schedules.ts';
import { documentFilesOlderThan, removeDocumentFile, removeTornFile } from './document-files.ts';
import { findDocument } from './find-documents.ts';

const removeFile = defineJob({
  name: 'remove-document-file',
  title: '删除材料文件',
  data: z.object({ id: z.uuid() }),
  handle: async ({ id }) => {
    if (!(await findDocument(id))) await removeDocumentFile(id);
  },
});

export async function removeDocument(tx: Transaction, id: string): Promise<void> {
  const removed = await tx.run(sql`delete from documents where id = ${id}`);
  if (removed > 0) await enqueue(tx, removeFile, { id });
}

const DAY_MS = 86_400_000;

/** What a crash between the file and its row left behind. */
export async function sweepOrphans(now: Date): Promise<number> {
  let swept = 0;
  for (const { id, isTorn } of await documentFilesOlderThan(new Date(now.getTime() - DAY_MS))) {
    const isKept = !isTorn && (await database().run(sql`select 1 from documents where id::text = ${id}`)) > 0;
    if (isKept) continue;
    await (isTorn ? removeTornFile(id) : removeDocumentFile(id));
    swept += 1;
  }
  return swept;
}

const sweep = defineJob({
  name: 'sweep-document-files',
  title: '清理无主的材料文件',
  data: z.object({ firedAt: z.string() }),
  handle: async ({ firedAt }) => void (await sweepOrphans(new Date(firedAt))),
});
schedule({ cron: '20 4 * * *', job: sweep });
