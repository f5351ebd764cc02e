/**
 * What nobody needs any more: codes after a day, ended sessions after half a year (logs are kept at least as long by
 * law; the ledger keeps who signed in).
 */
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { z } from 'zod';
import { asCaller } from './as-caller.ts';

export const forgetOldRows = (): Promise<void> =>
  asCaller(async (tx) => {
    await tx.run(sql`delete from verification_codes where created_at < now() - interval '1 day'`);
    await tx.run(sql`delete from sessions where id in (
      select id from sessions where least(coalesce(ended_at, latest_end_at), latest_end_at) < now() - interval '190 days' limit 10000)`);
  });

const forget = defineJob({
  name: 'forget-old-account-rows',
  title: '清理过期的账号记录',
  data: z.object({ firedAt: z.string() }),
  handle: forgetOldRows,
});
schedule({ cron: '40 3 * * *', job: forget });
