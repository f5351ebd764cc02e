/** A firm moves through 融资协调工作机制: institution, district team and firm hear what concerns them. */
import { coordinationListRecommended, type CoordinationMoved, coordinationMoved } from '@rongqiao/financing/contract.ts';
import { type CoordinationFacts, firmCoordinationNotices, institutionCoordinationNotices, listRecommendedNotice, teamCoordinationNotices } from '@rongqiao/notifications/domain/coordination-notices.ts';
import type { Notice } from '@rongqiao/notifications/domain/notice.ts';
import { tellWhen } from './tell-when.ts';

type Words = Record<string, (facts: CoordinationFacts) => Notice>;

export function tellPeopleAboutCoordination(): void {
  tellWhen(coordinationListRecommended, 'tell-institution', async ({ count, dueOn, institutionUserIds }) => ({ userIds: institutionUserIds, kind: 'coordination', notice: listRecommendedNotice(count, dueOn), reach: 'everywhere' }));
  tell('tell-institution', institutionCoordinationNotices, ({ institutionUserIds }) => institutionUserIds);
  // A team has many firms: decisions wait for it on the site, what is late comes by mail too.
  tell('tell-team', teamCoordinationNotices, ({ teamUserIds }) => teamUserIds, ({ action }) => (action === 'escalate' ? 'everywhere' : 'site'));
  tell('tell-firm', firmCoordinationNotices, ({ enterpriseUserIds }) => enterpriseUserIds);
}

const tell = (flow: string, words: Words, whom: (moved: CoordinationMoved) => number[], reach: (moved: CoordinationMoved) => 'site' | 'everywhere' = () => 'everywhere'): void =>
  tellWhen(coordinationMoved, flow, (moved) => {
    const word = words[moved.action];
    return word && { userIds: whom(moved), kind: 'coordination', notice: word(moved), reach: reach(moved) };
  });
