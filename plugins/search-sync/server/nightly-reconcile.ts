/** Every night the indexes are compared with the published content as a whole. */
import { z } from 'zod';
import { database } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { SearchType } from '../contract.ts';
import { wantReconcile } from './sync-state.ts';

export function scheduleNightlyReconcile(): void {
  const job = defineJob({
    name: 'reconcile-search-indexes',
    title: '核对搜索',
    data: z.object({ firedAt: z.string() }),
    // Only the leading worker may write, so the job asks it.
    handle: async () => void (await wantReconcile(database(), SearchType.options)),
  });
  schedule({ cron: '20 3 * * *', job });
}
