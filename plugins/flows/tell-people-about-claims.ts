/** Somebody claims a firm and waits: each turn is told. What the claimant does itself (started, withdrawn …) it knows. */
import { accountsEvents } from '@rongqiao/accounts/contract.ts';
import { AMOUNT_VALID_DAYS } from '@rongqiao/accounts/domain/claim-moves.ts';
import { claimNotices } from '@rongqiao/notifications/domain/claim-notices.ts';
import type { Notice } from '@rongqiao/notifications/domain/notice.ts';
import { tellWhen, type Telling } from './tell-when.ts';

const flow = 'tell-people-about-claims';

const tell = ({ userId }: { userId: number }, notice: Notice, reach: Telling['reach'] = 'everywhere'): Telling => ({
  userIds: [userId],
  kind: 'claim',
  notice,
  reach,
});

export function tellPeopleAboutClaims(): void {
  tellWhen(accountsEvents.claimLicenceNotShown, flow, (claim) => tell(claim, claimNotices.licenceNotShown(claim), 'site'));
  tellWhen(accountsEvents.claimTransferSent, flow, (claim) => tell(claim, claimNotices.transferSent({ ...claim, validDays: AMOUNT_VALID_DAYS })));
  tellWhen(accountsEvents.claimTransferReturned, flow, (claim) => tell(claim, claimNotices.transferReturned(claim)));
  tellWhen(accountsEvents.claimSubmitted, flow, (claim) => tell(claim, claimNotices.submitted(claim), 'site'));
  // A right to sign that is proven anew is told by membership.signing-restored.
  tellWhen(accountsEvents.claimProven, flow, (claim) => (claim.purpose === 'join' ? tell(claim, claimNotices.proven(claim)) : undefined));
  tellWhen(accountsEvents.claimDisputed, flow, (claim) => tell(claim, claimNotices.disputed(claim)));
  tellWhen(accountsEvents.claimRejected, flow, (claim) => tell(claim, claimNotices.rejected(claim)));
  tellWhen(accountsEvents.claimExpired, flow, (claim) => tell(claim, claimNotices.expired(claim)));
}
