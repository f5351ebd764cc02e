import { refusalReasons, RefusalCode } from '@rongqiao/financing/contract.ts';
import { type Candidate, obstacleTo } from '@rongqiao/financing/domain/application-obstacles.ts';
import { costOfOffer } from '@rongqiao/financing/domain/cost-of-offer.ts';
import { matchForLender } from '@rongqiao/financing/domain/match-for-lender.ts';
import { needStateAfter, needStepsFor } from '@rongqiao/financing/domain/need-states.ts';
import { wantedCategories } from '@rongqiao/financing/domain/wanted-categories.ts';
import { wishAfterRefusal } from '@rongqiao/financing/domain/wish-after-refusal.ts';
import { expect, test } from 'vitest';

const candidate = (some: Partial<Candidate> = {}): Candidate => ({ needState: 'published', needFamily: 'debt', kind: 'credit-loan', validFrom: '2026-01-01', validTo: null, hasOpen: false, isDeskStaffed: true, ...some });
const today = '2026-11-24';

test('what stands in the way of applying is said with what to do', () => {
  expect(obstacleTo(candidate(), today)).toBeUndefined();
  expect(obstacleTo(candidate({ needState: 'draft' }), today)).toBeUndefined();
  for (const some of [{ needState: 'matched' }, { needState: 'expired' }, { hasOpen: true }, { validTo: '2026-11-23' }, { kind: 'angel-investment' }, { isDeskStaffed: false }] as const)
    expect(obstacleTo(candidate(some), today)).toMatch(/[，：].+。$/);
});

test('a lender is offered only what the product’s conditions need', () => {
  expect(wantedCategories([null])).toEqual(['tax', 'loans']);
  expect(wantedCategories([{ revenueFenMin: 100n }, { employeesMax: 100 }])).toEqual(['tax', 'loans', 'invoices', 'statements', 'social-insurance']);
});

test('each reason for a no has a cure; a new search leaves out what failed or asks for less', () => {
  for (const code of RefusalCode.options) expect(refusalReasons[code].cure).toMatch(/。$/);
  const wish = { amountFen: 50_000_000n, termMonths: 36, guaranteeKinds: ['credit' as const], kinds: [] };
  expect(wishAfterRefusal(wish, 'amount-too-high')).toMatchObject({ amountFen: 25_000_000n, termMonths: 36 });
  expect(wishAfterRefusal(wish, 'term-too-long')).toMatchObject({ termMonths: 12 });
  expect(wishAfterRefusal(wish, 'guarantee-too-weak')).toMatchObject({ guaranteeKinds: [] });
  expect(wishAfterRefusal(wish, 'no-quota')).toEqual(wish);
});

test('the lender sees of the match what the register shows; what rests on the firm’s own file is only asked for', () => {
  const condition = (name: string, outcome: 'pass' | 'fail') => ({ condition: name, label: name, outcome, required: '要求', own: '企业的数', asOf: today });
  const match = { day: today, version: 1, inputHash: 'a', standing: 'eligible' as const, score: 88, parts: [{ name: 'cost', points: 10, most: 20, because: '信用等级A' }], conditions: [condition('region', 'pass'), condition('credit-grade', 'fail')] };
  const shown = matchForLender(match);
  expect(shown).toMatchObject({ score: null, parts: [], standing: 'possible', conditions: [{ own: '企业的数', outcome: 'pass' }, { own: null, outcome: 'unknown', asOf: null }] });
  expect(JSON.stringify(shown)).not.toContain('信用等级A');
  expect(matchForLender({ ...match, conditions: [condition('region', 'fail')] })?.standing).toBe('ineligible');
  expect(matchForLender(null)).toBeNull();
});

test('an offer is told with everything that it costs: 1,000,000元, 3.6 %, twelve months, one per cent of guarantee fee', () => {
  const fee = { kind: 'guarantee-fee', name: '担保费', payee: '演示担保公司', payer: 'enterprise', basis: 'guaranteed-amount', rate: '0.0100', timing: 'at-disbursement', isRecurrent: false } as const;
  const cost = costOfOffer({ amountFen: 100_000_000n, annualRate: '0.0360', termMonths: 12, repaymentMethod: 'equal-instalment', fees: [fee] }, today);
  expect(cost).toMatchObject({ interestFen: 1_960_710n, feesFen: 1_000_000n, costFen: 2_960_710n, receivedFen: 99_000_000n, firstPaymentFen: 8_496_726n, yearlyNominal: '0.054754', yearlyEffective: '0.05615' });
  expect(cost.fees).toEqual([{ name: '担保费', payee: '演示担保公司', payer: '企业承担', timing: '放款时一次收取', basis: '按担保金额的1.00%', totalFen: 1_000_000n, remark: '' }]);
});

test('a need ends once: by its firm, by an offer that was taken, or with its last day', () => {
  expect(needStateAfter('published', 'match', 'platform')).toBe('matched');
  expect(needStateAfter('published', 'match', 'enterprise')).toBeUndefined();
  expect(needStateAfter('withdrawn', 'publish', 'enterprise')).toBeUndefined();
  expect(needStepsFor('draft')).toEqual(['publish', 'change', 'withdraw', 'close']);
  expect(needStepsFor('closed')).toEqual([]);
});
