import { type Case, clockOf, clockSentence, pauseOf } from '@rongqiao/financing/domain/application-clocks.ts';
import { expect, test } from 'vitest';

/** Friday, 20 November 2026, 10:00 in China. */
const friday = new Date('2026-11-20T02:00:00Z');
const aCase = (some: Partial<Case> = {}): Case => ({ state: 'submitted', submittedAt: friday, decisionDays: 5, pausedDays: 0, askedAt: null, offerUntil: null, ...some });
const dueOf = (some: Partial<Case>) => clockOf(aCase(some))?.dueAt;

test('one, three, five working days from the day of applying; a weekend does not count', () => {
  expect(dueOf({ state: 'submitted' })).toBe('2026-11-23T09:00:00.000Z');
  expect(dueOf({ state: 'accepted' })).toBe('2026-11-25T09:00:00.000Z');
  expect(dueOf({ state: 'due-diligence' })).toBe('2026-11-27T09:00:00.000Z');
});

test('an institution may state its own days to decide; who promises two calls within two', () => {
  expect(dueOf({ state: 'contacted', decisionDays: 10 })).toBe('2026-12-04T09:00:00.000Z');
  expect(dueOf({ state: 'accepted', decisionDays: 2 })).toBe('2026-11-24T09:00:00.000Z');
});

test('days of waiting for the firm are not counted against the institution, and in them the clock runs against the firm', () => {
  const askedAt = new Date('2026-11-23T02:00:00Z');
  expect(clockOf(aCase({ state: 'documents-requested', askedAt }))).toMatchObject({ kind: 'documents', against: 'enterprise', dueAt: '2026-11-30T09:00:00.000Z' });
  expect(pauseOf(askedAt, new Date('2026-11-26T02:00:00Z'))).toBe(3);
  expect(dueOf({ state: 'due-diligence', pausedDays: 3 })).toBe('2026-12-02T09:00:00.000Z');
});

test('a long holiday moves the promise: what is asked before National Day is decided after it', () => {
  expect(dueOf({ state: 'submitted', submittedAt: new Date('2026-09-30T08:00:00Z') })! > '2026-10-07T00:00:00.000Z').toBe(true);
});

test('an offer stands to the evening of its last day; an end has no clock', () => {
  expect(clockOf(aCase({ state: 'approved', offerUntil: '2026-12-10' }))).toMatchObject({ against: 'enterprise', dueAt: '2026-12-10T09:00:00.000Z' });
  expect(clockOf(aCase({ state: 'refused' }))).toBeUndefined();
});

test('the promise is said with its weekday', () => {
  expect(clockSentence('decide', '2026-11-27T09:00:00.000Z')).toBe('机构须在11月27日（星期五）17:00前作出决定');
});
