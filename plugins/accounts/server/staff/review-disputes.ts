import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { DisputeState } from '../../contract/claims.ts';
import { PAGE_SIZE } from '../../contract/fields.ts';
import type { DisputeForDecision } from '../../contract/staff.ts';
import { DisputeRow, disputes } from '../claims/disputes.ts';
import { administratorsOf } from '../members/memberships.ts';
import { claimForReview, describeAccount, describeClaim } from './review-claims.ts';

export async function listDisputesForDecision(
  state: DisputeState,
  page: number,
): Promise<{ disputes: DisputeForDecision[]; total: number }> {
  const rows = await database().many(
    DisputeRow,
    sql`${disputes} where d.state = ${state} order by d.opened_at, d.id limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`,
  );
  const { total } = await database().one(
    z.object({ total: z.int() }),
    sql`select count(*)::int as total from enterprise_disputes where state = ${state}`,
  );
  const described = [];
  for (const row of rows) described.push(await describeDispute(row));
  return { disputes: described, total };
}

export async function describeDispute(row: DisputeRow): Promise<DisputeForDecision> {
  const administrators = [];
  for (const { user_id } of await administratorsOf({ kind: 'enterprise', id: row.enterprise_id }))
    administrators.push(await describeAccount(user_id));
  return {
    id: row.id,
    claim: await describeClaim(await claimForReview(row.claim_id)),
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
