/** The inventory of models: what scores now, what waits, how each behaves. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { ModelForStaff } from '../../contract/staff.ts';
import { asCaller } from '../as-caller.ts';
import { newestRuns } from '../monitoring/monitor-runs.ts';

const Row = z.object({
  id: z.uuid(),
  modelId: z.string(),
  name: z.string(),
  version: z.string(),
  purpose: z.string(),
  owner: z.string(),
  sha256: z.string(),
  status: z.enum(['draft', 'shadow', 'champion', 'retired']),
  scores: z.int(),
  createdAt: timeColumn,
});

const noSuchModel = problem(404, 'no-such-model', '没有这个模型版本，请从列表中重新进入。');
const RUNS_SHOWN = 24;

const alreadyInShadow = problem(409, 'already-in-shadow', '这个版本已经在影子运行。');
const already = problem(409, 'already-champion', '这个版本已经在使用。');

export async function listModels(queries: Queries = database()): Promise<ModelForStaff[]> {
  const rows = await queries.many(Row, sql`select v.id, v.model_id as "modelId", m.name, v.version, m.purpose, m.owner, v.sha256, v.status, v.created_at as "createdAt",
      (select count(*)::int from credit_scores s where s.model_version_id = v.id) as scores
    from credit_model_versions v join credit_models m on m.id = v.model_id order by v.status = 'champion' desc, v.created_at desc limit 100`);
  return Promise.all(rows.map(async ({ modelId: _, ...row }) => ({ ...row, runs: await newestRuns(row.id, RUNS_SHOWN, queries) })));
}

type Decision = { id: string; because: string; staffName: string };
type Wanted = { model_id: string; status: ModelForStaff['status'] };

/** Who decided and why stands in the ledger, beside the change itself. */
const decide = ({ id, because, staffName }: Decision, decision: 'promoted' | 'put-in-shadow', change: (tx: Transaction, wanted: Wanted) => Promise<void>): Promise<ModelForStaff> =>
  asCaller(async (tx) => {
    const wanted = await tx.maybeOne(Row.pick({ status: true }).extend({ model_id: z.string() }), sql`select model_id, status from credit_model_versions where id = ${id} for update`);
    if (!wanted) throw new Refusal(noSuchModel);
    await change(tx, wanted);
    await tx.run(sql`select ledger_append('decide', 'credit_model_versions', ${id}, ${JSON.stringify({ decision, because, staffName })}::jsonb)`);
    const decided = (await listModels(tx)).find((one) => one.id === id);
    if (!decided) throw new Refusal(noSuchModel);
    return decided;
  });

export const promoteModel = (decision: Decision): Promise<ModelForStaff> =>
  decide(decision, 'promoted', async (tx, { model_id, status }) => {
    if (status === 'champion') throw new Refusal(already);
    await tx.run(sql`update credit_model_versions set status = 'retired' where model_id = ${model_id} and status = 'champion'`);
    await tx.run(sql`update credit_model_versions set status = 'champion' where id = ${decision.id}`);
  });

export const shadowModel = (decision: Decision): Promise<ModelForStaff> =>
  decide(decision, 'put-in-shadow', async (tx, { status }) => {
    if (status !== 'draft' && status !== 'retired') throw new Refusal(status === 'shadow' ? alreadyInShadow : already);
    await tx.run(sql`update credit_model_versions set status = 'shadow' where id = ${decision.id}`);
  });
