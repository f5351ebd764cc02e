/** A document on its way to somebody who may have it: always as an attachment, always noted in the ledger. */
import { inTransaction } from '../database/in-transaction.ts';
import { sql } from '../database/sql.ts';
import { problem } from '../http/problem.ts';
import { actorNow } from '../ledger/actor.ts';
import { platform } from '../platform.ts';
import { type Answer, refuse } from '../routes/route.ts';
import { openDocumentFile } from './document-files.ts';
import type { KeptDocument } from './kept-document.ts';

export const noSuchDocument = problem(404, 'no-such-document', '没有这个文件，它可能已被删除，请刷新页面。');
const lost = problem(503, 'document-missing', '文件暂时读不出来，已通知平台处理，请稍后再试。');

/** The caller has checked that whoever asks may have it. */
export async function handOutDocument(document: KeptDocument): Promise<Answer> {
  const stream = await openDocumentFile(document.id);
  if (!stream) {
    platform().log.error(`document ${document.id} is in the database but not on the disk`);
    return refuse(lost);
  }
  const reader = actorNow() ?? ({ kind: 'system', id: 'documents' } as const);
  const note = JSON.stringify({
    purpose: document.purpose,
    ownerKind: document.owner_kind,
    ownerId: document.owner_id,
  });
  await inTransaction(reader, (tx) =>
    tx.run(sql`select ledger_append('read', 'documents', ${document.id}, ${note}::jsonb)`),
  );
  return { file: { name: document.file_name, mimeType: document.mime_type, stream } };
}
