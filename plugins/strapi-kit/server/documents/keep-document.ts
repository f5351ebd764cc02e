/** Takes a received file into the store. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { inTransaction, type Transaction } from '../database/in-transaction.ts';
import { sql } from '../database/sql.ts';
import { problem, type Problem } from '../http/problem.ts';
import { actorNow } from '../ledger/actor.ts';
import { Refusal } from '../routes/route.ts';
import { removeDocumentFile, writeDocumentFile } from './document-files.ts';
import { plainFileName } from './file-name.ts';
import {
  documentColumns,
  type DocumentOwner,
  KeptDocument,
  OWNER_FILES_MAX,
} from './kept-document.ts';
import { type KeptKind, papers } from './kept-kinds.ts';
import type { ReceivedFile } from './received-file.ts';

interface Facts {
  owner: DocumentOwner;
  purpose: string;
  uploadedBy: number;
}

const refusal = (status: number, code: string, sentence: string): Problem =>
  problem(status, code, sentence, [{ path: 'files', message: sentence }]);
const tooBig = refusal(413, 'file-too-big', '文件不能超过20MB，请压缩后重新上传。');
const empty = refusal(400, 'file-empty', '文件是空的，请重新选择。');
const wrongKind = refusal(
  400,
  'file-kind',
  '只能上传 PDF、JPG、PNG 文件，并且内容要与扩展名一致；请另存为这些格式后重新上传。',
);
const full = refusal(409, 'quota', '文件空间已满，请先删除不用的文件，或联系平台客服。');

/**
 * Keeps a file, and lets `work` write what refers to it in the same transaction: both are there, or neither.
 *
 * @throws Refusal when the file is too big, empty, of another kind than we keep, or the owner has no room left
 */
export async function keepDocument<T>(
  file: ReceivedFile,
  facts: Facts,
  work: (tx: Transaction, kept: KeptDocument) => Promise<T>,
  kind: KeptKind = papers,
): Promise<T> {
  const mimeType = await insistOnKind(file, kind);
  const id = randomUUID();
  const sha256 = await writeDocumentFile(id, file.path);
  try {
    return await inTransaction(actorNow() ?? { kind: 'person', id: String(facts.uploadedBy) }, async (tx) => {
      await insistOnRoom(tx, facts.owner, file.sizeBytes, kind);
      const kept = await tx.one(
        KeptDocument,
        sql`
        insert into documents (id, owner_kind, owner_id, purpose, file_name, mime_type, size_bytes, sha256, uploaded_by)
        values (${id}, ${facts.owner.kind}, ${facts.owner.id}, ${facts.purpose}, ${plainFileName(file.name)},
          ${mimeType}, ${file.sizeBytes}, ${sha256}, ${facts.uploadedBy})
        returning ${documentColumns}`,
      );
      return work(tx, kept);
    });
  } catch (error) {
    await removeDocumentFile(id);
    throw error;
  }
}

async function insistOnKind({ path, name, sizeBytes }: ReceivedFile, { bytesMax, mimeTypeOf }: KeptKind): Promise<string> {
  if (sizeBytes > bytesMax) throw new Refusal(tooBig);
  if (sizeBytes === 0) throw new Refusal(empty);
  const mimeType = await mimeTypeOf(path, plainFileName(name));
  if (!mimeType) throw new Refusal(wrongKind);
  return mimeType;
}

/** One after another for each owner, or many at once would fill more than there is. */
async function insistOnRoom(tx: Transaction, { kind, id }: DocumentOwner, sizeBytes: number, { ownerBytesMax }: KeptKind): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`documents of ${kind} ${id}`}, 0))`);
  const { files, bytes } = await tx.one(
    z.object({ files: z.int(), bytes: z.coerce.number() }),
    sql`
    select count(*)::int as files, coalesce(sum(size_bytes), 0)::text as bytes from documents where owner_kind = ${kind} and owner_id = ${id}`,
  );
  if (files >= OWNER_FILES_MAX || bytes + sizeBytes > ownerBytesMax) throw new Refusal(full);
}
