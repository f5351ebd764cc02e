/** Some of the kept scores made again one by one, from what is on record and from what was kept with them. */
import { CreditFile } from '../../../plugins/credit-scoring/contract/credit-file.ts';
import { canonicalJson } from '../../../plugins/credit-scoring/domain/canonical-json.ts';
import { assess } from '../../../plugins/credit-scoring/domain/assess.ts';
import { fileOf } from '../../../plugins/credit-scoring/domain/file-of.ts';
import { expertModel } from '../../../plugins/credit-scoring/domain/score/expert-model.ts';
import { sha256 } from '../../../plugins/credit-scoring/server/scores/score-row.ts';
import { connectedCategories, readFacts } from '../../../plugins/data-exchange/server/facts/read-facts.ts';
import { type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';

const Kept = z.object({ uscc: z.string(), inputs: z.string(), inputsHash: z.string(), result: z.string() });

export async function countDifferent(queries: Queries, checked: number): Promise<number> {
  const rows = await queries.many(Kept, sql`select uscc, inputs, inputs_hash as "inputsHash", result from credit_scores order by inputs_hash limit ${checked}`);
  let different = checked - rows.length;
  for (const { uscc, inputs, inputsHash, result } of rows) {
    const kept = CreditFile.parse(JSON.parse(inputs));
    const reportedOn = new Set((await connectedCategories(uscc, queries)).map(({ category }) => category));
    const facts = (await readFacts({ uscc }, queries)).toSorted((one, other) => Number(one.id) - Number(other.id));
    const again = fileOf(kept.enterprise, kept.asOf, facts, reportedOn, undefined);
    const isSame = canonicalJson(again) === inputs && sha256(inputs) === inputsHash && canonicalJson(assess(expertModel, kept)) === result;
    if (!isSame) different += 1;
  }
  return different;
}
