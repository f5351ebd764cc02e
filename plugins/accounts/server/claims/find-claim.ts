import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { lockOrganisation } from '../organisations/enterprises.ts';
import { claimColumns, ClaimRow } from './claim-row.ts';

export const noSuchClaim = problem(404, 'no-such-claim', '没有这件申请，请从“我的申请”中重新进入。');

/** @throws Refusal when it is not this person's */
export async function ownClaim(userId: number, id: string, queries: Queries = database()): Promise<ClaimRow> {
  const row = await queries.maybeOne(
    ClaimRow,
    sql`select ${claimColumns} from enterprise_claims where id = ${id} and user_id = ${userId}`,
  );
  if (!row) throw new Refusal(noSuchClaim);
  return row;
}

/** Nobody else changes the claim until the transaction ends. The firm first, then the claim: everybody in this order. */
export async function lockOwnClaim(tx: Transaction, userId: number, id: string): Promise<ClaimRow> {
  const { uscc } = await ownClaim(userId, id, tx);
  await lockOrganisation(tx, `enterprise ${uscc}`);
  return tx.one(ClaimRow, sql`select ${claimColumns} from enterprise_claims where id = ${id} for update`);
}

export const ownClaims = (userId: number): Promise<ClaimRow[]> =>
  database().many(
    ClaimRow,
    sql`select ${claimColumns} from enterprise_claims where user_id = ${userId} order by created_at desc limit 100`,
  );
