/** What the check found becomes the batch's state, its findings and its facts, in one transaction. */
import { createReadStream } from 'node:fs';
import readline from 'node:readline';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { hasLoaded, isUnderWay } from '../../domain/batch-states.ts';
import { asCaller } from '../as-caller.ts';
import { loadFacts } from '../facts/load-facts.ts';
import type { IntakeOutcome } from '../../domain/intake/intake-outcome.ts';
import type { SourceRow } from '../sources/source-row.ts';
import { batchOfId, type BatchRow } from './batch-row.ts';

/** More than a person reads; `rules` counts them all. */
const FINDINGS_KEPT = 50_000;
const FINDINGS_AT_ONCE = 1_000;

interface Decision {
  /** Who took the good rows although the source asks for the whole. */
  by: string;
}

const stillBad = (sentence = '这一批仍有问题，请更正后重新报送。') => problem(409, 'still-bad', sentence);

/** Does nothing where another worker was faster. */
export const concludeBatch = (batchId: string, source: SourceRow, outcome: IntakeOutcome, decision?: Decision): Promise<void> =>
  asCaller(async (tx) => {
    await tx.run(sql`select from data_batches where id = ${batchId} for update`);
    const batch = await batchOfId(batchId, tx);
    if (!(decision ? batch.state === 'quarantined' : isUnderWay(batch.state))) return;
    const loaded = hasLoaded(outcome.verdict) && outcome.goodRowsFile ? await loadFacts(tx, deliveryOf(batch, source), { file: outcome.goodRowsFile }) : null;
    if (!decision) await keepFindings(tx, batchId, outcome.findingsFile);
    if (decision && !loaded) throw new Refusal(stillBad(outcome.reason?.sentence));
    const { periodFrom = null, periodTo = null, ...counts } = loaded ?? {};
    await tx.run(sql`update data_batches set state = ${outcome.verdict}, counts = ${JSON.stringify(outcome.counts)}::jsonb, rows_read = ${outcome.counts.rows},
        loaded = ${loaded ? JSON.stringify(counts) : null}::jsonb, rules = ${JSON.stringify(outcome.rules)}::jsonb, columns = ${JSON.stringify(outcome.columnBlanks)}::jsonb,
        reason_code = ${outcome.reason?.code ?? null}, reason = ${outcome.reason?.sentence ?? null}, period_from = ${periodFrom}, period_to = ${periodTo}, checked_at = now(),
        decided_by = ${decision?.by ?? null}, decided_at = case when ${decision !== undefined} then now() end, version = version + 1
      where id = ${batchId}`);
    if (loaded) await takePlaceOfEarlier(tx, batch);
  });

const deliveryOf = (batch: BatchRow, source: SourceRow) => ({
  sourceId: source.id,
  kind: source.kind,
  batchId: batch.id,
  collectedAt: batch.received_at,
  validDays: source.valid_days,
  isCompletePerPeriod: source.is_complete_per_period,
});

const takePlaceOfEarlier = async (tx: Transaction, { corrects }: BatchRow): Promise<void> => {
  if (!corrects) return;
  await tx.run(sql`update data_batches set state = 'superseded', version = version + 1 where id = ${corrects.id} and state not in ('received', 'checking')`);
};

const FindingLine = z.object({ row: z.int().nullish(), column: z.string().nullish(), rule: z.string(), value: z.string().nullish(), sentence: z.string() });

async function keepFindings(tx: Transaction, batchId: string, file: string | undefined): Promise<void> {
  await tx.run(sql`delete from data_batch_findings where batch_id = ${batchId}`);
  if (!file) return;
  let waiting: object[] = [];
  let number = 0;
  for await (const line of readline.createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === '') continue;
    const found = FindingLine.parse(JSON.parse(line));
    number += 1;
    if (number > FINDINGS_KEPT) continue;
    waiting.push({ ...found, number });
    if (waiting.length < FINDINGS_AT_ONCE) continue;
    await writeFindings(tx, batchId, waiting);
    waiting = [];
  }
  await writeFindings(tx, batchId, waiting);
}

const writeFindings = (tx: Transaction, batchId: string, found: object[]) =>
  tx.run(sql`insert into data_batch_findings (batch_id, number, row_number, column_name, rule, value, sentence)
    select ${batchId}, f.number, f."row", f."column", f.rule, f.value, f.sentence
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f (number integer, "row" integer, "column" text, rule text, value text, sentence text)`);
