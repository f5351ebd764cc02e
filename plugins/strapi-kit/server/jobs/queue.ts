/** The one queue: pg-boss on the same PostgreSQL. */
import { cmsSettings } from '@rongqiao/config';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { platform } from '../platform.ts';

const JSON_OIDS = new Set([114, 3802]);

/** Strapi turns off JSON parsing for the whole process; pg-boss needs it. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    JSON_OIDS.has(oid) && format !== 'binary' ? JSON.parse : pg.types.getTypeParser(oid, format as 'text'),
};

let boss: PgBoss | undefined;

export async function startQueue(): Promise<PgBoss> {
  const options = {
    connectionString: cmsSettings().DATABASE_URL,
    application_name: 'rongqiao-jobs',
    max: 6,
    useListenNotify: true,
    superviseIntervalSeconds: 30,
    // Finished jobs go when their time is over, not once a day.
    maintenanceIntervalSeconds: 600,
    types,
  };
  boss = new PgBoss(options);
  boss.on('error', (error) => platform().log.error(`queue: ${error.message}`));
  await boss.start();
  return boss;
}

export function queue(): PgBoss {
  if (!boss) throw new Error('the queue has not started yet');
  return boss;
}

export async function stopQueue(): Promise<void> {
  await boss?.stop({ graceful: true, timeout: 8_000 }).catch((error) => platform().log.error(`queue: ${error.message}`));
  boss = undefined;
}
