/** A quarantined batch: its owner takes the good rows, or takes the whole back. */
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { BatchMove } from '../../domain/batch-states.ts';
import { asCaller } from '../as-caller.ts';
import { forgetIntake } from '../intake/run-intake.ts';
import { sourceOfId } from '../sources/source-row.ts';
import { batchOfId, type BatchRow } from './batch-row.ts';
import { readDelivery } from './check-batch.ts';
import { concludeBatch } from './conclude-batch.ts';
import { movesOfBatch } from './show-batch.ts';

const changed = problem(409, 'changed', '这一批的状态已经变了，请刷新页面后再决定。');
const notNow = problem(409, 'not-now', '这一批现在不能这样处理，请刷新页面看看它的状态。');
/** Whoever decides waits for it. */
const DECISION_MS_MAX = 120_000;

/** @throws Refusal when somebody was faster, or the batch does not stand so */
export async function decideBatch(batch: BatchRow, decision: Exclude<BatchMove, 'correct'>, version: number, by: string): Promise<BatchRow> {
  if (batch.version !== version) throw new Refusal(changed);
  if (!movesOfBatch(batch).includes(decision)) throw new Refusal(notNow);
  if (decision === 'withdraw') await withdraw(batch, by);
  else await acceptGoodRows(batch, by);
  return batchOfId(batch.id);
}

const withdraw = ({ id, version }: BatchRow, by: string) =>
  asCaller(async (tx) => {
    const moved = await tx.run(sql`update data_batches set state = 'withdrawn', decided_by = ${by}, decided_at = now(), version = version + 1
      where id = ${id} and version = ${version} and state = 'quarantined'`);
    if (moved === 0) throw new Refusal(changed);
  });

/** The file is read once more: what was good then is good now, and nothing of it was kept meanwhile. */
async function acceptGoodRows(batch: BatchRow, by: string): Promise<void> {
  const source = await sourceOfId(batch.source_id);
  const outcome = await readDelivery(batch, source, 'rows', AbortSignal.timeout(DECISION_MS_MAX));
  try {
    await concludeBatch(batch.id, source, outcome, { by });
  } finally {
    await forgetIntake(outcome);
  }
}
