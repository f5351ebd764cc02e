import type { Invitation, Member } from '@rongqiao/accounts/contract.ts';
import { organisationRoleLabels } from '@rongqiao/contracts/membership.ts';
import { dayText, momentText } from './moments.ts';

export const memberLine = (member: Member, isAdministrator: boolean, home: string) => ({
  id: member.id,
  name: member.displayName,
  address: member.address,
  roles: member.roles.map((role) => organisationRoleLabels[role]).join('、'),
  signingSuspended: member.signingSuspended,
  isMe: member.isMe,
  joinedOn: dayText(member.joinedAt),
  /** Everybody may leave; administrators may change others too. */
  href: isAdministrator || member.isMe ? `${home}/members/${member.id}` : undefined,
});

export const invitationLine = (invitation: Invitation) => ({
  id: invitation.id,
  address: invitation.address,
  roles: invitation.roles.map((role) => organisationRoleLabels[role]).join('、'),
  invitedBy: invitation.invitedBy,
  until: momentText(invitation.expiresAt),
});
