/** Work for everybody, instead of what waits in the queue to do the same one by one. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';

const Id = z.object({ id: z.string() });

/**
 * `flow`: whose jobs. Only those that were there before the work began are taken off the queue: what changes meanwhile
 * keeps its job.
 */
export async function inPlaceOfJobs<T>(flow: string, work: () => Promise<T>): Promise<T> {
  const waiting = await database().many(Id, sql`select id::text from pgboss.job where state = 'created' and name like ${`%/${flow}`}`);
  const result = await work();
  await database().run(sql`delete from pgboss.job where state = 'created' and id = any(${waiting.map(({ id }) => id)}::uuid[])`);
  return result;
}
