import { describe, expect, test } from 'vitest';
import { consentCategories, consentState, ConsentWish, needsWarning } from '../../../../plugins/contracts/consent.ts';
import { CreditCategory, publicCategories } from '../../../../plugins/contracts/credit-category.ts';
import { CreditMode, letThrough } from '../../../../plugins/contracts/credit-mode.ts';
import { objectionDays } from '../../../../plugins/credit-scoring/domain/objections/objection-clock.ts';
import { canMove, objectionMoves } from '../../../../plugins/credit-scoring/domain/objections/objection-moves.ts';
import { isPenaltyInUse, repairOfListEntry, repairOfPenalty } from '../../../../plugins/credit-scoring/domain/repair/credit-repair.ts';

describe('a consent', () => {
  const terms = { validFrom: '2026-05-01', validUntil: '2026-05-31', readsUsed: 0, readsMax: 2, revokedAt: null };
  test.each([
    ['before its first day', {}, '2026-04-30', 'upcoming'],
    ['on its first day', {}, '2026-05-01', 'live'],
    ['on its last day', {}, '2026-05-31', 'live'],
    ['after its last day', {}, '2026-06-01', 'expired'],
    ['read as often as agreed', { readsUsed: 2 }, '2026-05-02', 'exhausted'],
    ['taken back, whatever else', { revokedAt: '2026-05-02T00:00:00Z', readsUsed: 2 }, '2026-06-02', 'revoked'],
  ] as const)('%s', (_when, more, today, state) => expect(consentState({ ...terms, ...more }, today)).toBe(state));

  test('is for 366 days at most, for what is not public, and for each kind once', () => {
    const wish = { granteeKind: 'institution', granteeId: 'x', categories: ['tax'], purpose: 'loan-review', validFrom: '2026-01-01', validUntil: '2027-01-01', readsMax: 1, textVersion: 'x' };
    const wrong = (more: object) => ConsentWish.safeParse({ ...wish, ...more }).error?.issues[0]?.path[0];
    expect(wrong({})).toBeUndefined();
    expect(wrong({ validUntil: '2027-01-02' })).toBe('validUntil');
    expect(wrong({ validUntil: '2025-12-31' })).toBe('validUntil');
    expect(wrong({ categories: ['tax', 'tax'] })).toBe('categories');
    expect(wrong({ categories: ['public-record'] })).toBe('categories');
  });

  test('warns a natural person of what the law names, a company of nothing', () => {
    expect(consentCategories.filter((one) => needsWarning('individual-business', one))).toEqual(['tax', 'invoices', 'statements', 'assets']);
    expect(consentCategories.filter((one) => needsWarning('company', one))).toEqual([]);
  });
});

test('each mode lets through what its table says, and nothing else', () => {
  const all = CreditCategory.options;
  const table = Object.fromEntries(CreditMode.options.map((mode) => [mode, [letThrough(mode, 'facts', all).length, letThrough(mode, 'assessment', all).length]]));
  expect(table).toEqual({ filed: [11, 11], 'public-platform': [6, 0], 'own-use': [0, 0] });
  expect(letThrough('public-platform', 'facts', all)).toEqual(expect.arrayContaining([...publicCategories]));
});

describe('the clock of an objection', () => {
  test.each([
    ['the law’s 20 days, alarm on the 15th', { days: 20, counted: 'days' }, '2026-03-21', '2026-03-16'],
    ['a promise of 10 days', { days: 10, counted: 'days' }, '2026-03-11', '2026-03-08'],
    ['five working days', { days: 5, counted: 'working-days' }, '2026-03-06', '2026-03-04'],
  ] as const)('%s', (_name, clock, dueOn, alarmOn) => expect(objectionDays('2026-03-01', clock)).toEqual({ dueOn, alarmOn }));

  test('is never longer than the law’s, however many holidays lie between', () => {
    expect(objectionDays('2026-02-10', { days: 10, counted: 'working-days' }).dueOn <= '2026-03-02').toBe(true);
  });
});

test('an objection that is over takes no answer any more; the firm’s own words stand beside what was not corrected', () => {
  const over = ['corrected', 'confirmed', 'recorded', 'withdrawn'] as const;
  for (const state of over) for (const move of ['correct', 'confirm', 'record', 'withdraw', 'add-evidence'] as const) expect(canMove(move, state)).toBe(false);
  expect(objectionMoves.state.from).toEqual(['open', 'confirmed', 'recorded']);
});

describe('repair', () => {
  const penalty = (seriousness: 'minor' | 'general' | 'serious', today: string, repairedOn: string | null = null) => repairOfPenalty({ seriousness, decidedOn: '2026-05-31', repairedOn }, today);
  test.each([
    ['minor', '2026-06-01', 'may-apply', '2026-05-31', '2026-08-31'],
    ['general', '2026-08-30', 'too-early', '2026-08-31', '2027-05-31'],
    ['general', '2026-08-31', 'may-apply', '2026-08-31', '2027-05-31'],
    ['general', '2027-05-31', 'ended', '2026-08-31', '2027-05-31'],
    ['serious', '2027-05-30', 'too-early', '2027-05-31', '2029-05-31'],
    ['serious', '2027-05-31', 'may-apply', '2027-05-31', '2029-05-31'],
  ] as const)('of a %s penalty on %s: %s', (seriousness, today, state, from, endsOn) => expect(penalty(seriousness, today)).toMatchObject({ state, from, endsOn }));

  test.each([
    ['2029-05-30', null, true],
    ['2029-05-31', null, false],
    ['2028-01-01', '2027-12-01', false],
    ['2027-11-30', '2027-12-01', true],
  ])('on %s a serious penalty repaired on %s is still told to others: %s', (today, repairedOn, isInUse) =>
    expect(isPenaltyInUse({ seriousness: 'serious', decidedOn: '2026-05-31', repairedOn }, today)).toBe(isInUse));
  test('that was granted is said, also while publication would last', () => expect(penalty('serious', '2028-01-01', '2027-12-01').state).toBe('repaired'));
  test('of 经营异常 is open from the first day and never ends by itself', () =>
    expect(repairOfListEntry({ list: 'abnormal-operation', enteredOn: '2020-07-01', removedOn: null }, '2026-07-01')).toMatchObject({ state: 'may-apply', endsOn: null }));
});
