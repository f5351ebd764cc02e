/** The 20 days, watched every hour: an alarm before they end, another when they have. Each once, on however many machines. */
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import type { DomainEvent } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { reportCondition } from '@rongqiao/strapi-kit/server/operations/conditions.ts';
import { z } from 'zod';
import { objectionDueSoon, objectionOverdue, type ObjectionTold } from '../../contract/objections.ts';
import { objectionsWhere } from './objection-row.ts';
import { tellObjection } from './tell-objection.ts';

const JOB = 'watch-objection-clocks';
const Found = z.object({ id: z.uuid() });

export async function watchObjectionClocks(now: Date): Promise<void> {
  const today = chineseDayAt(now);
  await tellOnce(sql`state = 'open' and due_on < ${today}::date and overdue_told_at is null`, sql`overdue_told_at = now()`, objectionOverdue);
  await tellOnce(sql`state = 'open' and alarm_on <= ${today}::date and due_on >= ${today}::date and alarmed_at is null`, sql`alarmed_at = now()`, objectionDueSoon);
}

async function tellOnce(condition: Sql, mark: Sql, event: DomainEvent<ObjectionTold>): Promise<void> {
  for (const { id } of await database().many(Found, sql`select id from objections where ${condition} order by due_on limit 500`)) {
    await inTransaction({ kind: 'job', id: JOB }, async (tx) => {
      if ((await tx.run(sql`update objections set ${mark} where id = ${id} and ${condition}`)) === 0) return;
      const [row] = await objectionsWhere(tx, sql`o.id = ${id}`);
      if (row) await tellObjection(tx, event, row);
    });
  }
}

const watch = defineJob({
  name: JOB,
  title: '提醒快到期和超期的异议',
  data: z.object({ firedAt: z.string() }),
  handle: ({ firedAt }) => watchObjectionClocks(new Date(firedAt)),
});
schedule({ cron: '5 * * * *', job: watch });

/** On 平台运行, and on the operator's first page while something is late. */
export function reportObjections(): void {
  reportCondition('异议答复', async () => {
    const { late } = await database().one(z.object({ late: z.int() }), sql`select count(*)::int as late from objections where state = 'open' and due_on < ${chineseDayAt(new Date())}::date`);
    return [{ name: '异议答复', isFine: late === 0, sentence: late === 0 ? '没有超期的异议。' : `有${late}件异议超过法定答复期限，请联系数据来源单位，或由平台核查答复。` }];
  });
}
