/** Somebody is invited into an organisation: the link goes to that address, which need not have an account yet. */
import { accountsEvents } from '@rongqiao/accounts/contract.ts';
import { invitationNotice } from '@rongqiao/notifications/domain/membership-notices.ts';
import { writeTo } from '@rongqiao/notifications/server/write-to.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import { subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';

const flow = 'send-invitation';

export function sendInvitations(): void {
  subscribe(accountsEvents.invitationIssued, flow, async (invitation, job) => {
    const letter = { id: derivedId(job.id, flow), notice: invitationNotice(invitation), usefulUntil: invitation.expiresAt };
    await inTransaction({ kind: 'job', id: flow }, (tx) => writeTo(tx, invitation, letter));
  });
}
