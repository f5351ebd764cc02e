/** A reviewer decides: those who write for the institution hear of it, a return by mail or SMS too. */
import { membershipsIn } from '@rongqiao/accounts/server/members/memberships.ts';
import { editorialEvents } from '@rongqiao/editorial/contract.ts';
import { reviewNotices } from '@rongqiao/notifications/domain/review-notices.ts';
import { tellWhen } from './tell-when.ts';

const flow = 'tell-institutions-about-reviews';

export function tellInstitutionsAboutReviews(): void {
  tellWhen(editorialEvents.reviewDecided, flow, async ({ institutionId, outcome, ...review }) => ({
    userIds: await writersOf(institutionId),
    kind: 'review',
    notice: reviewNotices[outcome](review),
    reach: outcome === 'returned' ? 'everywhere' : 'site',
  }));
}

async function writersOf(institutionId: string): Promise<number[]> {
  const members = await membershipsIn({ kind: 'institution', id: institutionId });
  return members.filter(({ roles }) => roles.some((role) => role === 'administrator' || role === 'operator')).map(({ user_id }) => user_id);
}
