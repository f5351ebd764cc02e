/**
 * Many firms in one transaction: their facts are copied out, scored in a thread and the rows copied in. What is kept is to
 * the letter what `scoreFirm` would keep of each.
 */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { jsonColumn, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { from as copyFrom } from 'pg-copy-streams';
import { z } from 'zod';
import { WeightBases } from '../../../contract/credit-file.ts';
import { creditGradeChanged } from '../../../contract/scores.ts';
import { creditFileSource } from '../../credit-file-source.ts';
import { championModel } from '../../models/models.ts';
import { disputedFactsOfMany } from '../../objections/disputed-facts.ts';
import { enterprisesByUscc } from '../find-enterprise.ts';
import { COPY_SCORES, type FirmToScore, type ScoredBatch, scoredColumns } from './batch.ts';
import type { Scorer } from './scorer.ts';

/** So many firms are one transaction. */
export const FIRMS_AT_ONCE = 500;

/** Firms that the platform does not know, or of which nothing is on record, are left out. */
export async function scoreMany(tx: Transaction, scorer: Scorer, usccs: readonly string[], because: string, now: Date): Promise<ScoredBatch> {
  await lockScores(tx, usccs);
  const kept = await championModel(tx);
  const firms = await firmsToScore(tx, usccs);
  const { sources, lines } = await creditFileSource().copyFacts(tx, firms.map(({ enterprise }) => enterprise.uscc));
  const scored = await scorer.score({ kept, asOf: chineseDayAt(now), because, firms, sources, lines: await buffer(lines) });
  if (scored.written > 0) await keep(tx, scored.rows);
  for (const enterpriseId of scored.otherGrade) await publish(tx, creditGradeChanged, { enterpriseId });
  return scored;
}

/** The same locks as for one firm, in one order for everybody. */
const lockScores = (tx: Transaction, usccs: readonly string[]) =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended('credit score ' || uscc || ' ', 0)) from (select uscc from unnest(${[...usccs]}::text[]) uscc order by uscc) firms`);

async function firmsToScore(tx: Transaction, usccs: readonly string[]): Promise<FirmToScore[]> {
  const enterprises = await enterprisesByUscc(tx, usccs);
  const earlier = new Map((await newestScores(tx, usccs)).map(({ uscc, ...score }) => [uscc, score]));
  const disputed = await disputedFactsOfMany(tx, usccs);
  return enterprises.map(({ documentId, ...enterprise }) => ({ enterprise, documentId, earlier: earlier.get(enterprise.uscc), disputed: disputed.get(enterprise.uscc) ?? new Map() }));
}

const Newest = z.object({ uscc: z.string(), id: z.string(), grade: z.string(), inputsHash: z.string(), modelHash: z.string(), weightBases: jsonColumn(WeightBases) });

const newestScores = (tx: Transaction, usccs: readonly string[]) =>
  tx.many(Newest, sql`select uscc, id, grade, inputs_hash as "inputsHash", model_hash as "modelHash", (result::jsonb #> '{result,weightBases}')::text as "weightBases" from
      (select distinct on (uscc) uscc, id, grade, inputs_hash, model_hash, result from credit_scores where uscc = any(${[...usccs]}::text[]) and seen_by is null order by uscc, computed_at desc) newest`);

async function keep(tx: Transaction, rows: Uint8Array): Promise<void> {
  const client = tx.knex.client as unknown as { acquireConnection(): Promise<{ query<T>(query: T): T }> };
  const connection = await client.acquireConnection();
  await pipeline(Readable.from([Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength)]), connection.query(copyFrom(`copy credit_scores (${scoredColumns}) from stdin ${COPY_SCORES}`)));
}
