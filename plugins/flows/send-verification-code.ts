/** Accounts issues a code; its owner, and nobody else, gets it. Kept nowhere, and not sent when it has expired. */
import { accountsEvents } from '@rongqiao/accounts/contract.ts';
import { codeNotice, noCodeNotice } from '@rongqiao/notifications/domain/verification-notices.ts';
import { writeTo } from '@rongqiao/notifications/server/write-to.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import { subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';

const flow = 'send-verification-code';

export function sendVerificationCodes(): void {
  subscribe(accountsEvents.verificationCodeIssued, flow, async ({ purpose, code, expiresAt, channel, address }, job) => {
    const notice = code === null ? noCodeNotice(purpose) : codeNotice(purpose, code, expiresAt);
    const letter = { id: derivedId(job.id, flow), notice, pace: 'urgent', usefulUntil: expiresAt } as const;
    await inTransaction({ kind: 'job', id: flow }, (tx) => writeTo(tx, { channel, address }, letter));
  });
}
