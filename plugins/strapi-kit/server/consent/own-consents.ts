/** What an enterprise has agreed to, and taking it back. */
import { type ConsentPurpose, consentState } from '@rongqiao/contracts/consent.ts';
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { inTransaction } from '../database/in-transaction.ts';
import { database, type Queries, sql, timeColumn } from '../database/sql.ts';
import { problem } from '../http/problem.ts';
import { publish } from '../jobs/events.ts';
import { actorNow } from '../ledger/actor.ts';
import { Refusal } from '../routes/route.ts';
import { consentEvents, CONSENTS_PER_PAGE, OwnConsent } from '../../contract/consents.ts';
import type { Giver } from './give-consents.ts';

const noSuchConsent = problem(404, 'no-such-consent', '没有这项授权，请刷新列表。');

const ConsentRow = OwnConsent.omit({ state: true }).extend({ givenAt: timeColumn, revokedAt: timeColumn.nullable(), granteeId: z.string() });

const consents = sql`select c.id, c.grantee_kind as "granteeKind", c.grantee_id as "granteeId", c.grantee_name as "granteeName", c.category, c.purpose,
    c.valid_from::text as "validFrom", c.valid_until::text as "validUntil", c.reads_max as "readsMax", c.reads_used as "readsUsed", c.is_warned as "isWarned",
    c.text, c.text_sha256 as "textSha256", p.display_name as "givenByName", c.given_at as "givenAt", c.revoked_at as "revokedAt"
  from consents c left join people p on p.user_id = c.given_by`;

const withState = (row: z.infer<typeof ConsentRow>, now: Date) => ({ ...row, state: consentState(row, chineseDayAt(now)) });

/** Upcoming ones stand among the live: they are not over. */
const notOver = (now: Date) => sql`(c.revoked_at is null and c.valid_until >= ${chineseDayAt(now)}::date and c.reads_used < c.reads_max)`;

export async function listConsents(enterpriseId: string, { page, only }: { page: number; only: 'all' | 'live' }, now = new Date()) {
  const condition = only === 'live' ? notOver(now) : sql`true`;
  const [rows, counts] = await Promise.all([
    database().many(
      ConsentRow,
      sql`${consents} where c.enterprise_id = ${enterpriseId} and ${condition}
        order by ${notOver(now)} desc, c.given_at desc, c.grantee_id, c.category limit ${CONSENTS_PER_PAGE} offset ${(page - 1) * CONSENTS_PER_PAGE}`,
    ),
    database().one(
      z.object({ total: z.int(), live: z.int() }),
      sql`select count(*) filter (where ${condition})::int as total, count(*) filter (where ${notOver(now)})::int as live from consents c where c.enterprise_id = ${enterpriseId}`,
    ),
  ]);
  return { consents: rows.map((row) => withState(row, now)), ...counts };
}

/** @throws Refusal when the enterprise has given no such consent */
export async function revokeConsent({ userId, organisation }: Giver, id: string, now = new Date()) {
  return inTransaction(actorNow() ?? { kind: 'person', id: String(userId) }, async (tx) => {
    const ended = await tx.maybeOne(
      z.object({ grantee_kind: z.enum(['institution', 'department']), grantee_id: z.string(), category: CreditCategory, purpose: z.custom<ConsentPurpose>() }),
      sql`update consents set revoked_at = now(), revoked_by = ${userId}
        where id = ${id} and enterprise_id = ${organisation.organisationId} and revoked_at is null returning grantee_kind, grantee_id, category, purpose`,
    );
    if (ended) {
      await publish(tx, consentEvents.revoked, {
        enterpriseId: organisation.organisationId,
        granteeKind: ended.grantee_kind,
        granteeId: ended.grantee_id,
        categories: [ended.category],
        purpose: ended.purpose,
      });
    }
    const row = await findConsent(tx, organisation.organisationId, id);
    if (!row) throw new Refusal(noSuchConsent);
    return withState(row, now);
  });
}

const findConsent = (queries: Queries, enterpriseId: string, id: string) =>
  queries.maybeOne(ConsentRow, sql`${consents} where c.id = ${id} and c.enterprise_id = ${enterpriseId}`);
