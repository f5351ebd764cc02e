import { expect, test } from 'vitest';
import type { RepaymentMethod } from '../../../../plugins/contracts/repayment-method.ts';
import type { ProductDetail } from '../../../../site/src/cms/products.ts';
import { comparePage } from '../../../../site/src/views/compare-page.ts';

const aProduct = (name: string, repaymentMethods: RepaymentMethod[], annualRate: string) =>
  ({
    slug: name,
    name,
    kind: 'working-capital-loan',
    rateKind: 'fixed',
    annualRateMin: annualRate,
    annualRateMax: annualRate,
    amountFenMin: 1_000_000n,
    amountFenMax: 500_000_000n,
    termMonthsMin: 1,
    termMonthsMax: 36,
    repaymentMethods,
  }) as unknown as ProductDetail;

const wish = (extra = '') => new URLSearchParams(`amount=100万&term=12${extra}`);

test('repaid in the same way the cheaper one is named, though each prefers another way', () => {
  const products = [aProduct('甲', ['interest-only', 'equal-instalment'], '0.0360'), aProduct('乙', ['equal-instalment'], '0.0480')];
  const { finding, rows } = comparePage(products, wish(), '2026-11-24');
  expect(finding).toMatch(/^甲最省，比最贵的少花/);
  expect(rows.find(({ label }) => label === '利息和费用合计')).toMatchObject({ values: ['19,607.10元', expect.any(String)], best: 0 });
});

test('where nobody can repay as the other does, no interest is called the least', () => {
  const products = [aProduct('甲', ['interest-only'], '0.0360'), aProduct('乙', ['equal-instalment'], '0.0400')];
  const { finding, rows } = comparePage(products, wish(), '2026-11-24');
  expect(finding).toContain('利息不能直接比');
  expect(rows.every(({ best }) => best === undefined)).toBe(true);
});
