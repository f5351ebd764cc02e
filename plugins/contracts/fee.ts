import { z } from 'zod';
import { optionalText, text } from './attributes.ts';
import { codeList } from './code-list.ts';
import { Fen } from './values/money.ts';
import { AnnualRate } from './values/ratio.ts';

/** What a lender may state, and what it may not: the barred ones stay codes so that a statement can be refused by name. */
export const feeKindLabels = {
  'guarantee-fee': '担保费',
  'appraisal-fee': '评估费',
  'registration-fee': '抵押（质押）登记费',
  'insurance-premium': '保险费',
  'notary-fee': '公证费',
  'legal-fee': '律师费',
  'account-fee': '账户服务费',
  'commitment-fee': '贷款承诺费',
  'handling-fee': '手续费',
  'service-fee': '服务费',
  'unused-limit-fee': '额度占用费',
  'fund-management-fee': '资金管理费',
  'entrusted-payment-fee': '受托支付划拨费',
  'prepayment-penalty': '提前还款违约金',
  'delayed-drawdown-penalty': '延迟用款违约金',
  'overdraft-commitment-fee': '透支承诺费',
  'credit-certificate-fee': '资信证明费',
  'linked-deposit': '存贷挂钩（要求存款或存单）',
  'tied-sale': '强制搭售',
  other: '其他费用',
} as const;
export const FeeKind = codeList(feeKindLabels);
export type FeeKind = z.infer<typeof FeeKind>;

export const feePayerLabels = {
  enterprise: '企业承担',
  institution: '机构承担',
  shared: '双方分担',
  subsidised: '财政补贴',
} as const;
export const FeePayer = codeList(feePayerLabels);
export type FeePayer = z.infer<typeof FeePayer>;

export const feeBasisLabels = {
  'loan-amount': '按贷款金额',
  balance: '按贷款余额',
  'guaranteed-amount': '按担保金额',
  'unused-limit': '按未使用额度',
  'asset-value': '按押品价值',
  fixed: '按固定金额',
} as const;
export const FeeBasis = codeList(feeBasisLabels);
export type FeeBasis = z.infer<typeof FeeBasis>;

export const feeTimingLabels = {
  'at-disbursement': '放款时一次收取',
  'after-approval': '审批通过后收取',
  monthly: '按月收取',
  yearly: '按年收取',
  'at-maturity': '到期时收取',
  'on-event': '发生时收取',
} as const;
export const FeeTiming = codeList(feeTimingLabels);
export type FeeTiming = z.infer<typeof FeeTiming>;

/** One line of the cost sheet (贷款明白纸). Either `rate` of the basis or `amountFen`; both absent only when nobody pays. */
export const Fee = z.object({
  kind: FeeKind,
  name: text(60),
  payee: text(100),
  payer: FeePayer,
  basis: FeeBasis,
  rate: AnnualRate.nullish(),
  amountFen: Fen.nullish(),
  timing: FeeTiming,
  isRecurrent: z.boolean(),
  note: optionalText(300),
});
export type Fee = z.infer<typeof Fee>;
