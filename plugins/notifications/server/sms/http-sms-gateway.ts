/** `POST /sms {to, text}` with an Idempotency-Key: what the simulator speaks, and a thin bridge to any operator's gateway. */
import { GiveUp } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { isFinalSmsRefusal } from '../../domain/final-refusals.ts';
import type { SmsGateway } from './sms-gateway.ts';

const PATIENCE_MS = 10_000;

export const httpSmsGateway = (address: string): SmsGateway => ({
  async send({ id, to, text, signal }) {
    const answer = await fetch(`${address.replace(/\/+$/, '')}/sms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify({ to, text }),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    }).catch(notReached);
    await answer.body?.cancel();
    if (answer.ok) return;
    const sentence = `the SMS gateway answered ${answer.status}`;
    throw isFinalSmsRefusal(answer.status) ? new GiveUp(sentence) : new Error(sentence);
  },
});

/** fetch says only "fetch failed"; what it was stands in the cause. */
function notReached(error: Error & { cause?: { code?: string; message?: string } }): never {
  throw new Error(`the SMS gateway cannot be reached: ${error.cause?.code ?? error.cause?.message ?? error.message}`);
}
