/** What the operator reads of the search indexes: how far behind they are, and when they were last found equal. */
import { z } from 'zod';
import { contentLabels } from '@rongqiao/contracts/uids.ts';
import { database, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { reportCondition } from '@rongqiao/strapi-kit/server/operations/conditions.ts';
import { SearchType } from '../contract.ts';
import { describeIndex } from '../domain/describe-index.ts';
import { contentTables } from './content-tables.ts';
import { readStates } from './sync-state.ts';

const Backlog = z.object({ uid: z.string(), waiting: z.int(), refused: z.int(), oldest: timeColumn });

export const reportSearchCondition = (): void =>
  reportCondition('搜索', async () => {
    const [states, backlogs] = await Promise.all([
      readStates(database()),
      database().many(Backlog, sql`select uid, count(*)::int as waiting, (count(*) filter (where is_suspect))::int as refused, min(created_at) as oldest from outbox group by uid`),
    ]);
    return SearchType.options.map((type) => {
      const { reconciled_at: comparedAt = null, drift = null, last_error: lastError = null } = states[type] ?? {};
      const backlog = backlogs.find(({ uid }) => uid === contentTables[type].uid);
      return describeIndex(contentLabels[type], { comparedAt, drift, lastError, ...(backlog ? { backlog } : {}) }, new Date());
    });
  });
