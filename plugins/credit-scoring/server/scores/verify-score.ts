/** A kept assessment, made again from what was kept with it: it must come out to the letter. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { ScoreCheck } from '../../contract/scores.ts';
import { CreditFile } from '../../contract/credit-file.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { assess } from '../../domain/assess.ts';
import { modelVersion } from '../models/models.ts';
import { sha256 } from './score-row.ts';

const Kept = z.object({ inputs: z.string(), inputs_hash: z.string(), result: z.string(), model_version_id: z.string(), model_hash: z.string(), engine_version: z.string(), ceiling: z.string().nullable() });

/** Undefined: there is no such assessment. `uscc`: only of this firm. */
export async function verifyScore(id: string, uscc?: string): Promise<ScoreCheck | undefined> {
  const row = await database().maybeOne(Kept, sql`select inputs, inputs_hash, result, model_version_id, model_hash, engine_version, (result::jsonb -> 'ceiling')::text as ceiling from credit_scores
    where id = ${id} and (${uscc ?? null}::text is null or uscc = ${uscc ?? null})`);
  if (!row) return undefined;
  const { model, sha256: modelHash } = await modelVersion(row.model_version_id);
  const again = canonicalJson(assess(model, CreditFile.parse(JSON.parse(row.inputs)), JSON.parse(row.ceiling ?? 'null')));
  const checks = [
    { what: '模型没有改动', isSame: modelHash === row.model_hash },
    { what: '数据没有改动', isSame: sha256(row.inputs) === row.inputs_hash },
    { what: '重新计算，结果逐字相同', isSame: again === row.result },
  ];
  return { isSame: checks.every(({ isSame }) => isSame), checks, inputsHash: row.inputs_hash, resultHash: sha256(again), modelHash, engine: row.engine_version };
}
