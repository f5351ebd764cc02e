/** Consents that stand now for a reader, each counted down by one. Parallel reads wait for one another at the rows. */
import { consentState, type ConsentState, warnedCategories } from '@rongqiao/contracts/consent.ts';
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import type { Transaction } from '../database/in-transaction.ts';
import { sql, timeColumn } from '../database/sql.ts';
import type { Reader } from './reader.ts';

interface Wanted {
  reader: Reader;
  enterpriseId: string;
  isNaturalPerson: boolean;
  categories: readonly CreditCategory[];
  purpose: string;
}

const Live = z.object({ id: z.uuid(), category: CreditCategory });

/** One consent for each category that has one; of several the one that ends first. */
export async function takeConsents(tx: Transaction, wanted: Wanted, now: Date): Promise<z.infer<typeof Live>[]> {
  const { reader, enterpriseId, categories, purpose } = wanted;
  const today = chineseDayAt(now);
  // In the order of their ids: two readings of the same consents never wait for each other in a circle.
  const live = await tx.many(
    Live.extend({ is_warned: z.boolean(), valid_until: z.string() }),
    sql`select id, category, is_warned, valid_until::text from consents
      where enterprise_id = ${enterpriseId} and grantee_kind = ${reader.kind} and grantee_id = ${reader.id}
        and category = any(${categories}::text[]) and purpose = ${purpose}
        and revoked_at is null and ${today}::date between valid_from and valid_until and reads_used < reads_max
      order by id for update`,
  );
  const usable = live.filter(({ category, is_warned }) => is_warned || !(wanted.isNaturalPerson && category in warnedCategories));
  const chosen = [...new Map(usable.sort((a, b) => b.valid_until.localeCompare(a.valid_until)).map((one) => [one.category, one])).values()];
  if (chosen.length > 0) await tx.run(sql`update consents set reads_used = reads_used + 1 where id = any(${chosen.map(({ id }) => id)}::uuid[])`);
  return chosen.map(({ id, category }) => ({ id, category }));
}

const Terms = z.object({
  purpose: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  readsUsed: z.int(),
  readsMax: z.int(),
  revokedAt: timeColumn.nullable(),
});

/** Why there is nothing to take: the latest consent for this, or that there never was one. */
export async function whyNoConsent(tx: Transaction, { reader, enterpriseId, categories, purpose }: Wanted, now: Date): Promise<ConsentState | 'other-purpose' | 'none'> {
  const given = await tx.many(
    Terms,
    sql`select purpose, valid_from::text as "validFrom", valid_until::text as "validUntil", reads_used as "readsUsed", reads_max as "readsMax", revoked_at as "revokedAt"
      from consents where enterprise_id = ${enterpriseId} and grantee_kind = ${reader.kind} and grantee_id = ${reader.id} and category = any(${categories}::text[])
      order by given_at desc, id limit 100`,
  );
  const latest = given.find((one) => one.purpose === purpose);
  if (latest) return consentState(latest, chineseDayAt(now));
  return given.some((one) => consentState(one, chineseDayAt(now)) === 'live') ? 'other-purpose' : 'none';
}
