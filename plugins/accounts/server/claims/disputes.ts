/** Two say that they act for one firm: both are told, both may state their case, an operator decides with a reason. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { type Person, Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { ClaimWay, type Dispute, DisputeState } from '../../contract/claims.ts';
import { disputeDecided, disputeOpened } from '../../contract/events.ts';
import type { DisputeDecision } from '../../contract/staff.ts';
import { firstMemberRoles } from '../../domain/claim-roles.ts';
import { asCaller } from '../as-caller.ts';
import { administratorsOf, endMembership, grantMembership, type MembershipRow } from '../members/memberships.ts';
import { lockOrganisation } from '../organisations/enterprises.ts';
import type { ClaimRow } from './claim-row.ts';
import { changedMeanwhile, moveClaim } from './move-claim.ts';

export const DisputeRow = z.object({
  id: z.uuid(),
  claim_id: z.uuid(),
  claimant_id: z.int(),
  enterprise_id: z.string(),
  enterprise_name: z.string(),
  uscc: z.string(),
  way: ClaimWay,
  state: DisputeState,
  claimant_statement: z.string().nullable(),
  member_statement: z.string().nullable(),
  reason: z.string().nullable(),
  opened_at: timeColumn,
  decided_at: timeColumn.nullable(),
  version: z.int(),
});
export type DisputeRow = z.infer<typeof DisputeRow>;

export const disputes = sql`
  select d.id, d.claim_id, c.user_id as claimant_id, d.enterprise_id, c.enterprise_name, c.uscc, c.way, d.state, d.claimant_statement, d.member_statement,
    d.reason, d.opened_at, d.decided_at, d.version
  from enterprise_disputes d join enterprise_claims c on c.id = d.claim_id`;

export async function openDispute(tx: Transaction, claim: ClaimRow, administrators: MembershipRow[]): Promise<void> {
  const enterpriseId = claim.enterprise_id ?? '';
  const { id } = await tx.one(
    z.object({ id: z.uuid() }),
    sql`
    insert into enterprise_disputes (claim_id, enterprise_id) values (${claim.id}, ${enterpriseId}) returning id`,
  );
  await publish(tx, disputeOpened, {
    disputeId: id,
    enterpriseId,
    enterpriseName: claim.enterprise_name,
    claimantUserId: claim.user_id,
    administratorUserIds: administrators.map(({ user_id }) => user_id),
  });
}

/** Those of which the person is a side: as claimant, or as administrator of the firm. */
export async function disputesOf(person: Person): Promise<Dispute[]> {
  const rows = await database().many(
    DisputeRow,
    sql`${disputes} where ${concerns(person)} order by d.opened_at desc limit 100`,
  );
  return rows.map((row) => showDispute(row, person));
}

const concerns = ({ userId, memberships }: Person) =>
  sql`(c.user_id = ${userId} or d.enterprise_id = any(${administered(memberships)}))`;
const administered = (memberships: Person['memberships']) =>
  memberships
    .filter(({ organisationKind, roles }) => organisationKind === 'enterprise' && roles.includes('administrator'))
    .map(({ organisationId }) => organisationId);

const showDispute = (row: DisputeRow, { userId }: Person): Dispute => {
  const side = row.claimant_id === userId ? 'claimant' : 'member';
  return {
    id: row.id,
    side,
    enterpriseName: row.enterprise_name,
    uscc: row.uscc,
    way: row.way,
    state: row.state,
    ownStatement: side === 'claimant' ? row.claimant_statement : row.member_statement,
    reason: row.reason,
    openedAt: row.opened_at,
    decidedAt: row.decided_at,
  };
};

export const noSuchDispute = problem(404, 'no-such-dispute', '没有这件争议，请从列表中重新进入。');

export async function stateCase(person: Person, disputeId: string, statement: string): Promise<Dispute> {
  return asCaller(async (tx) => {
    const row = await tx.maybeOne(
      DisputeRow,
      sql`${disputes} where d.id = ${disputeId} and ${concerns(person)} for update of d`,
    );
    if (!row) throw new Refusal(noSuchDispute);
    if (row.state !== 'open') throw new Refusal(changedMeanwhile);
    const column = row.claimant_id === person.userId ? sql`claimant_statement` : sql`member_statement`;
    await tx.run(
      sql`update enterprise_disputes set ${column} = ${statement}, version = version + 1 where id = ${disputeId}`,
    );
    return showDispute((await findDispute(disputeId, tx)) as DisputeRow, person);
  });
}

export const findDispute = (id: string, queries: Queries = database()): Promise<DisputeRow | undefined> =>
  queries.maybeOne(DisputeRow, sql`${disputes} where d.id = ${id}`);

export const withdrawDispute = (tx: Transaction, claimId: string): Promise<number> =>
  tx.run(
    sql`update enterprise_disputes set state = 'withdrawn', decided_at = now(), version = version + 1 where claim_id = ${claimId} and state = 'open'`,
  );

/** What the operator's word does to the two sides. */
const effects: Record<
  DisputeDecision,
  (tx: Transaction, dispute: DisputeRow, administrators: MembershipRow[]) => Promise<void>
> = {
  dismissed: async () => undefined,
  'claimant-joins': admitClaimant,
  'claimant-replaces': async (tx, dispute, administrators) => {
    for (const administrator of administrators)
      if (administrator.user_id !== dispute.claimant_id) await endMembership(tx, administrator, 'dispute');
    await admitClaimant(tx, dispute);
  },
};

async function admitClaimant(tx: Transaction, { enterprise_id, claimant_id }: DisputeRow): Promise<void> {
  await grantMembership(tx, { kind: 'enterprise', id: enterprise_id }, claimant_id, {
    roles: firstMemberRoles,
    because: 'dispute',
  });
}

export async function decideDispute(
  id: string,
  version: number,
  decision: DisputeDecision,
  reason: string,
): Promise<DisputeRow> {
  return asCaller(async (tx) => {
    const dispute = await findDispute(id, tx);
    if (!dispute) throw new Refusal(noSuchDispute);
    await lockOrganisation(tx, `enterprise ${dispute.uscc}`);
    await lockOrganisation(tx, `enterprise ${dispute.enterprise_id}`);
    const decided =
      await tx.run(sql`update enterprise_disputes set state = ${decision}, reason = ${reason}, decided_at = now(), version = version + 1
      where id = ${id} and state = 'open' and version = ${version}`);
    if (decided === 0) throw new Refusal(changedMeanwhile);
    const administrators = await administratorsOf({ kind: 'enterprise', id: dispute.enterprise_id }, tx);
    await effects[decision](tx, dispute, administrators);
    await moveClaim(tx, dispute.claim_id, decision === 'dismissed' ? 'lose-dispute' : 'win-dispute', { reason });
    await publish(tx, disputeDecided, {
      disputeId: id,
      enterpriseId: dispute.enterprise_id,
      enterpriseName: dispute.enterprise_name,
      claimantUserId: dispute.claimant_id,
      administratorUserIds: administrators.map(({ user_id }) => user_id),
      state: decision,
      reason,
    });
    return (await findDispute(id, tx)) as DisputeRow;
  });
}
