/** What happens to an account is told to its owner, at the address that it had then: the owner may be locked out of it. */
import { accountsEvents } from '@rongqiao/accounts/contract.ts';
import { accountNotices } from '@rongqiao/notifications/domain/account-notices.ts';
import type { Notice } from '@rongqiao/notifications/domain/notice.ts';
import type { Contact } from '@rongqiao/notifications/server/write-to.ts';
import { tellWhen, type Telling } from './tell-when.ts';

const flow = 'tell-people-about-their-account';

type OwnAccount = Contact & { userId: number };

const tell = ({ userId }: OwnAccount, notice: Notice, reach: Telling['reach']): Telling => ({ userIds: [userId], kind: 'account', notice, reach });
const addressOf = ({ channel, address }: OwnAccount): Contact => ({ channel, address });

export function tellPeopleAboutTheirAccount(): void {
  tellWhen(accountsEvents.accountRegistered, flow, (account) => tell(account, accountNotices.registered(account), 'site'));
  tellWhen(accountsEvents.accountLocked, flow, (account) => tell(account, accountNotices.locked(account), addressOf(account)));
  tellWhen(accountsEvents.passwordChanged, flow, (account) => tell(account, accountNotices.passwordChanged(account), addressOf(account)));
  tellWhen(accountsEvents.accountBlocked, flow, (account) => tell(account, accountNotices.blocked(account), addressOf(account)));
  tellWhen(accountsEvents.accountUnblocked, flow, (account) => tell(account, accountNotices.unblocked(account), addressOf(account)));
}
