import { database, jsonColumn, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { MonitorResult, MonitorRun } from '../../contract/monitoring.ts';

const Row = MonitorRun.extend({ ranAt: timeColumn, result: jsonColumn(MonitorResult) });

export const newestRuns = (versionId: string, max: number, queries: Queries = database()): Promise<MonitorRun[]> =>
  queries.many(Row, sql`select month, light, result::text as result, ran_at as "ranAt" from credit_monitor_runs where model_version_id = ${versionId} order by month desc limit ${max}`);
