import { describe, expect, test } from 'vitest';
import { expertModel } from '../../../../../plugins/credit-scoring/domain/score/expert-model.ts';
import {
  bestRate,
  capitalRequirement,
  priceLoan,
} from '../../../../../plugins/credit-scoring/domain/worth/price-loan.ts';
import { normalCdf, normalQuantile } from '../../../../../plugins/credit-scoring/domain/worth/normal-distribution.ts';
import { suggestLimit } from '../../../../../plugins/credit-scoring/domain/worth/suggest-limit.ts';
import { workingCapitalNeed } from '../../../../../plugins/credit-scoring/domain/worth/working-capital.ts';
import { type PricedProduct, yearlySaving } from '../../../../../plugins/credit-scoring/domain/worth/yearly-saving.ts';
import { aFact, aFile, aLoan, aStatement, filings } from '../a-credit-file.ts';

describe('working capital, as the regulator reckons it', () => {
  const firm = {
    salesFen: 1_000_000_000n,
    profitMargin: '0.1000',
    growth: '0.1500',
    ownFundsFen: 50_000_000n,
    loansFen: 30_000_000n,
    otherFen: 0n,
    days: { stock: 45, receivable: 60, payable: 40, prepaid: 10, advance: 5 },
  };
  test('the example: 5.142857 turns, a need of 2,012,500 yuan, 1,212,500 to lend', () => {
    expect(workingCapitalNeed(firm)).toEqual({
      cycleDays: 70,
      turns: '5.142857',
      needFen: 201_250_000n,
      newLimitFen: 121_250_000n,
    });
  });
  test('a firm that its suppliers finance needs none, not less than none', () => {
    expect(workingCapitalNeed({ ...firm, days: { ...firm.days, payable: 200 } })).toMatchObject({
      needFen: 0n,
      newLimitFen: 0n,
      turns: undefined,
    });
  });
});

describe('the reference limit', () => {
  const sales = (fen: bigint) =>
    [1, 2, 3, 4].map((month) =>
      aFact('invoice', {
        number: `${month}`,
        direction: 'sales',
        counterparty: `客户${month}`,
        issuedOn: `2026-0${month}-05`,
        netFen: fen / 4n,
        taxFen: 0n,
        status: 'valid',
      }),
    );
  const graded = { grade: 'A', coveragePercent: 100 } as const;

  test('names the side that binds', () => {
    const limit = suggestLimit(expertModel, aFile(sales(1_000_000_000n)), graded);
    expect(limit).toMatchObject({
      limitFen: 200_000_000n,
      bindingCap: 'turnover',
      sentence: '参考额度200万元，由开票销售额决定：近12个月开票销售1,000万元，A级按20%。不是授信承诺。',
    });
    expect(limit.caps.find(({ id }) => id === 'working-capital')).toMatchObject({
      limitFen: undefined,
      sentence: '没有年度财务报表，不测算营运资金。',
    });
  });

  test('the lowest of the sides wins, and what is unknown takes its share off', () => {
    const file = aFile([...sales(10_000_000_000n), ...filings(24)]);
    expect(suggestLimit(expertModel, file, graded)).toMatchObject({ limitFen: 42_000_000n, bindingCap: 'tax' });
    expect(suggestLimit(expertModel, file, { ...graded, coveragePercent: 80 }).limitFen).toBe(33_600_000n);
  });

  test('statements bring the cycle of money and what debt can be served', () => {
    const limit = suggestLimit(
      expertModel,
      aFile([aStatement(2025), aStatement(2024), aLoan({ balanceFen: 30_000_000n })]),
      graded,
    );
    const side = (id: string) => limit.caps.find((cap) => cap.id === id)!;
    expect(side('working-capital').sentence).toContain('资金周转');
    expect(side('debt-service')).toMatchObject({
      limitFen: expect.any(BigInt),
      sentence: expect.stringContaining('偿债保障倍数不低于1.20'),
    });
    const suppliers = suggestLimit(expertModel, aFile([aStatement(2025, { payablesFen: 900_000_000n })]), graded)
      .caps[0]!;
    expect(suppliers).toMatchObject({ limitFen: undefined, sentence: expect.stringContaining('靠供应商账期周转') });
  });

  test('below B there is none, and an unrated firm is told what to do', () => {
    expect(suggestLimit(expertModel, aFile(sales(1_000_000n)), { grade: 'CCC', coveragePercent: 100 }).limitFen).toBe(
      0n,
    );
    expect(suggestLimit(expertModel, aFile([]), { grade: 'NR', coveragePercent: 20 })).toMatchObject({
      limitFen: undefined,
      sentence: '尚未评级，接入更多数据后给出参考额度。',
    });
    expect(suggestLimit(expertModel, aFile([]), graded).sentence).toContain('请先接入其中一项');
  });
});

describe('what a grade saves', () => {
  const product = (slug: string, annualRate: string, gradeMin?: PricedProduct['gradeMin']) => ({
    slug,
    name: slug,
    annualRate,
    gradeMin,
  });
  test('the difference between the cheapest products that two grades open', () => {
    const saving = yearlySaving(100_000_000n, 'A', 'B', [
      product('普惠贷', '0.0550'),
      product('信用优享贷', '0.0365', 'A'),
    ]);
    expect(saving).toMatchObject({
      savedFen: 1_850_000n,
      sentence: 'A级可用信用优享贷（年利率3.65%起），B级最低为普惠贷（5.50%起），按参考额度每年可省18,500元。',
    });
    expect(
      yearlySaving(100_000_000n, 'BB', 'B', [product('普惠贷', '0.0550'), product('信用优享贷', '0.0365', 'A')])!
        .savedFen,
    ).toBe(0n);
    expect(yearlySaving(100_000_000n, 'A', 'B', [])).toBeUndefined();
  });
});

describe('the lender’s price', () => {
  test.each([
    [0.01, 92.32, 72.39],
    [0.0003, 14.44, 11.3],
    [0.05, 149.85, 112.26],
  ])('capital at a default probability of %d', (pd, corporate, small) => {
    const weight = (salesMillionEuro?: number) =>
      Math.round(capitalRequirement({ pd, lgd: 0.45, maturityYears: 2.5, salesMillionEuro }) * 125_000) / 100;
    expect([weight(), weight(5)]).toEqual([corporate, small]);
  });
  test.each([
    [0.003, 3.33],
    [0.009, 3.76],
    [0.018, 4.27],
    [0.035, 5.13],
    [0.067, 6.73],
  ])('the price at a default probability of %d', (pd, percent) => {
    const price = priceLoan({
      pd,
      lgd: 0.45,
      maturityYears: 1,
      salesMillionEuro: 5,
      isCalibrated: true,
      costOfFunds: 0.02,
      operatingCost: 0.01,
      hurdle: 0.1,
    });
    expect(Math.round(price! * 10_000) / 100).toBe(percent);
  });
  test('a model without outcomes prices nothing', () => {
    expect(
      priceLoan({
        pd: 0.01,
        lgd: 0.45,
        maturityYears: 1,
        isCalibrated: false,
        costOfFunds: 0.02,
        operatingCost: 0.01,
        hurdle: 0.1,
      }),
    ).toBeUndefined();
  });
  test('the normal distribution and its inverse', () => {
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 13);
    expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 12);
  });
  test('the best rate of a curve earns most on those who stay', () => {
    expect(
      bestRate(
        [
          { rate: 0.04, loss: 0 },
          { rate: 0.08, loss: 0.3 },
          { rate: 0.15, loss: 0.95 },
        ],
        0.02,
        1,
      )?.rate,
    ).toBe(0.08);
    expect(bestRate([], 0.01, 1)).toBeUndefined();
  });
});
