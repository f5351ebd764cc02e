import { type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';

/** As colleagues and the other side read it. */
export const nameOfPerson = async (queries: Queries, userId: number): Promise<string> =>
  (await queries.maybeOne(z.object({ name: z.string() }), sql`select display_name as name from people where user_id = ${userId}`))?.name ?? '成员';
