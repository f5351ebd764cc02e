import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Criteria } from '../../../../plugins/contracts/criteria.ts';
import type { Exclusion } from '../../../../plugins/contracts/exclusion.ts';
import { TaxGrade } from '../../../../plugins/contracts/tax-grade.ts';
import type { FirmProfile } from '../../../../plugins/matching/domain/firm-profile.ts';
import { matchFirm } from '../../../../plugins/matching/domain/match-firm.ts';
import { matchProduct } from '../../../../plugins/matching/domain/match-product.ts';
import type { Offer, Wish } from '../../../../plugins/matching/domain/offer.ts';
import { mostPoints } from '../../../../plugins/matching/domain/score-parts.ts';

const today = '2026-11-23';
const known = <Value>(value: Value, asOf: string | null = '2026-10-31') => ({ value, asOf });
const aWish = (wish: Partial<Wish> = {}): Wish => ({ guaranteeKinds: [], ...wish });
const anOffer = (offer: Partial<Offer> = {}): Offer => ({
  slug: 'quick-credit', kind: 'credit-loan', amountFenMin: null, amountFenMax: null, termMonthsMin: null, termMonthsMax: null,
  guaranteeKinds: [], criteria: {}, yearlyCost: '0.0420', promisedDays: 3, isBackedByPolicy: false, ...offer,
});
const judged = (criteria: Criteria, profile: FirmProfile) => matchProduct(profile, aWish(), anOffer({ criteria }), today);
const only = (criteria: Criteria, profile: FirmProfile) => judged(criteria, profile).conditions[0];

test('a product for Liaoning without Dalian is for Shenyang and not for Dalian', () => {
  const criteria = { regionsIn: ['210000'], regionsOut: ['210200'] };
  expect(only(criteria, { region: known('210102') })).toMatchObject({ outcome: 'pass', required: '注册地在辽宁省（不含大连）', own: '辽宁省沈阳市和平区', asOf: '2026-10-31' });
  expect(only(criteria, { region: known('210211') })).toMatchObject({ outcome: 'fail' });
  expect(judged(criteria, { region: known('210211') }).gap).toBeUndefined();
});

test('a firm that is too young passes on a day that is known today', () => {
  const match = judged({ ageMonthsMin: 24 }, { foundedOn: known('2025-03-15') });
  expect(match.standing).toBe('ineligible');
  expect(match.conditions[0]).toMatchObject({ own: '成立20个月', required: '成立满24个月（2年）' });
  expect(match.gap).toEqual([{ key: 'age:24', sentence: '满24个月（2年）后可办，最早2027年3月15日', possibleFrom: '2027-03-15' }]);
  expect(matchProduct({ foundedOn: known('2025-03-15') }, aWish(), anOffer({ criteria: { ageMonthsMin: 24 } }), '2027-03-15').standing).toBe('eligible');
});

test('what is not known is neither a pass nor a fail, and the product stays possible', () => {
  const match = judged({ revenueFenMin: 500_000_000n, taxGrades: ['A', 'B'] }, { taxGrade: known('B' as const) });
  expect(match.standing).toBe('possible');
  expect(match.conditions.map(({ outcome, own }) => [outcome, own])).toEqual([['unknown', null], ['pass', 'B级']]);
  expect(match.gap).toEqual([]);
});

test('a disputed datum decides nothing, whichever way it would go', () => {
  for (const taxGrade of ['A', 'D'] as const)
    expect(judged({ taxGrades: ['A'] }, { taxGrade: { ...known(taxGrade), isDisputed: true } })).toMatchObject({ standing: 'possible', conditions: [{ own: `${taxGrade}级（异议处理中）` }] });
});

test('one bar that applies fails it; it passes only when none of them is in doubt', () => {
  const criteria = { exclusions: ['tax-arrears', 'current-overdue'] as Exclusion[] };
  const standing = (present: Exclusion[], absent: Exclusion[]) => only(criteria, { standing: known({ present, absent }) });
  expect(standing(['tax-arrears'], [])).toMatchObject({ outcome: 'fail', own: '欠缴税款', change: { sentence: '解除：欠缴税款' } });
  expect(standing([], ['tax-arrears'])).toMatchObject({ outcome: 'unknown' });
  expect(standing([], ['tax-arrears', 'current-overdue'])).toMatchObject({ outcome: 'pass' });
});

test('amount, term and guarantee are held against the product, and the nearest figure is named', () => {
  const offer = anOffer({ amountFenMax: 30_000_000n, termMonthsMin: 3, termMonthsMax: 12, guaranteeKinds: ['government-guarantee'] });
  const match = matchProduct({}, aWish({ amountFen: 50_000_000n, termMonths: 24, guaranteeKinds: ['credit'] }), offer, today);
  expect(match.gap?.map(({ sentence }) => sentence)).toEqual(['金额改为30万元', '期限改为12个月', '提供其中一种担保：政府性融资担保']);
});

test('parts add up to the score, none above its most, and all of them to a hundred', () => {
  expect(Object.values(mostPoints).reduce((sum, most) => sum + most, 0)).toBe(100);
  const { parts, score } = matchProduct({ stage: known('startup' as const) }, aWish({ amountFen: 10_000_000n, termMonths: 12, guaranteeKinds: ['credit'] }), anOffer({ guaranteeKinds: ['credit'], isBackedByPolicy: true, yearlyCost: '0.0300', promisedDays: 1 }), today);
  expect(score).toBe(100);
  expect(parts.every(({ points, most }) => points <= most)).toBe(true);
});

test('with nothing eligible the nearest come first, and the change that opens most money is named', () => {
  const offers = [
    anOffer({ slug: 'far', criteria: { regionsIn: ['110000'] } }),
    anOffer({ slug: 'two-steps', amountFenMax: 100n, criteria: { ageMonthsMin: 36 } }),
    anOffer({ slug: 'older', amountFenMax: 100_000_000n, criteria: { ageMonthsMin: 24 } }),
    anOffer({ slug: 'older-too', amountFenMax: 200_000_000n, criteria: { ageMonthsMin: 24 } }),
    anOffer({ slug: 'guaranteed', amountFenMax: 250_000_000n, guaranteeKinds: ['government-guarantee'] }),
  ];
  const found = matchFirm({ region: known('210100'), foundedOn: known('2025-12-01') }, aWish({ amountFen: 50_000_000n, guaranteeKinds: ['credit'] }), offers, today);
  expect(found.counts).toEqual({ eligible: 0, possible: 0, ineligible: 5 });
  expect(found.matches.slice(0, 3).map(({ slug }) => slug).toSorted()).toEqual(['guaranteed', 'older', 'older-too']);
  expect(found.matches.slice(3).map(({ slug }) => slug)).toEqual(['two-steps', 'far']);
  expect(found.openings.map(({ change, slugs, amountFen }) => [change.key, slugs.toSorted(), amountFen])).toEqual([
    ['age:24', ['older', 'older-too'], 100_000_000n],
    ['guarantee:government-guarantee', ['guaranteed'], 50_000_000n],
  ]);
});

test('the same inputs give the same list in whatever order the products come', () => {
  const offers = Array.from({ length: 12 }, (_, place) => anOffer({ slug: `p-${String(place).padStart(2, '0')}` }));
  const slugs = (list: Offer[]) => matchFirm({}, aWish(), list, today).matches.map(({ slug }) => slug);
  fc.assert(
    fc.property(fc.shuffledSubarray(offers, { minLength: 12 }), (shuffled) => {
      expect(slugs(shuffled)).toEqual(slugs(offers));
    }),
  );
});

test('whatever the firm: doing all that the gap names makes the product at least possible', () => {
  const profile = fc.record({ revenueFen: fc.bigInt(0n, 10_000_000_000n).map((fen) => known(fen)), taxGrade: fc.constantFrom(...TaxGrade.options).map((grade) => known(grade)), employees: fc.integer({ min: 0, max: 500 }).map((heads) => known(heads)) });
  const criteria = fc.record({ revenueFenMin: fc.bigInt(1n, 10_000_000_000n), taxGrades: fc.uniqueArray(fc.constantFrom('A' as const, 'B' as const, 'M' as const), { minLength: 1 }), employeesMin: fc.integer({ min: 1, max: 500 }) });
  fc.assert(
    fc.property(profile, criteria, (firm, asked) => {
      const { gap } = judged(asked, firm);
      const cured = { revenueFen: known(asked.revenueFenMin), employees: known(asked.employeesMin), taxGrade: known(asked.taxGrades[0] ?? ('A' as const)) };
      const done = Object.fromEntries((gap ?? []).map(({ key }) => [{ revenue: 'revenueFen', employees: 'employees', 'tax-grade': 'taxGrade' }[key.split(':')[0] ?? ''], 1]));
      expect(judged(asked, { ...firm, ...Object.fromEntries(Object.entries(cured).filter(([name]) => name in done)) }).standing).toBe('eligible');
    }),
  );
});
