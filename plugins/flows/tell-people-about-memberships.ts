/** A person's place in an organisation begins, changes, ends, may sign or may not: the person is told. */
import { accountsEvents } from '@rongqiao/accounts/contract.ts';
import { membershipNotices, signingNotices } from '@rongqiao/notifications/domain/membership-notices.ts';
import { tellWhen } from './tell-when.ts';

const flow = 'tell-people-about-memberships';

export function tellPeopleAboutMemberships(): void {
  // Granted by a claim or a dispute: the claim's own notice tells it.
  tellWhen(accountsEvents.membershipGranted, flow, ({ userId, because, ...membership }) =>
    because === 'invitation' ? { userIds: [userId], kind: 'membership', notice: membershipNotices.granted(membership), reach: 'site' } : undefined,
  );
  tellWhen(accountsEvents.membershipRolesChanged, flow, ({ userId, ...membership }) => ({
    userIds: [userId],
    kind: 'membership',
    notice: membershipNotices.rolesChanged(membership),
    reach: 'everywhere',
  }));
  // Ended by a dispute: the decision tells it. Left: the person did it.
  tellWhen(accountsEvents.membershipEnded, flow, ({ userId, because, ...membership }) =>
    because === 'removed' ? { userIds: [userId], kind: 'membership', notice: membershipNotices.ended(membership), reach: 'everywhere' } : undefined,
  );
  tellWhen(accountsEvents.legalRepresentativeChanged, flow, ({ suspendedUserIds, enterpriseName }) => ({
    userIds: suspendedUserIds,
    kind: 'signing',
    notice: signingNotices.suspended({ enterpriseName }),
    reach: 'everywhere',
  }));
  tellWhen(accountsEvents.signingRestored, flow, ({ userId, ...membership }) => ({
    userIds: [userId],
    kind: 'signing',
    notice: signingNotices.restored(membership),
    reach: 'everywhere',
  }));
}
