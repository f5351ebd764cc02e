/** Members of an enterprise, institution or department, and how one becomes one. */
import { z } from 'zod';
import { Membership, OrganisationKind, OrganisationRole } from '@rongqiao/contracts/membership.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { Address, ById, Id, Moment, Version } from './fields.ts';

export const Roles = z
  .array(OrganisationRole, '请选择角色。')
  .min(1, '请至少选择一个角色。')
  .overwrite((roles) => OrganisationRole.options.filter((role) => roles.includes(role)));

export const Member = z.object({
  /** Of the membership. */
  id: Id,
  displayName: z.string(),
  /** In full for administrators, masked for the others. */
  address: z.string(),
  roles: z.array(OrganisationRole),
  signingSuspended: z.boolean(),
  isMe: z.boolean(),
  joinedAt: Moment,
  version: z.int(),
});
export type Member = z.infer<typeof Member>;

export const Invitation = z.object({
  id: Id,
  address: z.string(),
  roles: z.array(OrganisationRole),
  invitedBy: z.string(),
  createdAt: Moment,
  expiresAt: Moment,
});
export type Invitation = z.infer<typeof Invitation>;

export const InvitationPreview = z.object({
  organisationKind: OrganisationKind,
  organisationName: z.string(),
  roles: z.array(OrganisationRole),
  invitedBy: z.string(),
  /** To whom it was sent, masked: one accepts with the account of that address. */
  addressMasked: z.string(),
  expiresAt: Moment,
});
export type InvitationPreview = z.infer<typeof InvitationPreview>;

/** From the link; never in a query string of the cms, so that it stays out of logs. */
const Token = z.object({
  token: z
    .string('邀请链接不完整，请从收到的邮件或短信中重新打开。')
    .regex(/^[\w-]{43}$/, '邀请链接不完整，请从收到的邮件或短信中重新打开。'),
});

export const membersApi = {
  listMembers: endpoint({ method: 'GET', path: '/members', answer: z.object({ members: z.array(Member) }) }),
  changeRoles: endpoint({
    method: 'PUT',
    path: '/members/:id/roles',
    params: ById,
    body: z.object({ roles: Roles, version: Version }),
    answer: Member,
  }),
  /** An administrator whose own signing right is proven anew gives a colleague's back. */
  restoreSigning: endpoint({ method: 'POST', path: '/members/:id/signing-restoration', params: ById, answer: Member }),
  /** Also one's own: leaving. */
  removeMember: endpoint({ method: 'DELETE', path: '/members/:id', params: ById }),
  listInvitations: endpoint({
    method: 'GET',
    path: '/invitations',
    answer: z.object({ invitations: z.array(Invitation) }),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/invitations',
    body: z.object({ address: Address, roles: Roles }),
    answer: Invitation,
  }),
  revokeInvitation: endpoint({ method: 'DELETE', path: '/invitations/:id', params: ById }),
  previewInvitation: endpoint({ method: 'POST', path: '/invitation-preview', body: Token, answer: InvitationPreview }),
  /** The person then acts for that organisation. */
  acceptInvitation: endpoint({ method: 'POST', path: '/invitation-acceptance', body: Token, answer: Membership }),
};
