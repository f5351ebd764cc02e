/** Once a month the champion and what runs in its shadow are looked at; the operator hears of what moved. */
import { addMonths, chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { reportCondition } from '@rongqiao/strapi-kit/server/operations/conditions.ts';
import { z } from 'zod';
import { modelAlarmed } from '../../contract/monitoring.ts';
import { lookAtMonth } from '../../domain/monitoring/look-at-month.ts';
import { championModel, type KeptModel, modelVersion } from '../models/models.ts';
import { newestRuns } from './monitor-runs.ts';
import { baseMonth, outcomesOf, scoresOfMonth } from './read-month.ts';
import { scoreInShadow } from './score-in-shadow.ts';

const JOB = 'monitor-credit-models';

/** `month` that is over: 2026-10. Once for each version and month. */
export async function monitorMonth(month: string): Promise<void> {
  const champion = await championModel();
  const shadows = await database().many(z.object({ id: z.uuid() }), sql`select id from credit_model_versions where status = 'shadow' order by created_at`);
  await keepRun(champion, month, null);
  for (const { id } of shadows) {
    const challenger = await modelVersion(id);
    await keepRun(challenger, month, await scoreInShadow(champion, challenger, month));
  }
}

async function keepRun({ versionId, model }: KeptModel, month: string, shadow: Parameters<typeof lookAtMonth>[0]['shadow']): Promise<void> {
  const base = await baseMonth(versionId, month);
  const [now, before, lastMonth, outcomes] = await Promise.all([
    scoresOfMonth(versionId, month),
    base ? scoresOfMonth(versionId, base) : [],
    scoresOfMonth(versionId, addMonths(`${month}-01`, -1).slice(0, 7)),
    outcomesOf(versionId, month),
  ]);
  const { light, result } = lookAtMonth({ now, base: base ? { month: base, scores: before } : undefined, lastMonth, outcomes, shadow });
  await inTransaction({ kind: 'job', id: JOB }, async (tx) => {
    const isNew = await tx.run(sql`insert into credit_monitor_runs (model_version_id, month, light, result) values (${versionId}, ${month}, ${light}, ${JSON.stringify(result)}::jsonb)
      on conflict (model_version_id, month) do nothing`);
    if (isNew > 0 && (light === 'red' || light === 'amber')) await publish(tx, modelAlarmed, { model: model.title, version: model.version, month, light, sentence: result.sentence });
  });
}

const lastMonthAt = (instant: Date): string => addMonths(`${chineseDayAt(instant).slice(0, 7)}-01`, -1).slice(0, 7);

const job = defineJob({
  name: JOB,
  title: '每月检查评分模型',
  data: z.object({ firedAt: z.string() }),
  expireInSeconds: 900,
  handle: ({ firedAt }) => monitorMonth(lastMonthAt(new Date(firedAt))),
});
schedule({ cron: '30 4 2 * *', job });

/** On 平台运行: the last look at the model in use. */
export function reportModelMonitoring(): void {
  reportCondition('评分模型监测', async () => {
    const [run] = await newestRuns((await championModel()).versionId, 1);
    const isFine = run?.light !== 'red';
    return [{ name: '评分模型监测', isFine, sentence: run ? `${run.month}：${run.result.sentence}${isFine ? '' : '请到“信用模型”查看。'}` : '还没有满一个月，下月2日第一次检查。' }];
  });
}
