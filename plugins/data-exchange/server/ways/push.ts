/** A department's own system delivers rows. They take the same way as a file: kept, checked, reported. */
import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { PushBody } from '../../contract/push.ts';
import { rowsAsCsv } from '../../domain/rows-as-csv.ts';
import { batchOfId, type BatchRow } from '../batches/batch-row.ts';
import { receiveBatch } from '../batches/receive-batch.ts';
import type { SourceRow } from '../sources/source-row.ts';

const otherRows = problem(409, 'delivery-key-used', '这个 deliveryKey 已经用于另一批数据；内容不同的数据请用新的 deliveryKey。');

/** @throws Refusal when the delivery's name stands for other rows, or what `receiveBatch` refuses */
export async function pushRows(source: SourceRow, { deliveryKey, rows }: PushBody, label: string): Promise<BatchRow> {
  const bytes = Buffer.from(rowsAsCsv(rows));
  const earlier = await findPushed(source.id, deliveryKey);
  if (earlier) return insistOnSame(earlier, bytes);
  const file = path.join(os.tmpdir(), `rongqiao-push-${randomUUID()}.csv`);
  await writeFile(file, bytes, { mode: 0o600 });
  try {
    return await receiveBatch(source, { path: file, name: `${source.code}-${deliveryKey}.csv`, sizeBytes: bytes.length }, { way: 'push', name: `接口（${label}）`, userId: 0 }, { pushKey: deliveryKey });
  } catch (error) {
    // Two at once: the other one has it.
    const other = await findPushed(source.id, deliveryKey);
    if (!other) throw error;
    return insistOnSame(other, bytes);
  } finally {
    await rm(file, { force: true });
  }
}

async function findPushed(sourceId: number, key: string): Promise<BatchRow | undefined> {
  const found = await database().maybeOne(z.object({ id: z.uuid() }), sql`select id from data_batches where source_id = ${sourceId} and push_key = ${key}`);
  return found && batchOfId(found.id);
}

function insistOnSame(earlier: BatchRow, bytes: Buffer): BatchRow {
  if (earlier.file_hash !== createHash('sha256').update(bytes).digest('hex')) throw new Refusal(otherRows);
  return earlier;
}
