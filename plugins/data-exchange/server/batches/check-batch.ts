/** The job that reads a delivery row by row, in a child process, and lets what is good become facts. */
import { factKinds } from '@rongqiao/contracts/credit-fact.ts';
import { consentedNaturalPersons } from '@rongqiao/strapi-kit/server/consent/collection-consents.ts';
import { documentFilePath } from '@rongqiao/strapi-kit/server/documents/document-files.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { z } from 'zod';
import { isUnderWay } from '../../domain/batch-states.ts';
import type { IntakeOutcome } from '../../domain/intake/intake-outcome.ts';
import { asCaller } from '../as-caller.ts';
import { forgetIntake, runIntake } from '../intake/run-intake.ts';
import { type SourceRow, sourceOfId } from '../sources/source-row.ts';
import { batchOfId, type BatchRow } from './batch-row.ts';
import { concludeBatch } from './conclude-batch.ts';

/** A large file takes minutes; whoever watches sees rows counted meanwhile. */
const CHECK_SECONDS_MAX = 900;
const PROGRESS_EVERY_MS = 1_000;

export const checkBatch = defineJob({
  name: 'check-data-batch',
  title: '校验数据批次',
  data: z.object({ batchId: z.uuid() }),
  expireInSeconds: CHECK_SECONDS_MAX,
  retryLimit: 3,
  handle: async ({ batchId }, { signal }) => {
    const batch = await batchOfId(batchId);
    if (!isUnderWay(batch.state)) return;
    await asCaller((tx) => tx.run(sql`update data_batches set state = 'checking', rows_read = 0 where id = ${batchId} and state in ('received', 'checking')`));
    const source = await sourceOfId(batch.source_id);
    const outcome = await readDelivery(batch, source, source.spec.acceptance, signal);
    try {
      await concludeBatch(batchId, source, outcome);
    } finally {
      await forgetIntake(outcome);
    }
  },
});

/** `rows`: what is good is taken even where the source asks for the whole, because somebody has decided so. */
export const readDelivery = async (batch: BatchRow, source: SourceRow, acceptance: 'whole' | 'rows', signal: AbortSignal): Promise<IntakeOutcome> =>
  runIntake(
    { path: documentFilePath(batch.document_id ?? ''), name: batch.file_name },
    { ...specFor(batch, source), acceptance },
    { signal, onProgress: progressOf(batch.id), consentedNaturalPersons: await consentedNaturalPersons(factKinds[source.kind].category) },
  );

/** What is pushed comes as rows with names, whatever the source's files look like; see ways/push.ts. */
const specFor = ({ way }: BatchRow, { spec }: SourceRow): SourceRow['spec'] => (way === 'push' ? { ...spec, format: pushedFormat } : spec);
const pushedFormat = { kind: 'delimited', encoding: 'utf-8', delimiter: ',', headerRow: 1 } as const;

function progressOf(batchId: string): (rowsRead: number) => void {
  let last = 0;
  return (rowsRead) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    database().run(sql`update data_batches set rows_read = ${rowsRead} where id = ${batchId}`).catch(() => {});
  };
}
