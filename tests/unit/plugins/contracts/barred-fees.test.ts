import { describe, expect, test } from 'vitest';
import { barredFees, type StatedFees } from '../../../../plugins/contracts/barred-fees.ts';
import { feeKindLabels, type FeeKind } from '../../../../plugins/contracts/fee.ts';

const aProduct = (fee: { kind: FeeKind; name: string }, others: Partial<StatedFees> = {}): StatedFees => ({
  kind: 'working-capital-loan',
  fees: [fee],
  ...others,
});
const messagesOf = (product: StatedFees) => barredFees(product).map(({ message }) => message);

test('the refusal names the fee, cites the document and says what to do', () => {
  const [problem] = barredFees(aProduct({ kind: 'prepayment-penalty', name: '提前结清手续费' }));
  expect(problem).toEqual({
    path: 'fees.0.kind',
    message:
      '“提前结清手续费”属于提前还款违约金，《关于进一步规范信贷融资收费 降低企业融资综合成本的通知》（银保监发〔2020〕18号）第一条第（一）项规定不得向小微企业收取。请删除这一项后再提交。',
  });
});

describe('a barred fee is found by its kind', () => {
  test.each([
    'fund-management-fee',
    'entrusted-payment-fee',
    'prepayment-penalty',
    'delayed-drawdown-penalty',
    'overdraft-commitment-fee',
    'credit-certificate-fee',
    'linked-deposit',
    'tied-sale',
  ] as FeeKind[])('%s', (kind) => {
    expect(messagesOf(aProduct({ kind, name: '其他' }))).toEqual([expect.stringContaining(feeKindLabels[kind])]);
  });
});

describe('a barred fee under another kind is found by its name', () => {
  test.each([
    '信贷资金管理费',
    '受托支付 手续费',
    '提前还贷补偿金',
    '延迟提款费',
    '法人账户透支承诺费',
    '资信证明费',
    '以贷转存',
    '理财产品捆绑销售',
  ])('%s', (name) => {
    expect(messagesOf(aProduct({ kind: 'other', name }))).toHaveLength(1);
  });
});

test.each([
  ['guarantee-fee', '担保费'],
  ['appraisal-fee', '押品评估费'],
  ['insurance-premium', '保证保险保费'],
  ['commitment-fee', '贷款承诺费'],
] as [FeeKind, string][])('an ordinary fee is left alone: %s', (kind, name) => {
  expect(barredFees(aProduct({ kind, name }))).toEqual([]);
});

test('the place of each barred fee is told', () => {
  const fees = [
    { kind: 'guarantee-fee', name: '担保费' },
    { kind: 'tied-sale', name: '必须购买的保险' },
  ] as StatedFees['fees'];
  expect(barredFees({ kind: 'credit-loan', fees }).map(({ path }) => path)).toEqual(['fees.1.kind']);
});

test('a product for large firms only may ask for a prepayment penalty, never for a linked deposit', () => {
  const large = { criteria: { sizeClasses: ['large' as const] } };
  expect(barredFees(aProduct({ kind: 'prepayment-penalty', name: '提前还款违约金' }, large))).toEqual([]);
  expect(messagesOf(aProduct({ kind: 'linked-deposit', name: '存款要求' }, large))).toHaveLength(1);
});

test('one small class is enough to protect the firm, and so is no class at all', () => {
  const fee = { kind: 'credit-certificate-fee' as const, name: '资信证明费' };
  expect(barredFees(aProduct(fee, { criteria: { sizeClasses: ['large', 'micro'] } }))).toHaveLength(1);
  expect(barredFees(aProduct(fee, { criteria: null }))).toHaveLength(1);
});

test('a fund may charge for managing money: equity is not a loan', () => {
  expect(
    barredFees(aProduct({ kind: 'fund-management-fee', name: '资金管理费' }, { kind: 'venture-capital' })),
  ).toEqual([]);
});

test('no fees, no objection', () => {
  expect(barredFees({ kind: 'credit-loan' })).toEqual([]);
  expect(barredFees({ kind: 'credit-loan', fees: null })).toEqual([]);
});
