/** An assessment as it is kept: what was scored, by which model, and what came of it, each with its fingerprint. */
import { createHash } from 'node:crypto';
import { database, type Queries, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { addDays } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import type { CreditFile } from '../../contract/credit-file.ts';
import { Assessment, creditGradeChanged } from '../../contract/scores.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { KeptModel } from '../models/models.ts';
import { VALID_DAYS } from './valid-days.ts';

export const ScoreRow = z.object({
  id: z.uuid(),
  uscc: z.string(),
  enterpriseId: z.string().nullable(),
  seenBy: z.string().nullable(),
  asOf: z.string(),
  modelVersionId: z.uuid(),
  modelHash: z.string(),
  engine: z.string(),
  inputsHash: z.string(),
  assessment: z.preprocess((text) => (typeof text === 'string' ? JSON.parse(text) : text), Assessment),
  validUntil: z.string(),
  because: z.string(),
  computedAt: timeColumn,
});
export type ScoreRow = z.infer<typeof ScoreRow>;

const columns = sql`id, uscc, enterprise_id as "enterpriseId", seen_by as "seenBy", as_of::text as "asOf", model_version_id as "modelVersionId", model_hash as "modelHash",
  engine_version as engine, inputs_hash as "inputsHash", result as assessment, valid_until::text as "validUntil", because, computed_at as "computedAt"`;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface Scored {
  file: CreditFile;
  assessment: Assessment;
  kept: KeptModel;
  enterpriseId: string | null;
  seenBy: string | null;
  because: string;
}

/** Writes the row, unless the newest one says the same of the same records on the same day. */
export async function keepScore(tx: Transaction, { file, assessment, kept, enterpriseId, seenBy, because }: Scored): Promise<ScoreRow> {
  const inputs = canonicalJson(file);
  const inputsHash = sha256(inputs);
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`credit score ${file.enterprise.uscc} ${seenBy ?? ''}`}, 0))`);
  const newest = await newestScore(file.enterprise.uscc, seenBy, tx);
  if (newest?.inputsHash === inputsHash && newest.modelHash === kept.sha256) return newest;
  const { result } = assessment;
  if (seenBy === null && enterpriseId && newest?.assessment.grade !== assessment.grade) await publish(tx, creditGradeChanged, { enterpriseId });
  return tx.one(ScoreRow, sql`insert into credit_scores (uscc, enterprise_id, seen_by, as_of, model_version_id, model_hash, engine_version, inputs, inputs_hash, result,
      grade, score, low, high, coverage, valid_until, because, supersedes)
    values (${file.enterprise.uscc}, ${enterpriseId}, ${seenBy}, ${file.asOf}, ${kept.versionId}, ${kept.sha256}, ${result.engine}, ${inputs}, ${inputsHash}, ${canonicalJson(assessment)},
      ${assessment.grade}, ${assessment.score}, ${result.low}, ${result.high}, ${result.coveragePercent}, ${addDays(file.asOf, VALID_DAYS)}, ${because}, ${newest?.id ?? null})
    returning ${columns}`);
}

export const newestScore = (uscc: string, seenBy: string | null, queries: Queries = database()): Promise<ScoreRow | undefined> =>
  queries.maybeOne(ScoreRow, sql`select ${columns} from credit_scores where uscc = ${uscc} and seen_by is not distinct from ${seenBy} order by computed_at desc limit 1`);

export const scoresWhere = (condition: Sql, queries: Queries = database()): Promise<ScoreRow[]> => queries.many(ScoreRow, sql`select ${columns} from credit_scores where ${condition}`);
