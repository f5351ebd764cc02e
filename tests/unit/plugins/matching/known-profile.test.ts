import { expect, test } from 'vitest';
import type { CreditCategory } from '../../../../plugins/contracts/credit-category.ts';
import type { CreditFact } from '../../../../plugins/contracts/credit-fact.ts';
import { type KnownEnterprise, knownProfile, type OwnWords } from '../../../../plugins/matching/domain/known-profile.ts';
import { matchProduct } from '../../../../plugins/matching/domain/match-product.ts';
import type { Criteria } from '../../../../plugins/contracts/criteria.ts';

const today = '2026-11-23';
const forge: KnownEnterprise = {
  regionCode: '210106', industryCode: 'C33', entityKind: 'company', registerStatus: 'active', foundedOn: '2019-03-01',
  employees: 45, revenueFen: 3_200_000_000n, figuresYear: 2025, taxGrade: 'M', taxGradeYear: 2023,
};
let number = 0;
const fact = (kind: string, body: object, disputedSince: string | null = null) =>
  ({ id: String(++number), uscc: '91210106MAD000019H', source: 's', sourceName: 's', batchId: 'b', period: '2026', collectedAt: '2026-11-01T00:00:00Z', validUntil: null, disputedSince, kind, body }) as unknown as CreditFact;

const judged = (criteria: Criteria, facts: CreditFact[], connected: CreditCategory[] = [], words: OwnWords = {}) =>
  matchProduct(knownProfile({ enterprise: forge, facts, connected, grade: { value: 'A', asOf: today } }, words, today), { guaranteeKinds: [] },
    { slug: 's', kind: 'credit-loan', amountFenMin: null, amountFenMax: null, termMonthsMin: null, termMonthsMax: null, guaranteeKinds: [], criteria, yearlyCost: null, promisedDays: null, isBackedByPolicy: false }, today).conditions[0];

test('the tax office stands before what the firm once wrote about itself', () => {
  const criteria: Criteria = { taxGrades: ['A', 'B'] };
  expect(judged(criteria, [])).toMatchObject({ outcome: 'fail', own: 'M级', asOf: '2023-12-31' });
  expect(judged(criteria, [fact('tax-grade', { year: 2024, grade: 'C' }), fact('tax-grade', { year: 2025, grade: 'B' })])).toMatchObject({ outcome: 'pass', own: 'B级', asOf: '2025-12-31' });
  expect(judged(criteria, [fact('tax-grade', { year: 2025, grade: 'C' }, '2026-11-01')])).toMatchObject({ outcome: 'unknown', own: 'C级（异议处理中）' });
});

test('a bar is known where somebody reports about it, and only there; the firm can speak for the rest', () => {
  const taxes: Criteria = { exclusions: ['tax-arrears'] };
  const arrears = fact('arrears', { key: 'a', creditor: 'tax', amountFen: 500_000n, since: '2026-08-01' });
  expect(judged(taxes, [])?.outcome).toBe('unknown');
  expect(judged(taxes, [], ['tax'])?.outcome).toBe('pass');
  expect(judged(taxes, [arrears], ['tax'], { hasNoOtherBars: true })).toMatchObject({ outcome: 'fail', change: { sentence: '解除：欠缴税款' } });
  expect(judged(taxes, [{ ...arrears, disputedSince: '2026-11-01' }], ['tax'], { hasNoOtherBars: true })?.outcome).toBe('unknown');
  const both: Criteria = { exclusions: ['tax-arrears', 'environmental-red'] };
  expect(judged(both, [], ['tax'])?.outcome).toBe('unknown');
  expect(judged(both, [], ['tax'], { hasNoOtherBars: true })?.outcome).toBe('pass');
});

test('a first loan is one that no bank has on record; an unpaid instalment is overdue from the day after', () => {
  const first: Criteria = { isFirstLoanOnly: true };
  expect([judged(first, [])?.outcome, judged(first, [], [], { hasBorrowed: false })?.outcome, judged(first, [], ['loans'])?.outcome]).toEqual(['unknown', 'pass', 'pass']);
  expect(judged(first, [fact('loan', { key: 'l' })], ['loans'], { hasBorrowed: false })?.outcome).toBe('fail');
  const due = (dueOn: string) => judged({ exclusions: ['current-overdue'] }, [fact('instalment', { loanKey: 'l', number: 1, dueFen: 1n, dueOn })], ['loans'])?.outcome;
  expect([due(today), due('2026-11-22')]).toEqual(['pass', 'fail']);
});

test('size, grade and register count as they are on record', () => {
  expect(judged({ sizeClasses: ['small'] }, [])).toMatchObject({ outcome: 'pass', own: '小型', asOf: '2025-12-31' });
  expect(judged({ creditGradeMin: 'AA' }, [])).toMatchObject({ outcome: 'fail', own: 'A级', asOf: today });
  expect(judged({ regionsIn: ['210100'] }, [])).toMatchObject({ outcome: 'pass' });
});
