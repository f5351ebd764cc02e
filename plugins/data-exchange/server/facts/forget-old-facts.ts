/**
 * Retention: what is older than its source keeps it is removed, with proof of what it was. The table refuses every other
 * removal (`credit_facts_guard`).
 */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { defineJob } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { schedule } from '@rongqiao/strapi-kit/server/jobs/schedules.ts';
import { z } from 'zod';
import { factsChanged, USCCS_PER_EVENT } from '../../contract/events.ts';
import { asCaller } from '../as-caller.ts';

/** One transaction's worth: the ledger is not held for long. */
const AT_ONCE = 20_000;

const Old = z.object({ id: z.int(), code: z.string(), months: z.int() });
const Forgotten = z.object({ facts: z.int(), hash: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable(), usccs: z.array(z.string()).nullable() });

/** Answers how many facts went. */
export async function forgetOldFacts(): Promise<number> {
  const sources = await database().many(Old, sql`select id, code, retention_months as months from data_sources order by id`);
  let total = 0;
  for (const source of sources) {
    for (let gone = AT_ONCE; gone === AT_ONCE; total += gone) gone = await asCaller((tx) => forgetSome(tx, source));
  }
  return total;
}

async function forgetSome(tx: Transaction, { id, code, months }: z.infer<typeof Old>): Promise<number> {
  const { facts, hash, from, to, usccs } = await tx.one(
    Forgotten,
    sql`with gone as (
        delete from credit_facts f using (
          select uscc, id from credit_facts where source_id = ${id} and fact_period_end(period) + make_interval(months => ${months}) < now()
            -- A period before the oldest year that can still be kept: the index finds it.
            and period < to_char(now() - make_interval(months => ${months}), 'YYYY-MM-DD')
          order by period limit ${AT_ONCE}) old
        where f.uscc = old.uscc and f.id = old.id
        returning f.uscc, f.id, f.period, f.content_hash)
      select count(*)::int as facts, encode(sha256(string_agg(content_hash, ''::bytea order by id)), 'hex') as hash,
        min(period) as from, max(period) as to, array_agg(distinct uscc) as usccs from gone`,
  );
  if (facts === 0) return 0;
  const proof = JSON.stringify({ source: code, retentionMonths: months, facts, periodFrom: from, periodTo: to, contentHash: hash });
  await tx.run(sql`select ledger_append('forget', 'credit_facts', ${code}, ${proof}::jsonb)`);
  for (let start = 0; start < (usccs ?? []).length; start += USCCS_PER_EVENT) {
    await publish(tx, factsChanged, { usccs: (usccs ?? []).slice(start, start + USCCS_PER_EVENT) });
  }
  return facts;
}

const forget = defineJob({
  name: 'forget-old-facts',
  title: '删除超过保存期限的信用数据',
  data: z.object({ firedAt: z.string() }),
  expireInSeconds: 3_600,
  handle: async () => void (await forgetOldFacts()),
});
schedule({ cron: '40 3 * * *', job: forget });
