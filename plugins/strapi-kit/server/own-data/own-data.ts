/** Asking for a copy, taking it, erasing what no law keeps. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { z } from 'zod';
import { inTransaction } from '../database/in-transaction.ts';
import { database, jsonColumn, sql, timeColumn } from '../database/sql.ts';
import { findDocument } from '../documents/find-documents.ts';
import { handOutDocument, noSuchDocument } from '../documents/hand-out-document.ts';
import { problem } from '../http/problem.ts';
import { enqueue } from '../jobs/jobs.ts';
import { actorNow } from '../ledger/actor.ts';
import { type Answer, Refusal, refuse } from '../routes/route.ts';
import { Erasure, type exportFormats, OwnDataExport } from '../../contract/own-data.ts';
import { makeExport } from './make-export.ts';
import { erasableParts } from './parts.ts';

const ExportRow = OwnDataExport.extend({ askedAt: timeColumn, readyAt: timeColumn.nullable(), expiresAt: timeColumn });
const ErasureRow = Erasure.extend({ askedAt: timeColumn, erased: jsonColumn(Erasure.shape.erased) });

const exportColumns = sql`id, asked_at as "askedAt", ready_at as "readyAt", expires_at as "expiresAt"`;
const underWay = problem(409, 'export-under-way', '上一份还在准备，请稍后刷新页面。');

interface Asker {
  userId: number;
  organisation: Membership;
}

export async function readOwnData(enterpriseId: string) {
  const [exports, erasures] = await Promise.all([
    database().many(ExportRow, sql`select ${exportColumns} from own_data_exports where enterprise_id = ${enterpriseId} and expires_at > now() order by asked_at desc limit 20`),
    database().many(ErasureRow, sql`select id, asked_at as "askedAt", erased from erasures where enterprise_id = ${enterpriseId} order by asked_at desc limit 20`),
  ]);
  return { exports, erasures, erasable: erasableParts().map(({ what }) => what) };
}

export const askForExport = ({ userId, organisation }: Asker) =>
  inTransaction(actorNow() ?? { kind: 'person', id: String(userId) }, async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`own data of ${organisation.organisationId}`}, 0))`);
    const waiting = await tx.run(sql`select 1 from own_data_exports where enterprise_id = ${organisation.organisationId} and ready_at is null and asked_at > now() - interval '1 hour'`);
    if (waiting > 0) throw new Refusal(underWay);
    const row = await tx.one(ExportRow, sql`insert into own_data_exports (enterprise_id, asked_by) values (${organisation.organisationId}, ${userId}) returning ${exportColumns}`);
    await enqueue(tx, makeExport, { exportId: row.id });
    return row;
  });

export async function downloadExport(enterpriseId: string, id: string, format: keyof typeof exportFormats): Promise<Answer> {
  const copy = await database().maybeOne(
    z.object({ json: z.uuid().nullable(), xlsx: z.uuid().nullable() }),
    sql`select json_document_id as json, xlsx_document_id as xlsx from own_data_exports where id = ${id} and enterprise_id = ${enterpriseId} and expires_at > now()`,
  );
  const documentId = copy?.[format];
  const document = documentId ? await findDocument(documentId) : undefined;
  return document ? handOutDocument(document) : refuse(noSuchDocument);
}

export const eraseOwnData = ({ userId, organisation }: Asker) =>
  inTransaction(actorNow() ?? { kind: 'person', id: String(userId) }, async (tx) => {
    const erased = [];
    for (const { what, erase } of erasableParts()) erased.push({ what, count: await erase(tx, organisation.organisationId) });
    return tx.one(
      ErasureRow,
      sql`insert into erasures (enterprise_id, asked_by, erased) values (${organisation.organisationId}, ${userId}, ${JSON.stringify(erased)}::jsonb) returning id, asked_at as "askedAt", erased`,
    );
  });
