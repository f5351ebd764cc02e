import type { OrganisationRole } from '@rongqiao/contracts/membership.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { secondsUntilFree } from '@rongqiao/strapi-kit/server/routes/limits.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { waitingTime } from '../../domain/waiting-time.ts';
import { asCaller } from '../as-caller.ts';
import { lockOrganisation } from '../organisations/enterprises.ts';
import { type Account, accountOfUser } from '../people/accounts.ts';
import { type Asking, organisationOf, signingRests } from './change-members.ts';
import { type InvitationRow, issueInvitation } from './invitations.ts';
import { membershipOf } from './memberships.ts';

const notAllowed = problem(403, 'not-allowed', '只有管理员可以邀请同事，请联系本单位的管理员。');

export async function inviteColleague(
  { person, organisation }: Asking,
  address: string,
  roles: readonly OrganisationRole[],
): Promise<InvitationRow> {
  const place = organisationOf(organisation);
  const wait = await secondsUntilFree('invite', `${place.kind} ${place.id}`, 50, 86_400);
  if (wait > 0) throw new Refusal(problem(429, 'too-many', `今天发出的邀请太多，请${waitingTime(wait)}后再试。`));
  const inviter = (await accountOfUser(person.userId)) as Account;
  return asCaller(async (tx) => {
    await lockOrganisation(tx, `${place.kind} ${place.id}`);
    const me = await membershipOf(place, person.userId, tx);
    if (!me?.roles.includes('administrator')) throw new Refusal(notAllowed);
    if (me.signing_suspended && roles.includes('signatory')) throw new Refusal(signingRests);
    return issueInvitation(tx, {
      organisation: place,
      address,
      roles,
      by: { kind: 'person', id: person.userId, name: inviter.display_name },
    });
  });
}
