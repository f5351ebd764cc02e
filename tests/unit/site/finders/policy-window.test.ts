import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PolicyStatus } from '../../../../plugins/contracts/policy-kinds.ts';
import { addDays } from '../../../../plugins/contracts/values/period.ts';
import { dayNumber } from '../../../../plugins/search-sync/contract.ts';
import { windowOptions } from '../../../../site/src/finders/policy-window.ts';
import { matches } from '../../../../site/src/search/filter.ts';
import { policyTiming, type Timed } from '../../../../site/src/views/policy-timing.ts';

const today = '2026-11-23';
const someDay = fc.option(fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days)), { nil: null });
const somePolicy: fc.Arbitrary<Timed> = fc.record({
  policyStatus: fc.constantFrom(...PolicyStatus.options),
  windowOpensOn: someDay,
  windowClosesOn: someDay,
  effectiveTo: someDay,
});

const asFound = (policy: Timed) => ({
  ...policy,
  windowOpensOnNumber: policy.windowOpensOn ? dayNumber(policy.windowOpensOn) : null,
  windowClosesOnNumber: policy.windowClosesOn ? dayNumber(policy.windowClosesOn) : null,
  effectiveToNumber: policy.effectiveTo ? dayNumber(policy.effectiveTo) : null,
});

/** 'valid' is wider than the windows: in force, whatever its window does. */
const chosenBy = (policy: Timed) => windowOptions(today).flatMap(({ value, filter }) => (value !== 'valid' && matches(asFound(policy), filter) ? [value] : []));

/** A policy that ends soon is also one that is open now. */
const expected = { open: ['open'], closing: ['open', 'closing'], upcoming: ['upcoming'], closed: ['closed'] };

test('what a policy says of its window is what the filters find it by', () => {
  fc.assert(
    fc.property(somePolicy, (policy) => {
      expect(chosenBy(policy)).toEqual(expected[policyTiming(policy, today).state]);
    }),
    { numRuns: 2_000 },
  );
});

test.each<[Timed, string, string]>([
  [{ policyStatus: 'in-force', windowClosesOn: '2026-11-23' }, '即将截止', '2026年11月23日截止，今天是最后一天'],
  [{ policyStatus: 'in-force', windowClosesOn: '2026-12-31' }, '可申报', '2026年12月31日截止，还有38天'],
  [{ policyStatus: 'in-force', windowClosesOn: '2026-11-22' }, '已截止', '已于2026年11月22日截止申报'],
  [{ policyStatus: 'in-force', windowOpensOn: '2027-01-05' }, '即将开始', '2027年1月5日开始申报'],
  [{ policyStatus: 'in-force' }, '可申报', '随时可办，没有截止日期'],
  [{ policyStatus: 'repealed' }, '已废止', '已废止，仅供查阅'],
])('the visitor reads when it ends: %o', (policy, label, sentence) => {
  expect(policyTiming(policy, today)).toMatchObject({ label, sentence });
});
