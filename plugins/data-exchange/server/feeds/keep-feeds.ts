/** The operator's page: every feed, how fresh it is, and its rhythm. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { Feed } from '../../contract/staff.ts';
import { asCaller } from '../as-caller.ts';
import { noSuchSource } from '../batches/batch-row.ts';
import { totalsOf } from '../sources/quality.ts';
import { showSourceBrief } from '../sources/show-source.ts';
import { findSource, listFeeds, type SourceRow } from '../sources/source-row.ts';
import { driftOf } from './watch-feeds.ts';

const changed = problem(409, 'changed', '这个数据源刚被别人改过，请刷新页面后再改。');

export async function listFeedsForStaff(now: Date): Promise<Feed[]> {
  const rows = await listFeeds();
  return Promise.all(rows.map((row) => showFeed(row, now)));
}

const showFeed = async (row: SourceRow, now: Date): Promise<Feed> => ({
  ...showSourceBrief(row, now),
  facts: (await totalsOf(row.id)).facts,
  drift: await driftOf(row.id),
  lateAfterDays: row.late_after_days,
  isActive: row.is_active,
  version: row.version,
});

interface Rhythm {
  everyDays: number | null;
  lateAfterDays: number;
  isActive: boolean;
  version: number;
}

/** @throws Refusal when there is no such source, or somebody was faster */
export async function changeFeed(code: string, { everyDays, lateAfterDays, isActive, version }: Rhythm, now: Date): Promise<Feed> {
  await asCaller(async (tx) => {
    if (!(await findSource(code, tx))) throw new Refusal(noSuchSource);
    const moved = await tx.run(sql`update data_sources set every_days = ${everyDays}, late_after_days = ${lateAfterDays}, is_active = ${isActive}, version = version + 1, updated_at = now()
      where code = ${code} and version = ${version}`);
    if (moved === 0) throw new Refusal(changed);
  });
  const row = await findSource(code, database());
  if (!row) throw new Refusal(noSuchSource);
  return showFeed(row, now);
}
