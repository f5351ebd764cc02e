/** The inventory of models: what scores now, what waits, how each behaves. */
import { database, jsonColumn, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { type ModelForStaff, MonitorRun } from '../../contract/staff.ts';
import { asCaller } from '../as-caller.ts';

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
const Run = MonitorRun.extend({ modelVersionId: z.string(), ranAt: timeColumn, result: jsonColumn(z.unknown()) });

const noSuchModel = problem(404, 'no-such-model', '没有这个模型版本，请从列表中重新进入。');
const already = problem(409, 'already-champion', '这个版本已经在使用。');

export async function listModels(queries: Queries = database()): Promise<ModelForStaff[]> {
  const rows = await queries.many(Row, sql`select v.id, v.model_id as "modelId", m.name, v.version, m.purpose, m.owner, v.sha256, v.status, v.created_at as "createdAt",
      (select count(*)::int from credit_scores s where s.model_version_id = v.id) as scores
    from credit_model_versions v join credit_models m on m.id = v.model_id order by v.status = 'champion' desc, v.created_at desc limit 100`);
  const runs = await queries.many(Run, sql`select model_version_id as "modelVersionId", month, light, result, ran_at as "ranAt" from credit_monitor_runs order by month desc limit 500`);
  return rows.map(({ modelId: _, ...row }) => ({ ...row, runs: runs.filter(({ modelVersionId }) => modelVersionId === row.id).slice(0, 24).map(({ modelVersionId: __, ...run }) => run) }));
}

/** Who decided and why stands in the ledger, beside the change itself. */
export const promoteModel = (id: string, because: string, staffName: string): Promise<ModelForStaff> =>
  asCaller(async (tx) => {
    const wanted = await tx.maybeOne(z.object({ model_id: z.string(), status: z.string() }), sql`select model_id, status from credit_model_versions where id = ${id} for update`);
    if (!wanted) throw new Refusal(noSuchModel);
    if (wanted.status === 'champion') throw new Refusal(already);
    await tx.run(sql`update credit_model_versions set status = 'retired' where model_id = ${wanted.model_id} and status = 'champion'`);
    await tx.run(sql`update credit_model_versions set status = 'champion' where id = ${id}`);
    await tx.run(sql`select ledger_append('decide', 'credit_model_versions', ${id}, ${JSON.stringify({ decision: 'promoted', because, staffName })}::jsonb)`);
    const promoted = (await listModels(tx)).find((one) => one.id === id);
    if (!promoted) throw new Refusal(noSuchModel);
    return promoted;
  });
