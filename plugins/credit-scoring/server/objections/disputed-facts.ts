/** Which facts of a firm are marked as disputed now: read with the facts themselves, so no view is older than the objection. */
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { database, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { markingStates } from '../../domain/objections/objection-moves.ts';

/** Id of the fact → the day since which it is disputed. */
export async function disputedFacts(uscc: string, queries: Queries = database()): Promise<Map<string, IsoDay>> {
  const marks = await queries.many(
    z.object({ factId: z.string(), since: timeColumn }),
    sql`select fact_id::text as "factId", min(opened_at) as since from objections where uscc = ${uscc} and state = any(${[...markingStates]}::text[]) group by fact_id`,
  );
  return new Map(marks.map(({ factId, since }) => [factId, chineseDayAt(new Date(since))]));
}

/** The same for many firms; those without any are not in it. */
export async function disputedFactsOfMany(queries: Queries, usccs: readonly string[]): Promise<Map<string, Map<string, IsoDay>>> {
  const marks = await queries.many(
    z.object({ uscc: z.string(), factId: z.string(), since: timeColumn }),
    sql`select uscc, fact_id::text as "factId", min(opened_at) as since from objections where uscc = any(${[...usccs]}::text[]) and state = any(${[...markingStates]}::text[]) group by uscc, fact_id`,
  );
  const byFirm = new Map<string, Map<string, IsoDay>>();
  for (const { uscc, factId, since } of marks) byFirm.set(uscc, (byFirm.get(uscc) ?? new Map<string, IsoDay>()).set(factId, chineseDayAt(new Date(since))));
  return byFirm;
}

const Statement = z.object({ factId: z.string(), statement: z.string(), state: z.string() });

/** 声明: what the firm says beside facts that were not corrected. */
export const statementsOnFacts = (uscc: string, queries: Queries = database()): Promise<z.infer<typeof Statement>[]> =>
  queries.many(
    Statement,
    sql`select distinct on (fact_id) fact_id::text as "factId", statement, state from objections
      where uscc = ${uscc} and statement is not null and state in ('open', 'confirmed', 'recorded') order by fact_id, opened_at desc`,
  );
