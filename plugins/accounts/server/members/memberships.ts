/** Places of people in organisations: found, granted, changed, ended. */
import {
  type Membership,
  type OrganisationKind,
  OrganisationKind as Kind,
  OrganisationRole,
} from '@rongqiao/contracts/membership.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { z } from 'zod';
import { membershipEnded, membershipGranted } from '../../contract/events.ts';

export interface Organisation {
  kind: OrganisationKind;
  /** documentId */
  id: string;
}

export const MembershipRow = z.object({
  id: z.uuid(),
  user_id: z.int(),
  organisation_kind: Kind,
  organisation_id: z.string(),
  organisation_name: z.string(),
  roles: z.array(OrganisationRole),
  signing_suspended: z.boolean(),
  version: z.int(),
  created_at: timeColumn,
});
export type MembershipRow = z.infer<typeof MembershipRow>;

export const membershipColumns = sql`id, user_id, organisation_kind, organisation_id,
  coalesce(organisation_name(organisation_kind, organisation_id), '') as organisation_name,
  roles, signing_suspended, version, created_at`;

export const asMembership = (row: MembershipRow): Membership => ({
  id: row.id,
  organisationKind: row.organisation_kind,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  roles: row.roles,
  signingSuspended: row.signing_suspended,
});

/** What events say about a membership. */
export const membershipFacts = (row: MembershipRow) => ({
  membershipId: row.id,
  userId: row.user_id,
  organisationKind: row.organisation_kind,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
});

export const membershipsIn = ({ kind, id }: Organisation, queries: Queries = database()): Promise<MembershipRow[]> =>
  queries.many(
    MembershipRow,
    sql`select ${membershipColumns} from memberships
    where organisation_kind = ${kind} and organisation_id = ${id} and state = 'active' order by created_at, id`,
  );

export const administratorsOf = async (
  organisation: Organisation,
  queries: Queries = database(),
): Promise<MembershipRow[]> =>
  (await membershipsIn(organisation, queries)).filter(({ roles }) => roles.includes('administrator'));

export const membershipOf = (
  { kind, id }: Organisation,
  userId: number,
  queries: Queries = database(),
): Promise<MembershipRow | undefined> =>
  queries.maybeOne(
    MembershipRow,
    sql`select ${membershipColumns} from memberships
    where organisation_kind = ${kind} and organisation_id = ${id} and user_id = ${userId} and state = 'active'`,
  );

interface Grant {
  roles: readonly OrganisationRole[];
  signingSuspended?: boolean;
  because: 'claim' | 'dispute' | 'invitation';
}

/** A new place, or more roles in the one that the person has. The session that has no organisation yet acts for it. */
export async function grantMembership(
  tx: Transaction,
  organisation: Organisation,
  userId: number,
  grant: Grant,
): Promise<MembershipRow> {
  const own = await membershipOf(organisation, userId, tx);
  const roles = OrganisationRole.options.filter((role) => grant.roles.includes(role) || own?.roles.includes(role));
  const granted = own
    ? await tx.one(
        MembershipRow,
        sql`update memberships set roles = ${roles}, version = version + 1 where id = ${own.id} returning ${membershipColumns}`,
      )
    : await tx.one(
        MembershipRow,
        sql`
        insert into memberships (user_id, organisation_kind, organisation_id, roles, signing_suspended)
        values (${userId}, ${organisation.kind}, ${organisation.id}, ${roles}, ${grant.signingSuspended ?? false}) returning ${membershipColumns}`,
      );
  await tx.run(
    sql`update sessions set acting_for = ${granted.id} where user_id = ${userId} and acting_for is null and ended_at is null`,
  );
  await publish(tx, membershipGranted, { ...membershipFacts(granted), roles: granted.roles, because: grant.because });
  return granted;
}

export async function endMembership(
  tx: Transaction,
  row: MembershipRow,
  because: 'removed' | 'left' | 'dispute',
): Promise<void> {
  await tx.run(
    sql`update memberships set state = 'ended', ended_at = now(), version = version + 1 where id = ${row.id} and state = 'active'`,
  );
  await publish(tx, membershipEnded, { ...membershipFacts(row), because });
}
