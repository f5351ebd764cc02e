/** Answers kept for an Idempotency-Key are forgotten after three days. */
import { z } from 'zod';
import { inTransaction } from '../database/in-transaction.ts';
import { sql } from '../database/sql.ts';
import { defineJob } from '../jobs/jobs.ts';
import { schedule } from '../jobs/schedules.ts';

const KEPT_HOURS = 72;

export function scheduleForgettingAnswers(): void {
  const job = defineJob({
    name: 'forget-kept-answers',
    title: '清理已用过的请求编号',
    data: z.object({ firedAt: z.string() }),
    handle: async () => {
      await inTransaction({ kind: 'job', id: 'forget-kept-answers' }, (tx) =>
        tx.run(sql`delete from idempotency_keys where claimed_at < now() - make_interval(hours => ${KEPT_HOURS})`),
      );
    },
  });
  schedule({ cron: '23 3 * * *', job });
}
