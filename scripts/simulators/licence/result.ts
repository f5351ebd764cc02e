import type { LicenceRequest } from './request.ts';
import { statusAt } from './request.ts';
import type { Signer } from './sign.ts';

/** What the platform fetches. A confirmed result is signed over all its other fields, so none can be swapped. */
export function resultOf(request: LicenceRequest, now: Date, signer: Signer) {
  const { requestId, state, uscc, enterpriseName, presenter, confirmedAt, refusal, expiresAt } = request;
  const status = statusAt(request, now);
  const statement = { requestId, state, status, uscc, enterpriseName, presenter, confirmedAt, refusal, expiresAt };
  return { ...statement, signature: status === 'confirmed' ? signer.sign(statement) : null };
}
