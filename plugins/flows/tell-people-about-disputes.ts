/** Somebody else says that it acts for a firm: its administrators hear of it. The claimant hears of its claim. */
import { accountsEvents } from '@rongqiao/accounts/contract.ts';
import { disputeNotices } from '@rongqiao/notifications/domain/dispute-notices.ts';
import { tellWhen } from './tell-when.ts';

const flow = 'tell-people-about-disputes';
const everywhere = { kind: 'dispute', reach: 'everywhere' } as const;

export function tellPeopleAboutDisputes(): void {
  tellWhen(accountsEvents.disputeOpened, flow, (dispute) => ({
    ...everywhere,
    userIds: dispute.administratorUserIds,
    notice: disputeNotices.opened(dispute),
  }));
  tellWhen(accountsEvents.disputeDecided, flow, ({ state, ...dispute }) =>
    state === 'open' ? undefined : { ...everywhere, userIds: dispute.administratorUserIds, notice: disputeNotices.decided({ ...dispute, outcome: state }) },
  );
}
