import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fee } from '../../../../../plugins/contracts/fee.ts';
import type { RepaymentMethod } from '../../../../../plugins/contracts/repayment-method.ts';
import { allInCost } from '../../../../../plugins/financing/domain/all-in-cost.ts';
import { yearlyCost } from '../../../../../plugins/financing/domain/yearly-cost.ts';

const aFee = (overrides: Partial<Fee> = {}): Fee => ({
  kind: 'guarantee-fee',
  name: '担保费',
  payee: '演示担保公司',
  payer: 'enterprise',
  basis: 'loan-amount',
  rate: '0.0100',
  timing: 'at-disbursement',
  isRecurrent: false,
  ...overrides,
});

/** A million at 3.6 % for a year. */
const costWith = (fees: Fee[], method: RepaymentMethod = 'interest-only', termMonths = 12) =>
  allInCost({ method, loan: { principalFen: 100_000_000n, annualRate: '0.0360', termMonths, startsOn: '2026-01-15' }, fees });

describe('one per cent at the beginning', () => {
  test('先息后本: 4.6252 % nominal, 4.7246 % effective', () => {
    expect(costWith([aFee()])).toMatchObject({ yearly: { nominal: '0.046252', effective: '0.047246' }, feesFen: 1_000_000n, costFen: 4_600_000n, receivedFen: 99_000_000n });
  });

  test('等额本息: 5.4754 % nominal, 5.6150 % effective, because the money is there for half the time', () => {
    expect(costWith([aFee()], 'equal-instalment').yearly).toEqual({ nominal: '0.054754', effective: '0.05615' });
  });
});

test('without fees the yearly cost is the rate', () => {
  for (const method of ['equal-instalment', 'equal-principal', 'interest-only'] as const) expect(costWith([], method).yearly?.nominal).toBe('0.0360');
});

describe('when and on what a fee is paid', () => {
  const paid = (fee: Partial<Fee>, termMonths = 12, method: RepaymentMethod = 'interest-only') => {
    const [charge] = costWith([aFee(fee)], method, termMonths).charges;
    return { payments: charge?.payments.map(({ month, amountFen }) => [month, amountFen]), remark: charge?.remark };
  };

  test('yearly: when each year begins, and for its months where it is cut short', () => {
    expect(paid({ timing: 'yearly' }, 18).payments).toEqual([[0, 1_000_000n], [12, 500_000n]]);
  });
  test('monthly on the balance: less and less', () => {
    expect(paid({ timing: 'monthly', basis: 'balance', rate: '0.0010' }, 2, 'equal-principal').payments).toEqual([[1, 100_000n], [2, 50_000n]]);
  });
  test('a fixed sum each year is whole in a year cut short', () => {
    expect(paid({ timing: 'yearly', basis: 'fixed', rate: undefined, amountFen: 30_000n }, 6).payments).toEqual([[0, 30_000n]]);
  });
  test('what the lender bears is shown, and costs nothing', () => {
    expect(paid({ payer: 'institution' })).toEqual({ payments: [], remark: '由机构承担，企业不付' });
  });
  test('what is charged only if something happens is shown, and not counted', () => {
    expect(paid({ kind: 'credit-certificate-fee', timing: 'on-event' })).toEqual({ payments: [], remark: '发生时才收，没有计入' });
  });
  test('a registration that has to happen is counted', () => {
    expect(paid({ kind: 'registration-fee', timing: 'on-event', basis: 'fixed', rate: undefined, amountFen: 8_000n }).payments).toEqual([[0, 8_000n]]);
  });
  test('the collateral stands in with the amount of the loan until its worth is known, and the sheet says so', () => {
    expect(paid({ basis: 'asset-value' })).toEqual({ payments: [[0, 1_000_000n]], remark: '没有填押品价值，按贷款金额估算' });
  });
});

test('fees as high as the loan have no yearly rate', () => {
  expect(costWith([aFee({ rate: '1.0000' })]).yearly).toBeUndefined();
});

test('the rate makes what is paid worth what was received', () => {
  fc.assert(
    fc.property(fc.bigInt(1_000n, 10_000_000_000n), fc.array(fc.bigInt(0n, 1_000_000_000n), { minLength: 1, maxLength: 60 }), (received, payments) => {
      const paid = [...payments, received];
      const found = yearlyCost(received, paid);
      if (!found) throw new Error('there is a rate: the whole sum is paid back');
      const monthly = Number(found.nominal) / 12;
      const worth = paid.reduce((sum, fen, place) => sum + Number(fen) / (1 + monthly) ** (place + 1), 0);
      // Six decimals of the yearly rate are shown.
      expect(Math.abs(worth / Number(received) - 1)).toBeLessThan(1e-4);
    }),
    { numRuns: 60 },
  );
});
