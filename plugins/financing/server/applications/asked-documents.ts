/** Papers that an institution asks for, and what the firm gives: private documents of the firm, opened to the institution by the application alone. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, jsonColumn, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { findDocument } from '@rongqiao/strapi-kit/server/documents/find-documents.ts';
import { noSuchDocument } from '@rongqiao/strapi-kit/server/documents/hand-out-document.ts';
import { keepDocument } from '@rongqiao/strapi-kit/server/documents/keep-document.ts';
import type { KeptDocument } from '@rongqiao/strapi-kit/server/documents/kept-document.ts';
import type { ReceivedFile } from '@rongqiao/strapi-kit/server/documents/received-file.ts';
import { removeDocument } from '@rongqiao/strapi-kit/server/documents/remove-document.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { AskedDocument } from '../../contract/applications.ts';
import { asCaller } from '../as-caller.ts';
import { findApplication, noSuchApplication, ofFirm } from './application-row.ts';

export const APPLICATION_DOCUMENT = 'application-document';
const FILES_PER_ITEM_MAX = 10;
const notAsked = problem(409, 'not-now', '机构现在没有在等这份材料，不能再上传或删除。');
const tooManyFiles = problem(409, 'too-many-files', `一份材料最多${FILES_PER_ITEM_MAX}个文件，请合并后上传。`);

const Asked = z.object({
  id: z.uuid(),
  name: z.string(),
  note: z.string(),
  isRequired: z.boolean(),
  askedAt: timeColumn,
  files: jsonColumn(z.array(z.object({ id: z.uuid(), fileName: z.string(), sizeBytes: z.int(), uploadedAt: z.string() }))),
});

const asked = sql`select d.id, d.name, d.note, d.is_required as "isRequired", d.asked_at as "askedAt",
  coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'fileName', k.file_name, 'sizeBytes', k.size_bytes, 'uploadedAt', f.given_at) order by f.given_at)
    from application_files f join documents k on k.id = f.document_id where f.asked_id = d.id), '[]') as files from application_documents d`;

export const askedDocumentsOf = (applicationId: string, queries: Queries = database()): Promise<AskedDocument[]> =>
  queries.many(Asked, sql`${asked} where d.application_id = ${applicationId} order by d.asked_at, d.name`);

export async function askForDocuments(tx: Transaction, applicationId: string, items: readonly { name: string; note: string; isRequired: boolean }[]): Promise<void> {
  for (const { name, note, isRequired } of items)
    await tx.run(sql`insert into application_documents (application_id, name, note, is_required) values (${applicationId}, ${name}, ${note}, ${isRequired})`);
}

export const areDocumentsGiven = async (applicationId: string, queries: Queries): Promise<boolean> =>
  (await askedDocumentsOf(applicationId, queries)).every(({ isRequired, files }) => !isRequired || files.length > 0);

/** Only while they are waited for. */
async function insistOnAsked(tx: Queries, enterpriseId: string, id: string, itemId: string): Promise<AskedDocument> {
  const held = await tx.run(sql`select 1 from applications a where a.id = ${id} and ${ofFirm(enterpriseId)} for update`);
  if (held === 0) throw new Refusal(noSuchApplication);
  const { state } = await findApplication(ofFirm(enterpriseId), id, tx);
  const item = (await askedDocumentsOf(id, tx)).find((one) => one.id === itemId);
  if (!item) throw new Refusal(noSuchApplication);
  if (state !== 'documents-requested') throw new Refusal(notAsked);
  return item;
}

export async function giveDocument(firm: Membership, userId: number, where: { id: string; item: string }, file: ReceivedFile): Promise<AskedDocument> {
  // Before the bytes are kept, and again with the row.
  await insistOnAsked(database(), firm.organisationId, where.id, where.item);
  return keepDocument(file, { owner: { kind: 'enterprise', id: firm.organisationId }, purpose: APPLICATION_DOCUMENT, uploadedBy: userId }, async (tx, kept) => {
    const item = await insistOnAsked(tx, firm.organisationId, where.id, where.item);
    if (item.files.length >= FILES_PER_ITEM_MAX) throw new Refusal(tooManyFiles);
    await tx.run(sql`insert into application_files (asked_id, document_id) values (${item.id}, ${kept.id})`);
    return tx.one(Asked, sql`${asked} where d.id = ${item.id}`);
  });
}

/** A paper that another application shows as well stays there. */
export const removeGivenDocument = (firm: Membership, id: string, documentId: string): Promise<void> =>
  asCaller(async (tx) => {
    const item = (await askedDocumentsOf(id, tx)).find(({ files }) => files.some((file) => file.id === documentId));
    await insistOnAsked(tx, firm.organisationId, id, item?.id ?? id);
    await tx.run(sql`delete from application_files where asked_id = ${item?.id} and document_id = ${documentId}`);
    const others = await tx.run(sql`select 1 from application_files where document_id = ${documentId}`);
    if (others === 0) await removeDocument(tx, documentId);
  });

/** For the institution: a paper that was given to this application. */
export async function documentOf(applicationId: string, documentId: string): Promise<KeptDocument> {
  const isGiven = (await askedDocumentsOf(applicationId)).some(({ files }) => files.some(({ id }) => id === documentId));
  const document = isGiven ? await findDocument(documentId) : undefined;
  if (!document) throw new Refusal(noSuchDocument);
  return document;
}
