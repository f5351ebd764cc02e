/** What the operator reads of the feeds: those that are late or changed, and one line when all is well. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { reportCondition } from '@rongqiao/strapi-kit/server/operations/conditions.ts';
import { z } from 'zod';

const Open = z.object({ name: z.string(), sentence: z.string() });
const Count = z.object({ feeds: z.int() });

export const reportFeedCondition = (): void =>
  reportCondition('数据归集', async () => {
    const alarms = await database().many(Open, sql`select s.owner_name || ' · ' || s.item as name, a.sentence from data_feed_alarms a join data_sources s on s.id = a.source_id
      where a.cleared_at is null and s.is_active order by a.raised_at`);
    if (alarms.length > 0) return alarms.map(({ name, sentence }) => ({ name: `数据归集：${name}`, isFine: false, sentence }));
    const { feeds } = await database().one(Count, sql`select count(*)::int as feeds from data_sources where is_active and owner_kind <> 'platform'`);
    return [{ name: '数据归集', isFine: true, sentence: feeds === 0 ? '还没有接入数据源。' : `${feeds}个数据源都按时报送。` }];
  });
