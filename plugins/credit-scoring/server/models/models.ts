/** Models as they are kept: to the letter, with their fingerprint. What is scored is always scored by a kept version. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { CreditModel } from '../../contract/credit-model.ts';

export interface KeptModel {
  versionId: string;
  sha256: string;
  model: CreditModel;
}

const VersionRow = z.object({ id: z.uuid(), sha256: z.string(), content: z.string() });

/** The model of a fresh installation. */
const SHIPPED = new URL('../../domain/models/expert-v1.json', import.meta.url);
const SHIPPED_ID = 'expert';

/** Versions never change, so what was parsed once stays parsed. */
const parsed = new Map<string, KeptModel>();

function keptModel({ id, sha256, content }: z.infer<typeof VersionRow>): KeptModel {
  const known = parsed.get(sha256);
  if (known) return known;
  const kept = { versionId: id, sha256, model: CreditModel.parse(JSON.parse(content)) };
  parsed.set(sha256, kept);
  return kept;
}

/** The one that counts. */
export const championModel = async (queries: Queries = database()): Promise<KeptModel> =>
  keptModel(await queries.one(VersionRow, sql`select id, sha256, content from credit_model_versions where model_id = ${SHIPPED_ID} and status = 'champion'`));

export async function modelVersion(versionId: string, queries: Queries = database()): Promise<KeptModel> {
  return keptModel(await queries.one(VersionRow, sql`select id, sha256, content from credit_model_versions where id = ${versionId}`));
}

/** At every start: the shipped model is there. The first becomes champion; a later one waits for a decision. */
export async function keepShippedModel(): Promise<void> {
  const content = await readFile(SHIPPED, 'utf8');
  const { title, purpose, owner, version } = CreditModel.parse(JSON.parse(content));
  const sha256 = createHash('sha256').update(content).digest('hex');
  await inTransaction({ kind: 'system', id: 'credit-models' }, async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('credit models', 0))`);
    const known = await tx.maybeOne(z.object({ sha256: z.string() }), sql`select sha256 from credit_model_versions where model_id = ${SHIPPED_ID} and version = ${version}`);
    if (known && known.sha256 !== sha256) throw new Error(`模型 ${SHIPPED_ID} ${version} 的内容与库里的不同：改过的模型要有新的版本号（plugins/credit-scoring/domain/models）`);
    if (known) return;
    await tx.run(sql`insert into credit_models (id, name, purpose, owner) values (${SHIPPED_ID}, ${title}, ${purpose}, ${owner}) on conflict (id) do nothing`);
    await tx.run(sql`insert into credit_model_versions (model_id, version, content, sha256, status)
      select ${SHIPPED_ID}, ${version}, ${content}, ${sha256}, case when exists (select from credit_model_versions where model_id = ${SHIPPED_ID} and status = 'champion') then 'draft' else 'champion' end`);
  });
}
