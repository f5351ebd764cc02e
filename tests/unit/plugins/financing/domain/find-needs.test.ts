import { describe, expect, test } from 'vitest';
import { NeedsQuery, type PublicNeed } from '../../../../../plugins/financing/contract/needs.ts';
import { findNeeds } from '../../../../../plugins/financing/domain/find-needs.ts';

const wan = (count: number) => BigInt(count) * 1_000_000n;
const aNeed = (code: string, overrides: Partial<PublicNeed> = {}): PublicNeed => ({
  code,
  family: 'debt',
  purpose: 'stock',
  amountFen: wan(50),
  termMonths: 12,
  guaranteeKinds: ['credit'],
  repaymentMethods: null,
  neededOn: null,
  expiresOn: '2027-01-31',
  isDemo: true,
  publishedOn: '2026-11-01',
  regionCode: '210100',
  industryCode: 'F51',
  ...overrides,
});
const needs = [
  aNeed('XQ-0001'),
  aNeed('XQ-0002', { amountFen: wan(51), guaranteeKinds: ['credit', 'pledge-ip'], publishedOn: '2026-11-02', neededOn: '2026-12-01' }),
  aNeed('XQ-0003', { amountFen: wan(5000), termMonths: 60, regionCode: '210200', purpose: 'equipment', industryCode: 'C34' }),
  aNeed('XQ-0004', { termMonths: null, regionCode: '210000', industryCode: undefined }),
];
const find = (query: object) => findNeeds(needs, NeedsQuery.parse(query));
const codes = (query: object) => find(query).items.map(({ code }) => code);

test('newest first, equals by their code', () => {
  expect(codes({})).toEqual(['XQ-0002', 'XQ-0001', 'XQ-0003', 'XQ-0004']);
});

test('an amount on the edge of a band belongs to the lower one', () => {
  expect(codes({ amount: 'to-50' })).toEqual(['XQ-0001', 'XQ-0004']);
  expect(codes({ amount: ['to-100', 'more'] })).toEqual(['XQ-0002', 'XQ-0003']);
});

test('facets are joined by "and", options of one by "or"', () => {
  expect(codes({ city: ['210100', '210200'], guarantee: 'pledge-ip' })).toEqual(['XQ-0002']);
});

test('a need whose city is not told is not found by its city', () => {
  expect(codes({ city: '210100' })).not.toContain('XQ-0004');
});

test.each([['largest', 'XQ-0003'], ['smallest', 'XQ-0001'], ['soonest', 'XQ-0002']])('%s first', (sort, first) => {
  expect(codes({ sort })[0]).toBe(first);
});

describe('counts', () => {
  test('say what an option would give with every other choice kept', () => {
    const { counts } = find({ city: '210100', purpose: 'equipment' });
    expect(counts.city).toMatchObject({ '210100': 0, '210200': 1 });
    expect(counts.purpose).toMatchObject({ stock: 2, equipment: 0 });
  });
});

test('twenty stand on a page; the sum is of all that were found', () => {
  const many = Array.from({ length: 45 }, (_, place) => aNeed(`XQ-1${String(place).padStart(3, '0')}`));
  const third = findNeeds(many, NeedsQuery.parse({ page: '3' }));
  expect([third.items.length, third.total, third.amountFenTotal]).toEqual([5, 45, wan(2250)]);
});
