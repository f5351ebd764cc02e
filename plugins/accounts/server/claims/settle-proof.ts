/**
 * What follows from a proof. The first proven member of a firm becomes its administrator; a member proves anew and may
 * sign again; and where there is an administrator already, a proof starts a dispute, never a take-over.
 */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { ClaimState } from '../../contract/claims.ts';
import { signingRestored } from '../../contract/events.ts';
import { isEnoughFor } from '../../domain/claim-moves.ts';
import { firstMemberRoles } from '../../domain/claim-roles.ts';
import {
  administratorsOf,
  grantMembership,
  membershipFacts,
  membershipOf,
  type MembershipRow,
} from '../members/memberships.ts';
import {
  createEnterprise,
  enterpriseOfUscc,
  lockOrganisation,
  type StoredEnterprise,
} from '../organisations/enterprises.ts';
import { hasChangedHandsSince } from '../organisations/legal-representative.ts';
import type { ClaimRow, Evidence } from './claim-row.ts';
import { openDispute } from './disputes.ts';
import { changedMeanwhile, moveClaim } from './move-claim.ts';

interface Seen {
  version?: number;
  states?: readonly ClaimState[];
}

export async function settleProof(
  tx: Transaction,
  claim: ClaimRow,
  evidence: Evidence,
  seen: Seen = {},
): Promise<ClaimRow> {
  await lockOrganisation(tx, `enterprise ${claim.uscc}`);
  const enterprise = await enterpriseOf(tx, claim);
  await lockOrganisation(tx, `enterprise ${enterprise.documentId}`);
  const organisation = { kind: 'enterprise', id: enterprise.documentId } as const;
  const changes = { enterprise_id: enterprise.documentId, enterprise_name: enterprise.name, evidence };
  const own = await membershipOf(organisation, claim.user_id, tx);
  const administrators = await administratorsOf(organisation, tx);
  if (!own && administrators.length > 0) {
    const disputed = await moveClaim(tx, claim.id, 'dispute', changes, seen);
    await openDispute(tx, disputed, administrators);
    return disputed;
  }
  const proven = await moveClaim(tx, claim.id, 'prove', changes, seen);
  const signingSuspended = !(await provesSigning(tx, claim, enterprise, evidence));
  if (administrators.length === 0)
    await grantMembership(tx, organisation, claim.user_id, {
      roles: firstMemberRoles,
      signingSuspended,
      because: 'claim',
    });
  if (!signingSuspended) await restoreSigning(tx, own);
  return proven;
}

/** A proof that began under the former legal representative lets nobody sign for the new one; papers an operator dates. */
const provesSigning = async (
  tx: Transaction,
  claim: ClaimRow,
  enterprise: StoredEnterprise,
  { way }: Evidence,
): Promise<boolean> =>
  way === 'document-review' ||
  (isEnoughFor(claim.purpose, way) && !(await hasChangedHandsSince(tx, enterprise.documentId, claim.created_at)));

/** The row of a firm that the platform did not know is made only now. */
async function enterpriseOf(tx: Transaction, claim: ClaimRow): Promise<StoredEnterprise> {
  const known = await enterpriseOfUscc(claim.uscc);
  if (known) return known;
  if (!claim.register) throw new Refusal(changedMeanwhile);
  return createEnterprise(tx, claim.uscc, claim.register);
}

async function restoreSigning(tx: Transaction, row: MembershipRow | undefined): Promise<void> {
  if (!row?.signing_suspended) return;
  await tx.run(sql`update memberships set signing_suspended = false, version = version + 1 where id = ${row.id}`);
  await publish(tx, signingRestored, membershipFacts(row));
}
