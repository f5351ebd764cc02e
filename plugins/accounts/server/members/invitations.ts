/** Invitations: for one address, for a while, once. */
import { OrganisationKind, OrganisationRole } from '@rongqiao/contracts/membership.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, jsonColumn, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { invitationIssued } from '../../contract/events.ts';
import type { Invitation, InvitationPreview } from '../../contract/members.ts';
import { channelOf, maskAddress } from '../../domain/address.ts';
import { newToken, tokenHash } from '../secrets.ts';
import type { Organisation } from './memberships.ts';

export const INVITATION_DAYS = 7;

export const InvitationRow = z.object({
  id: z.uuid(),
  organisation_kind: OrganisationKind,
  organisation_id: z.string(),
  organisation_name: z.string(),
  address: z.string(),
  roles: jsonColumn(z.array(OrganisationRole)),
  invited_by_kind: z.enum(['person', 'staff']),
  invited_by_id: z.int(),
  invited_by_name: z.string(),
  created_at: timeColumn,
  expires_at: timeColumn,
});
export type InvitationRow = z.infer<typeof InvitationRow>;

const columns = sql`id, organisation_kind, organisation_id, coalesce(organisation_name(organisation_kind, organisation_id), '') as organisation_name,
  address, to_jsonb(roles) as roles, invited_by_kind, invited_by_id, invited_by_name, created_at, expires_at`;
const open = sql`state = 'pending' and expires_at > now()`;

export interface NewInvitation {
  organisation: Organisation;
  address: string;
  roles: readonly OrganisationRole[];
  by: { kind: 'person' | 'staff'; id: number; name: string };
}

/** Inviting an address again makes the earlier link worthless. */
export async function issueInvitation(
  tx: Transaction,
  { organisation, address, roles, by }: NewInvitation,
): Promise<InvitationRow> {
  const { kind, id } = organisation;
  await tx.run(sql`update invitations set state = 'revoked', decided_at = now()
    where organisation_kind = ${kind} and organisation_id = ${id} and address = ${address} and state = 'pending'`);
  const token = newToken();
  const row = await tx.one(
    InvitationRow,
    sql`
    insert into invitations (token_hash, organisation_kind, organisation_id, address, roles, invited_by_kind, invited_by_id, invited_by_name, expires_at)
    values (${tokenHash(token)}, ${kind}, ${id}, ${address}, ${roles}, ${by.kind}, ${by.id}, ${by.name}, now() + make_interval(days => ${INVITATION_DAYS}))
    returning ${columns}`,
  );
  await publish(tx, invitationIssued, {
    invitationId: row.id,
    channel: channelOf(address) ?? 'mail',
    address,
    token,
    organisationKind: kind,
    organisationId: id,
    organisationName: row.organisation_name,
    roles: row.roles,
    invitedBy: by.name,
    expiresAt: row.expires_at,
  });
  return row;
}

export const showInvitation = (row: InvitationRow): Invitation => ({
  id: row.id,
  address: row.address,
  roles: row.roles,
  invitedBy: row.invited_by_name,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});

export const openInvitationsOf = ({ kind, id }: Organisation): Promise<InvitationRow[]> =>
  database().many(
    InvitationRow,
    sql`select ${columns} from invitations where organisation_kind = ${kind} and organisation_id = ${id} and ${open} order by created_at desc`,
  );

/** One sentence for used, revoked, expired and invented links: who holds none learns nothing. */
const worthless = problem(
  404,
  'invitation-worthless',
  '这个邀请链接已失效（只能用一次，7天内有效），请邀请您的管理员重新发送。',
);

export async function openInvitation(token: string, queries: Queries = database()): Promise<InvitationRow> {
  const row = await queries.maybeOne(
    InvitationRow,
    sql`select ${columns} from invitations where token_hash = ${tokenHash(token)} and ${open}`,
  );
  if (!row) throw new Refusal(worthless);
  return row;
}

/** Of several who come at once, one. */
export async function spendInvitation(tx: Transaction, id: string, userId: number): Promise<void> {
  const spent = await tx.run(
    sql`update invitations set state = 'accepted', accepted_by = ${userId}, decided_at = now() where id = ${id} and ${open}`,
  );
  if (spent === 0) throw new Refusal(worthless);
}

export const revokeInvitation = (
  tx: Transaction,
  { kind, id: organisationId }: Organisation,
  id: string,
): Promise<number> =>
  tx.run(sql`update invitations set state = 'revoked', decided_at = now()
    where id = ${id} and organisation_kind = ${kind} and organisation_id = ${organisationId} and ${open}`);

export const previewOf = (row: InvitationRow): InvitationPreview => ({
  organisationKind: row.organisation_kind,
  organisationName: row.organisation_name,
  roles: row.roles,
  invitedBy: row.invited_by_name,
  addressMasked: maskAddress(row.address),
  expiresAt: row.expires_at,
});
