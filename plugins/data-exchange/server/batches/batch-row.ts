/** A delivery as it is stored. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { database, jsonColumn, type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { PER_PAGE } from '../../contract/batches.ts';
import { BatchState, BatchWay } from '../../contract/fields.ts';
import { IntakeCounts } from '../../domain/intake/intake-counts.ts';
import { Loaded } from '../facts/load-facts.ts';

const Reference = jsonColumn(z.object({ id: z.uuid(), number: z.int() }).nullable());

export const BatchRow = z.object({
  id: z.uuid(),
  source_id: z.int(),
  source_code: z.string(),
  source_item: z.string(),
  number: z.int(),
  corrects: Reference,
  corrected_by: Reference,
  way: BatchWay,
  file_name: z.string(),
  document_id: z.uuid().nullable(),
  file_hash: z.string().nullable(),
  state: BatchState,
  rows_read: z.int(),
  counts: jsonColumn(IntakeCounts.nullable()),
  loaded: jsonColumn(Loaded.nullable()),
  rules: jsonColumn(z.record(z.string(), z.int())),
  reason_code: z.string().nullable(),
  reason: z.string().nullable(),
  period_from: z.string().nullable(),
  period_to: z.string().nullable(),
  received_by: z.string(),
  received_at: timeColumn,
  checked_at: timeColumn.nullable(),
  decided_by: z.string().nullable(),
  decided_at: timeColumn.nullable(),
  version: z.int(),
});
export type BatchRow = z.infer<typeof BatchRow>;

const batches = sql`select b.id, b.source_id, s.code as source_code, s.item as source_item, b.number, b.way, b.file_name, b.document_id, b.file_hash, b.state, b.rows_read,
    b.counts::text as counts, b.loaded::text as loaded, b.rules::text as rules, b.reason_code, b.reason, b.period_from, b.period_to, b.received_by, b.received_at, b.checked_at,
    b.decided_by, b.decided_at, b.version,
    (select json_build_object('id', c.id, 'number', c.number)::text from data_batches c where c.id = b.corrects_id) as corrects,
    (select json_build_object('id', c.id, 'number', c.number)::text from data_batches c where c.corrects_id = b.id order by c.number desc limit 1) as corrected_by
  from data_batches b join data_sources s on s.id = b.source_id`;

const ownedBy = ({ organisationKind, organisationId }: Membership): Sql => sql`s.owner_kind = ${organisationKind} and s.owner_id = ${organisationId}`;

export const batchOfId = (id: string, queries: Queries = database()): Promise<BatchRow> => queries.one(BatchRow, sql`${batches} where b.id = ${id}`);

/** What is somebody else's is not there. */
export const findOwnBatch = (organisation: Membership, id: string, queries: Queries = database()): Promise<BatchRow | undefined> =>
  queries.maybeOne(BatchRow, sql`${batches} where b.id = ${id} and ${ownedBy(organisation)}`);

export const findBatchOfSource = (sourceId: number, id: string, queries: Queries = database()): Promise<BatchRow | undefined> =>
  queries.maybeOne(BatchRow, sql`${batches} where b.id = ${id} and b.source_id = ${sourceId}`);

/** Newest first. */
export async function listBatches(sourceId: number, page: number): Promise<{ rows: BatchRow[]; total: number }> {
  const rows = await database().many(BatchRow, sql`${batches} where b.source_id = ${sourceId} order by b.number desc limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`);
  const { total } = await database().one(z.object({ total: z.int() }), sql`select count(*)::int as total from data_batches where source_id = ${sourceId}`);
  return { rows, total };
}

export const noSuchBatch = problem(404, 'no-such-batch', '没有这个批次，它可能属于别的单位，请从列表中进入。');
export const noSuchSource = problem(404, 'no-such-source', '没有这个数据源，它可能属于别的单位，请从列表中进入。');
