import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { Refusal, type Staff } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { DisputeState } from '../../contract/claims.ts';
import { PAGE_SIZE } from '../../contract/fields.ts';
import type { DisputeForDecision } from '../../contract/staff.ts';
import { DisputeRow, disputes, findDispute, noSuchDispute } from '../claims/disputes.ts';
import { administratorsOf } from '../members/memberships.ts';
import { claimForReview, claimsOfRegions, describeAccount, describeClaim } from './review-claims.ts';

const ofRegions = (regions: Staff['regions']) =>
  sql`d.claim_id in (select id from enterprise_claims where ${claimsOfRegions(regions)})`;

export async function listDisputesForDecision(
  regions: Staff['regions'],
  state: DisputeState,
  page: number,
): Promise<{ disputes: DisputeForDecision[]; total: number }> {
  const rows = await database().many(
    DisputeRow,
    sql`${disputes} where d.state = ${state} and ${ofRegions(regions)} order by d.opened_at, d.id limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`,
  );
  const { total } = await database().one(
    z.object({ total: z.int() }),
    sql`select count(*)::int as total from enterprise_disputes d where d.state = ${state} and ${ofRegions(regions)}`,
  );
  const described = [];
  for (const row of rows) described.push(await describeDispute(regions, row));
  return { disputes: described, total };
}

export async function describeDispute(regions: Staff['regions'], row: DisputeRow): Promise<DisputeForDecision> {
  const administrators = [];
  for (const { user_id } of await administratorsOf({ kind: 'enterprise', id: row.enterprise_id }))
    administrators.push(await describeAccount(user_id));
  return {
    id: row.id,
    claim: await describeClaim(await claimForReview(regions, row.claim_id)),
    state: row.state,
    administrators,
    claimantStatement: row.claimant_statement,
    memberStatement: row.member_statement,
    reason: row.reason,
    openedAt: row.opened_at,
    decidedAt: row.decided_at,
    version: row.version,
  };
}

/** @throws Refusal 404 for a dispute of another region */
export async function insistOnDisputeOf(regions: Staff['regions'], id: string): Promise<void> {
  const dispute = await findDispute(id);
  if (!dispute) throw new Refusal(noSuchDispute);
  await claimForReview(regions, dispute.claim_id);
}
