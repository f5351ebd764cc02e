/** Switches that make the outside world fail on purpose, for tests. */
import { z } from 'zod';
import { json } from './http/answers.ts';
import { withJson } from './http/read-json.ts';
import type { Route } from './http/routes.ts';

/**
 * slow: the answer (by mail: the reply to MAIL FROM) comes after delayMs.
 * drop-after-accept: the work is done, the connection is cut before the answer; the sender cannot know.
 */
const SmtpFault = z.enum(['ok', 'refuse-4xx', 'refuse-5xx', 'slow', 'drop-after-accept']);
const HttpFault = z.enum(['ok', 'down', 'slow', 'drop-after-accept']);

const Faults = z.strictObject({
  smtp: SmtpFault,
  sms: HttpFault,
  licence: HttpFault,
  bank: HttpFault,
  delayMs: z.int().min(0).max(60_000),
});
export type Faults = z.infer<typeof Faults>;
export type FaultyService = 'sms' | 'licence' | 'bank';

export const noFaults: Faults = { smtp: 'ok', sms: 'ok', licence: 'ok', bank: 'ok', delayMs: 5_000 };

export function faultRoutes(faults: Faults): Route[] {
  const change = (changes: Partial<Faults>) => json(200, Object.assign(faults, changes));
  return [
    { method: 'GET', path: '/api/faults', answer: () => json(200, faults) },
    { method: 'POST', path: '/api/faults', answer: withJson(Faults.partial(), change) },
    { method: 'DELETE', path: '/api/faults', answer: () => change(noFaults) },
  ];
}
