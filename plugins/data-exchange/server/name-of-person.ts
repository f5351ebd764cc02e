import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';

/** As colleagues read it beside what somebody did. */
export const nameOfPerson = async (userId: number): Promise<string> =>
  (await database().maybeOne(z.object({ name: z.string() }), sql`select display_name as name from people where user_id = ${userId}`))?.name ?? '成员';
