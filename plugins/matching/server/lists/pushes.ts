/** What a firm has become eligible for, told to its people once: found with each run, told every morning in one letter. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { z } from 'zod';
import { matchesFound } from '../../contract/events.ts';

/** Only firms that somebody acts for; what was found once is never found again. */
export const findPushes = (tx: Transaction, runId: number): Promise<number> =>
  tx.run(sql`insert into matching_pushes (enterprise_id, entry_id)
    select m.enterprise_id, entry from firm_matches m cross join lateral unnest(m.products[1:m.sure_products] || m.policies[1:m.sure_policies]) entry
    where m.run_id = ${runId} and exists (select from memberships s where s.organisation_kind = 'enterprise' and s.organisation_id = m.enterprise_id and s.state = 'active')
    on conflict do nothing`);

const FIRMS_AT_ONCE = 1000;

/** Marked and told in one transaction, so that however often it runs nobody hears of the same thing twice. */
export async function tellPushes(): Promise<number> {
  const waiting = await database().many(z.object({ id: z.string() }), sql`select distinct enterprise_id as id from matching_pushes where told_at is null order by id limit ${FIRMS_AT_ONCE}`);
  for (const { id } of waiting) {
    await inTransaction({ kind: 'job', id: 'tell-matches' }, async (tx) => {
      const entries = await tx.many(z.object({ id: z.int() }), sql`update matching_pushes set told_at = now() where enterprise_id = ${id} and told_at is null returning entry_id as id`);
      if (entries.length > 0) await publish(tx, matchesFound, { enterpriseId: id, entryIds: entries.map((entry) => entry.id) });
    });
  }
  return waiting.length;
}
