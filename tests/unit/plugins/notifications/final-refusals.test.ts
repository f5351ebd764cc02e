import { expect, test } from 'vitest';
import { deliveryPaces, isTooLate } from '../../../../plugins/notifications/domain/delivery-pace.ts';
import { isFinalMailRefusal, isFinalSmsRefusal } from '../../../../plugins/notifications/domain/final-refusals.ts';

test('a mailbox that does not exist will not exist at the next try', () => {
  expect(isFinalMailRefusal({ code: 'EENVELOPE', permanent: true })).toBe(true);
  expect(isFinalMailRefusal({ code: 'EMESSAGE', permanent: true })).toBe(true);
});

test.each([
  ['a full mailbox', { code: 'EENVELOPE', permanent: false }],
  ['a refused sign-in, which the operator corrects', { code: 'EAUTH', permanent: true }],
  ['a refused connection', { code: 'ESOCKET' }],
  ['a timeout', { code: 'ETIMEDOUT' }],
])('%s is tried again', (_what, failure) => {
  expect(isFinalMailRefusal(failure)).toBe(false);
});

test('a gateway that refuses the number is not asked again; one that is busy or wants a key is', () => {
  expect([400, 409, 413, 422].every(isFinalSmsRefusal)).toBe(true);
  expect([401, 403, 404, 408, 429, 500, 502, 503].some(isFinalSmsRefusal)).toBe(false);
});

/** The shortest and the longest that all tries together can take, in minutes. */
function minutesOf({ retryDelaySeconds, retryDelayMaxSeconds, retryLimit }: (typeof deliveryPaces)['urgent' | 'patient']) {
  const pauses = Array.from({ length: retryLimit }, (_, i) => [retryDelaySeconds * 2 ** i, retryDelaySeconds * 2 ** (i + 1)]);
  return [0, 1].map((end) => pauses.reduce((sum, pause) => sum + Math.min(retryDelayMaxSeconds, pause[end] ?? 0), 0) / 60);
}

test('a code is tried for about the ten minutes that it is valid, a notice for about a day', () => {
  const [codeMin, codeMax] = minutesOf(deliveryPaces.urgent);
  expect(codeMin).toBeGreaterThan(9);
  expect(codeMax).toBeLessThan(12);
  const [noticeMin, noticeMax] = minutesOf(deliveryPaces.patient);
  expect(noticeMin).toBeGreaterThan(14 * 60);
  expect(noticeMax).toBeLessThan(24 * 60 + 60);
});

test('what is useful until a moment is too late at that moment', () => {
  const now = new Date('2026-11-23T06:05:00.000Z');
  expect(isTooLate('2026-11-23T06:05:00.000Z', now)).toBe(true);
  expect(isTooLate('2026-11-23T06:05:00.001Z', now)).toBe(false);
  expect(isTooLate(undefined, now)).toBe(false);
});
