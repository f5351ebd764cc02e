/** A feed is late or changed: those who deliver it hear of it; the operator reads it among the platform's conditions. */
import { membershipsIn } from '@rongqiao/accounts/server/members/memberships.ts';
import { feedAlarmed } from '@rongqiao/data-exchange/contract.ts';
import { feedNotice } from '@rongqiao/notifications/domain/feed-notices.ts';
import { tellWhen } from './tell-when.ts';

const homes = { department: '/government', institution: '/institution' } as const;

export function tellDeliverersAboutFeeds(): void {
  tellWhen(feedAlarmed, 'tell-deliverers-about-feeds', async ({ ownerKind: kind, ownerId: id, sourceCode, ...alarm }) => {
    const members = await membershipsIn({ kind, id });
    return {
      userIds: members.filter(({ roles }) => roles.some((role) => role === 'administrator' || role === 'operator')).map(({ user_id }) => user_id),
      kind: 'delivery',
      notice: feedNotice({ ...alarm, path: `${homes[kind]}/sources/${sourceCode}` }),
      reach: 'everywhere',
    };
  });
}
