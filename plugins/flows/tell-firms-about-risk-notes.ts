/** A risk note is announced, takes effect or ends: whoever runs the firm hears of it first, and at once. */
import { membershipsIn } from '@rongqiao/accounts/server/members/memberships.ts';
import { riskNoteChanged } from '@rongqiao/credit-scoring/contract.ts';
import { riskNotices } from '@rongqiao/notifications/domain/credit-notices.ts';
import { tellWhen } from './tell-when.ts';

export function tellFirmsAboutRiskNotes(): void {
  tellWhen(riskNoteChanged, 'tell-firms-about-risk-notes', async ({ enterpriseId, state, ...note }) => ({
    userIds: (await membershipsIn({ kind: 'enterprise', id: enterpriseId })).filter(({ roles }) => roles.some((role) => role !== 'viewer')).map(({ user_id }) => user_id),
    kind: 'credit',
    notice: riskNotices[state](note),
    reach: 'everywhere',
  }));
}
