/** The copy itself: one JSON for programs, one workbook for people, both with every part. */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type exceljs from 'exceljs';
import { z } from 'zod';
import { database, sql } from '../database/sql.ts';
import { keepDocument } from '../documents/keep-document.ts';
import { type KeptKind, papers } from '../documents/kept-kinds.ts';
import { defineJob } from '../jobs/jobs.ts';
import { type OwnRow, ownDataParts } from './parts.ts';

const mimeTypes: Record<string, string> = { '.json': 'application/json', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const copies: KeptKind = { ...papers, mimeTypeOf: async (_path, name) => mimeTypes[path.extname(name)] };

const Asked = z.object({ id: z.uuid(), enterprise_id: z.string(), asked_by: z.int(), name: z.string().nullable() });

export const makeExport = defineJob({
  name: 'make-own-data-export',
  title: '准备企业数据副本',
  data: z.object({ exportId: z.uuid() }),
  handle: async ({ exportId }) => {
    const asked = await database().maybeOne(
      Asked,
      sql`select id, enterprise_id, asked_by, organisation_name('enterprise', enterprise_id) as name from own_data_exports where id = ${exportId} and ready_at is null`,
    );
    if (asked) await make(asked);
  },
});

async function make({ id, enterprise_id, asked_by, name }: z.infer<typeof Asked>): Promise<void> {
  const parts = [];
  for (const { title, read } of ownDataParts()) parts.push({ title, rows: await read(enterprise_id) });
  const folder = await mkdtemp(path.join(tmpdir(), 'own-data-'));
  try {
    const [json, xlsx] = ['json', 'xlsx'].map((extension) => path.join(folder, `copy.${extension}`)) as [string, string];
    await writeFile(json, JSON.stringify({ enterprise: name, parts: Object.fromEntries(parts.map(({ title, rows }) => [title, rows])) }, null, 1), { mode: 0o600 });
    await (await workbook(parts)).xlsx.writeFile(xlsx);
    const facts = { owner: { kind: 'own-data-export', id }, purpose: 'own-data-export', uploadedBy: asked_by };
    const received = async (file: string) => ({ path: file, name: `${name ?? '企业'}-数据副本${path.extname(file)}`, sizeBytes: (await stat(file)).size });
    const jsonId = await keepDocument(await received(json), facts, async (_tx, kept) => kept.id, copies);
    await keepDocument(
      await received(xlsx),
      facts,
      (tx, kept) => tx.run(sql`update own_data_exports set json_document_id = ${jsonId}, xlsx_document_id = ${kept.id}, ready_at = now() where id = ${id} and ready_at is null`),
      copies,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Text stays text: a workbook of ours has no formulas, whatever somebody reported. */
async function workbook(parts: { title: string; rows: OwnRow[] }[]): Promise<exceljs.Workbook> {
  // Loaded when it is needed: a start of the cms must not wait for it.
  const { default: library } = await import('exceljs');
  const book = new library.Workbook();
  for (const { title, rows } of parts) {
    const sheet = book.addWorksheet(title.slice(0, 31));
    const columns = Object.keys(rows[0] ?? { 没有数据: null });
    sheet.addRow(columns).font = { bold: true };
    for (const row of rows) sheet.addRow(columns.map((column) => row[column] ?? ''));
    for (const column of sheet.columns) column.width = 24;
  }
  return book;
}
