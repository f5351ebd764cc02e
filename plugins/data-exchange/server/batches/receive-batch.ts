/** A delivery is taken in: its bytes and its batch together, or neither. Checking it is a job's business. */
import { keepDocument } from '@rongqiao/strapi-kit/server/documents/keep-document.ts';
import { deliveries } from '@rongqiao/strapi-kit/server/documents/kept-kinds.ts';
import type { ReceivedFile } from '@rongqiao/strapi-kit/server/documents/received-file.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { enqueue } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type BatchState, type BatchWay, movesOf } from '../../domain/batch-states.ts';
import type { SourceRow } from '../sources/source-row.ts';
import { batchOfId, type BatchRow, findBatchOfSource, noSuchBatch } from './batch-row.ts';
import { checkBatch } from './check-batch.ts';

export interface Deliverer {
  way: BatchWay;
  /** As people read it: 郑科长, 接口（征收系统）. */
  name: string;
  userId: number;
}

interface Wanted {
  correctsId?: string | undefined;
  pushKey?: string;
}

const paused = problem(409, 'source-paused', '这个数据源已停用，暂不接收数据；如需恢复，请联系平台运营。');
const notCorrectable = (state: BatchState) => problem(409, 'not-correctable', state === 'superseded' ? '这一批已经有了更正版本，请在最新的版本上更正。' : '这一批还在校验，请等校验结束后再更正。');
const sameFile = (number: number) => {
  const sentence = `这个文件已经收过了，是第${number}批，不会重复入库。要更正其中的数据，请上传改好的文件。`;
  return problem(409, 'same-file', sentence, [{ path: 'files', message: sentence }]);
};

/** @throws Refusal when the source is paused, the file was taken before, or the batch to correct cannot be corrected */
export const receiveBatch = (source: SourceRow, file: ReceivedFile, deliverer: Deliverer, wanted: Wanted = {}): Promise<BatchRow> => {
  if (!source.is_active) throw new Refusal(paused);
  const id = randomUUID();
  const owner = { kind: 'data-batch', id };
  return keepDocument(
    file,
    { owner, purpose: 'delivery', uploadedBy: deliverer.userId },
    async (tx, kept) => {
      await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`deliveries of source ${source.id}`}, 0))`);
      await insistOnNew(tx, source.id, kept.sha256);
      const correctsId = await insistOnCorrectable(tx, source.id, wanted.correctsId);
      await tx.run(sql`insert into data_batches (id, source_id, number, corrects_id, way, file_name, document_id, file_hash, push_key, received_by)
        select ${id}, ${source.id}, coalesce(max(number), 0) + 1, ${correctsId}, ${deliverer.way}, ${kept.file_name}, ${kept.id}, ${kept.sha256}, ${wanted.pushKey ?? null}, ${deliverer.name}
        from data_batches where source_id = ${source.id}`);
      await enqueue(tx, checkBatch, { batchId: id });
      return batchOfId(id, tx);
    },
    deliveries,
  );
};

async function insistOnNew(tx: Transaction, sourceId: number, hash: string): Promise<void> {
  const earlier = await findSameFile(tx, sourceId, hash);
  if (earlier) throw new Refusal(sameFile(earlier.number));
}

const findSameFile = (queries: Queries, sourceId: number, hash: string) =>
  queries.maybeOne(
    z.object({ number: z.int() }),
    sql`select number from data_batches where source_id = ${sourceId} and file_hash = ${hash} and state in ('received', 'checking', 'accepted', 'accepted-in-part')`,
  );

async function insistOnCorrectable(tx: Transaction, sourceId: number, correctsId: string | undefined): Promise<string | null> {
  if (!correctsId) return null;
  const earlier = await findBatchOfSource(sourceId, correctsId, tx);
  if (!earlier) throw new Refusal(noSuchBatch);
  if (!movesOf(earlier.state, 0).includes('correct')) throw new Refusal(notCorrectable(earlier.state));
  return correctsId;
}
