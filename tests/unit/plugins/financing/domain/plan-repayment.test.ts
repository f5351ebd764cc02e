import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RepaymentMethod } from '../../../../../plugins/contracts/repayment-method.ts';
import { toRatio } from '../../../../../plugins/contracts/values/ratio.ts';
import { type Loan, planRepayment } from '../../../../../plugins/financing/domain/plan-repayment.ts';

/** 1,000,000 yuan at 3.6 % for 12 months. */
const aLoan = (overrides: Partial<Loan> = {}): Loan => ({ principalFen: 100_000_000n, annualRate: '0.0360', termMonths: 12, startsOn: '2026-01-15', ...overrides });

describe('a million for a year at 3.6 %', () => {
  test('等额本息: 84,967.26 a month, the last 84,967.24, interest 19,607.10', () => {
    const { instalments, interestFen, repaidFen } = planRepayment('equal-instalment', aLoan());
    expect(instalments.map(({ paymentFen }) => paymentFen)).toEqual([...Array.from({ length: 11 }, () => 8_496_726n), 8_496_724n]);
    expect(instalments[0]).toMatchObject({ interestFen: 300_000n, dueOn: '2026-02-15' });
    expect([interestFen, repaidFen]).toEqual([1_960_710n, 101_960_710n]);
  });

  test('等额本金: first 86,333.33, then 86,083.33, interest 19,500.00', () => {
    const { instalments, interestFen } = planRepayment('equal-principal', aLoan());
    expect(instalments.slice(0, 2).map(({ paymentFen }) => paymentFen)).toEqual([8_633_333n, 8_608_333n]);
    expect(interestFen).toBe(1_950_000n);
  });

  test('先息后本: 3,000 a month and the million at the end, interest 36,000', () => {
    const { instalments, interestFen } = planRepayment('interest-only', aLoan());
    expect(instalments.slice(0, 11).every(({ paymentFen, balanceFen }) => paymentFen === 300_000n && balanceFen === 100_000_000n)).toBe(true);
    expect(instalments.at(-1)?.paymentFen).toBe(100_300_000n);
    expect(interestFen).toBe(3_600_000n);
  });

  test('到期一次还本付息: interest for 365 days of 360', () => {
    expect(planRepayment('bullet', aLoan()).instalments).toEqual([
      { month: 12, dueOn: '2027-01-15', principalFen: 100_000_000n, interestFen: 3_650_000n, paymentFen: 103_650_000n, balanceFen: 0n },
    ]);
  });

  test('按季付息 pays 9,000 four times; a term of 7 months ends with the interest of one', () => {
    expect(planRepayment('quarterly-interest', aLoan()).instalments.map(({ interestFen }) => interestFen)).toEqual(Array.from({ length: 4 }, () => 900_000n));
    expect(planRepayment('quarterly-interest', aLoan({ termMonths: 7 })).instalments.map(({ month, interestFen }) => [month, interestFen])).toEqual([[3, 900_000n], [6, 900_000n], [7, 300_000n]]);
  });

  test('宽限期: interest only until it ends, then equal parts of the principal', () => {
    const { instalments } = planRepayment('grace-period', aLoan({ graceMonths: 2 }));
    expect(instalments.slice(0, 3).map(({ principalFen }) => principalFen)).toEqual([0n, 0n, 10_000_000n]);
  });
});

test('a loan paid out on the last of a month falls due on the last of shorter ones', () => {
  expect(planRepayment('equal-principal', aLoan({ startsOn: '2026-01-31', termMonths: 3 })).instalments.map(({ dueOn }) => dueOn)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
});

test('without interest only the principal is paid back', () => {
  expect(planRepayment('equal-instalment', aLoan({ annualRate: '0.0000' })).repaidFen).toBe(100_000_000n);
});

test('nothing is no loan', () => {
  expect(() => planRepayment('bullet', aLoan({ principalFen: 0n }))).toThrow(RangeError);
});

const loans = fc.record({
  principalFen: fc.bigInt(1n, 10_000_000_000_000n),
  annualRate: fc.integer({ min: 0, max: 360_000 }).map((millionths) => toRatio(millionths / 1_000_000)),
  termMonths: fc.integer({ min: 1, max: 360 }),
  graceMonths: fc.integer({ min: 0, max: 400 }),
  startsOn: fc.constant('2026-11-30'),
});

test.each(RepaymentMethod.options)('%s adds up to the fen, whatever is borrowed', (method) => {
  fc.assert(
    fc.property(loans, (loan) => {
      const { instalments, interestFen, repaidFen } = planRepayment(method, loan);
      const total = (of: 'principalFen' | 'interestFen' | 'paymentFen') => instalments.reduce((sum, each) => sum + each[of], 0n);
      expect(total('principalFen')).toBe(loan.principalFen);
      expect([total('interestFen'), total('paymentFen')]).toEqual([interestFen, repaidFen]);
      expect(instalments.at(-1)).toMatchObject({ month: loan.termMonths, balanceFen: 0n });
      expect(instalments.every(({ principalFen, interestFen: interest, paymentFen }) => principalFen >= 0n && interest >= 0n && paymentFen === principalFen + interest)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
