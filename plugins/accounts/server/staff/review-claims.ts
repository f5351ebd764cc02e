/** What an operator sees of a claim, and decides. */
import { documentsOf } from '@rongqiao/strapi-kit/server/documents/find-documents.ts';
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { Refusal, type Staff } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { inRegions } from '@rongqiao/strapi-kit/server/routes/staff-regions.ts';
import { z } from 'zod';
import { type ClaimState, RegisterEntry } from '../../contract/claims.ts';
import { PAGE_SIZE } from '../../contract/fields.ts';
import type { ClaimForReview } from '../../contract/staff.ts';
import { asCaller } from '../as-caller.ts';
import { claimColumns, ClaimRow } from '../claims/claim-row.ts';
import { noSuchClaim } from '../claims/find-claim.ts';
import { moveClaim } from '../claims/move-claim.ts';
import { settleProof } from '../claims/settle-proof.ts';
import { claimOwner, showDocument } from '../claims/show-claim.ts';
import { administratorsOf } from '../members/memberships.ts';
import { enterpriseOfUscc } from '../organisations/enterprises.ts';
import { type Account, accountOfUser, contactOf } from '../people/accounts.ts';

/** Claims about firms of these regions: as the register has the firm, else as it was claimed, else by its code's place. */
export const claimsOfRegions = (regions: Staff['regions']) =>
  inRegions(
    sql`coalesce((select e.region_code from enterprises e where e.uscc = enterprise_claims.uscc limit 1), enterprise_claims.register ->> 'regionCode', substr(enterprise_claims.uscc, 3, 6))`,
    regions,
  );

export async function listClaimsForReview(
  regions: Staff['regions'],
  state: ClaimState,
  page: number,
): Promise<{ claims: ClaimForReview[]; total: number }> {
  const rows = await database().many(
    ClaimRow,
    sql`select ${claimColumns} from enterprise_claims where state = ${state} and ${claimsOfRegions(regions)}
    order by created_at, id limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`,
  );
  const { total } = await database().one(
    z.object({ total: z.int() }),
    sql`select count(*)::int as total from enterprise_claims where state = ${state} and ${claimsOfRegions(regions)}`,
  );
  const claims = [];
  for (const row of rows) claims.push(await describeClaim(row));
  return { claims, total };
}

/** @throws Refusal 404, also for a claim of another region */
export async function claimForReview(regions: Staff['regions'], id: string, queries: Queries = database()): Promise<ClaimRow> {
  const row = await queries.maybeOne(ClaimRow, sql`select ${claimColumns} from enterprise_claims where id = ${id} and ${claimsOfRegions(regions)}`);
  if (!row) throw new Refusal(noSuchClaim);
  return row;
}

export async function describeClaim(row: ClaimRow): Promise<ClaimForReview> {
  const enterprise = await enterpriseOfUscc(row.uscc);
  const administrators = enterprise ? await administratorsOf({ kind: 'enterprise', id: enterprise.documentId }) : [];
  const documents = await documentsOf(claimOwner(row.id));
  return {
    id: row.id,
    uscc: row.uscc,
    enterpriseName: row.enterprise_name,
    registered: enterprise ? RegisterEntry.parse(enterprise) : null,
    claimed: row.register,
    claimant: await describeAccount(row.user_id),
    purpose: row.purpose,
    way: row.way,
    state: row.state,
    documents: documents.map(showDocument),
    administrators: administrators.length,
    reason: row.reason,
    createdAt: row.created_at,
    version: row.version,
  };
}

export async function describeAccount(userId: number): Promise<ClaimForReview['claimant']> {
  const account = (await accountOfUser(userId)) as Account;
  return {
    userId,
    displayName: account.display_name,
    address: contactOf(account).address,
    registeredAt: account.created_at.toISOString(),
  };
}

/** The papers prove the claim, as another way would: where there is an administrator, that opens a dispute. */
export async function approveClaim(id: string, version: number, staff: Staff): Promise<ClaimRow> {
  return asCaller(async (tx) => {
    const claim = await claimForReview(staff.regions, id, tx);
    const documents = await documentsOf(claimOwner(id), tx);
    const evidence = {
      way: 'document-review' as const,
      reviewerId: staff.id,
      reviewer: staff.name,
      documents: documents.map(({ purpose, sha256 }) => `${purpose} ${sha256}`),
    };
    return settleProof(tx, claim, evidence, { version, states: ['under-review'] });
  });
}

export async function rejectClaim(regions: Staff['regions'], id: string, version: number, reason: string): Promise<ClaimRow> {
  await claimForReview(regions, id);
  return asCaller((tx) => moveClaim(tx, id, 'reject', { reason }, { version, states: ['under-review'] }));
}
