/** An application moves: the firm and those who have it at the institution hear of it; of what stays too long the staff as well. */
import { staffWhoMay } from '@rongqiao/editorial/server/region-scope.ts';
import { financingActions, financingEvents } from '@rongqiao/financing/contract.ts';
import type { Notice } from '@rongqiao/notifications/domain/notice.ts';
import {
  type ApplicationFacts,
  askedMediationNotice,
  deskApplicationNotices,
  firmNotices,
  mediationNotices,
  offerNotice,
  overdueApplicationsNotice,
  overdueMediationsNotice,
  reviewNotice,
} from '@rongqiao/notifications/domain/application-notices.ts';
import { writeTo } from '@rongqiao/notifications/server/write-to.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import { subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { type Telling, tellWhen } from './tell-when.ts';

type Moved = financingEvents.ApplicationMoved;
const { applicationMoved, applicationsOverdue, mediationMoved } = financingEvents;
const STAFF = 'tell-staff-of-applications';

export function tellPeopleAboutApplications(): void {
  tellWhen(applicationMoved, 'tell-firm', (moved) => tell(moved.enterpriseUserIds, wordToFirm(moved), moved, moved.action === 'submit'));
  tellWhen(applicationMoved, 'tell-institution', (moved) => tell(moved.institutionUserIds, wordToDesk(moved), moved, false));
  tellWhen(mediationMoved, 'tell-firm', ({ move, applicationId, enterpriseUserIds }) =>
    move === 'ask' ? undefined : { userIds: enterpriseUserIds, kind: 'application', notice: mediationNotices[move](applicationId), reach: 'everywhere' },
  );
  subscribe(mediationMoved, STAFF, async ({ move, regionCode }, { id }) => {
    if (move === 'ask') await tellStaff([regionCode], id, () => askedMediationNotice);
  });
  subscribe(applicationsOverdue, STAFF, ({ kind, regionCodes }, { id }) => tellStaff(regionCodes, id, kind === 'mediation' ? overdueMediationsNotice : overdueApplicationsNotice));
}

type Word = ((facts: ApplicationFacts) => Notice) | undefined;

const isOffered = ({ state }: Moved) => state === 'approved' || state === 'counter-offer';
/** Against whom the clock runs. */
const isOfDesk = ({ waitsFor }: Moved) => waitsFor === 'institution';

/** A decision that waits for a second person is not the firm's to hear. */
const wordToFirm = (moved: Moved): Word => {
  if (moved.action === 'approve' || moved.action === 'counter-offer') return isOffered(moved) ? offerNotice : undefined;
  if (moved.action === 'remind' && isOfDesk(moved)) return undefined;
  return firmNotices[moved.action];
};

const wordToDesk = (moved: Moved): Word => {
  if (moved.action === 'approve' || moved.action === 'counter-offer') return moved.state === 'second-review' ? reviewNotice : undefined;
  if (moved.action === 'remind' && !isOfDesk(moved)) return undefined;
  return deskApplicationNotices[moved.action];
};

/** What one has just done oneself one reads on the page; a message is enough. */
const tell = (userIds: number[], word: Word, { applicationId, code, institutionName, productName, promise }: Moved, isOwnDoing: boolean): Telling | undefined =>
  word && { userIds, kind: 'application', notice: word({ applicationId, code, institutionName, productName, promise }), reach: isOwnDoing ? 'site' : 'everywhere' };

/** One letter to each about all that it looks after. */
async function tellStaff(regionCodes: readonly string[], because: string, word: (count: number) => Notice): Promise<void> {
  const counts = new Map<string, number>();
  for (const place of regionCodes) for (const address of await staffWhoMay(financingActions.runMediations, place)) counts.set(address, (counts.get(address) ?? 0) + 1);
  await inTransaction({ kind: 'job', id: STAFF }, async (tx) => {
    for (const [address, count] of counts) await writeTo(tx, { channel: 'mail', address }, { id: derivedId(because, `${STAFF} ${address}`), notice: word(count) });
  });
}
