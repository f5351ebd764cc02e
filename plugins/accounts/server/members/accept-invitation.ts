import type { Membership } from '@rongqiao/contracts/membership.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { type Person, Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { maskAddress } from '../../domain/address.ts';
import { asCaller } from '../as-caller.ts';
import { lockOrganisation } from '../organisations/enterprises.ts';
import { hasChangedHandsSince } from '../organisations/legal-representative.ts';
import { type Account, accountOfUser } from '../people/accounts.ts';
import { actFor } from '../sessions/sessions.ts';
import { type InvitationRow, openInvitation, spendInvitation } from './invitations.ts';
import { asMembership, grantMembership, membershipOf } from './memberships.ts';

const otherPerson = (address: string) =>
  problem(403, 'other-address', `这个邀请是发给 ${maskAddress(address)} 的，请用这个邮箱或手机号的账号登录后再接受。`);
const inviterLeft = problem(
  409,
  'inviter-left',
  '邀请您的人已不是管理员，这个邀请不再有效，请联系单位现在的管理员重新邀请。',
);

/** Only the person whose own address was invited: a forwarded link is worth nothing to others. */
export async function acceptInvitation({ userId, sessionId }: Person, token: string): Promise<Membership> {
  return asCaller(async (tx) => {
    const invitation = await openInvitation(token, tx);
    const account = (await accountOfUser(userId, tx)) as Account;
    if (account.email !== invitation.address && account.mobile !== invitation.address)
      throw new Refusal(otherPerson(invitation.address));
    const organisation = { kind: invitation.organisation_kind, id: invitation.organisation_id };
    await lockOrganisation(tx, `${organisation.kind} ${organisation.id}`);
    await insistOnInviter(tx, invitation);
    await spendInvitation(tx, invitation.id, userId);
    // Invited by an order that a change of the legal representative has suspended since.
    const signingSuspended =
      organisation.kind === 'enterprise' && (await hasChangedHandsSince(tx, organisation.id, invitation.created_at));
    const granted = await grantMembership(tx, organisation, userId, {
      roles: invitation.roles,
      signingSuspended,
      because: 'invitation',
    });
    await actFor(tx, sessionId, granted.id);
    return asMembership(granted);
  });
}

/** Who invited must still be able to. */
async function insistOnInviter(
  tx: Transaction,
  { invited_by_kind, invited_by_id, organisation_kind, organisation_id }: InvitationRow,
): Promise<void> {
  if (invited_by_kind === 'staff') return;
  const inviter = await membershipOf({ kind: organisation_kind, id: organisation_id }, invited_by_id, tx);
  if (!inviter?.roles.includes('administrator')) throw new Refusal(inviterLeft);
}
