import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';

/** Whether the institution itself has reported a loan to the firm that is neither settled nor written off. */
export const hasOpenLoan = async (uscc: string, institutionId: string): Promise<boolean> =>
  (await database().one(z.object({ has: z.boolean() }), sql`select exists (select from credit_facts f join data_sources s on s.id = f.source_id
    where f.uscc = ${uscc} and f.kind = 'loan' and f.ended_at is null and s.owner_kind = 'institution' and s.owner_id = ${institutionId}
      and (f.body->>'balanceFen')::numeric > 0 and f.body->>'settledOn' is null) as has`)).has;
