/** Every hour: which feeds are late, whose files are not what they were. Each is told once, until it is fine again. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, jsonColumn, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { feedAlarmed } from '../../contract/events.ts';
import { shapeDrift } from '../../domain/shape-drift.ts';
import { asCaller } from '../as-caller.ts';
import { feedOf, listFeeds, type SourceRow } from '../sources/source-row.ts';

type Alarm = 'late' | 'drift';

export async function watchFeeds(now: Date): Promise<void> {
  for (const source of await listFeeds()) {
    const sentences: Record<Alarm, string | undefined> = { late: lateSentence(source, now), drift: driftSentence(await driftOf(source.id)) };
    for (const [alarm, sentence] of Object.entries(sentences)) await asCaller((tx) => settle(tx, source, alarm as Alarm, sentence));
  }
}

function lateSentence(source: SourceRow, now: Date): string | undefined {
  const { state, dueOn } = feedOf(source, now);
  return state === 'late' && dueOn ? `应在${formatDay(dueOn)}报送，已超过宽限${source.late_after_days}天，请联系${source.owner_name}补报。` : undefined;
}

const driftSentence = (drift: string[]) => (drift.length > 0 ? `最近一批的列和前一批不同：${drift.join('；')}。请与报送单位核对。` : undefined);

const Columns = z.object({ columns: jsonColumn(z.record(z.string(), z.number()).nullable()) });

/** The last two files that could be read, one against the other. */
export async function driftOf(sourceId: number): Promise<string[]> {
  const [after, before] = await database().many(
    Columns,
    sql`select columns::text as columns from data_batches where source_id = ${sourceId} and columns is not null and columns <> '{}' and way <> 'platform' order by number desc limit 2`,
  );
  return after?.columns && before?.columns ? shapeDrift(before.columns, after.columns) : [];
}

async function settle(tx: Transaction, source: SourceRow, alarm: Alarm, sentence: string | undefined): Promise<void> {
  if (sentence === undefined) {
    await tx.run(sql`update data_feed_alarms set cleared_at = now() where source_id = ${source.id} and alarm = ${alarm} and cleared_at is null`);
    return;
  }
  const raised = await tx.run(sql`insert into data_feed_alarms (source_id, alarm, sentence) values (${source.id}, ${alarm}, ${sentence})
    on conflict (source_id, alarm) where cleared_at is null do nothing`);
  if (raised > 0) await publish(tx, feedAlarmed, { sourceCode: source.code, sourceName: `${source.owner_name} · ${source.item}`, ownerKind: source.owner_kind, ownerId: source.owner_id, alarm, sentence });
}

const watch = defineJob({
  name: 'watch-feeds',
  title: '检查数据源是否按时报送',
  data: z.object({ firedAt: z.string() }),
  handle: ({ firedAt }) => watchFeeds(new Date(firedAt)),
});
schedule({ cron: '5 * * * *', job: watch });
