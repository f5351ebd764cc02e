/** Fees that several demo products charge alike. */
import type { FinancialProductSeed } from '../seed-shapes.ts';

type Fee = NonNullable<FinancialProductSeed['fees']>[number];

/** Borne by the lender, and stated so that nobody asks the firm for it. */
export const registrationFee: Fee = {
  kind: 'registration-fee',
  name: '抵押登记费',
  payee: '不动产登记机构',
  payer: 'institution',
  basis: 'fixed',
  amountFen: '55000',
  timing: 'on-event',
  isRecurrent: false,
  note: '由机构承担。',
};

export const appraisalFee: Fee = {
  kind: 'appraisal-fee',
  name: '押品评估费',
  payee: '评估机构',
  payer: 'institution',
  basis: 'asset-value',
  rate: '0.0010',
  timing: 'after-approval',
  isRecurrent: false,
  note: '由机构承担。',
};

export const guaranteeFee = (rate: string, payee: string): Fee => ({
  kind: 'guarantee-fee',
  name: '担保费',
  payee,
  payer: 'enterprise',
  basis: 'guaranteed-amount',
  rate,
  timing: 'yearly',
  isRecurrent: true,
});

const once = { payer: 'enterprise', timing: 'at-disbursement', isRecurrent: false } as const;

/** Borne by the firm, taken once when the money is paid out; the rate is of the amount. */
export const handlingFee = (rate: string, payee: string, name = '手续费'): Fee => ({ kind: 'handling-fee', name, payee, basis: 'loan-amount', rate, ...once });
export const serviceFee = (rate: string, payee: string, name = '服务费'): Fee => ({ kind: 'service-fee', name, payee, basis: 'loan-amount', rate, ...once });
export const premium = (rate: string, payee: string, name = '保险费'): Fee => ({
  kind: 'insurance-premium',
  name,
  payee,
  payer: 'enterprise',
  basis: 'loan-amount',
  rate,
  timing: 'yearly',
  isRecurrent: true,
});
/** A sum for each deal, in fen. */
export const fixedFee = (kind: Fee['kind'], name: string, amountFen: string, payee: string, more: Partial<Fee> = {}): Fee => ({
  kind,
  name,
  payee,
  basis: 'fixed',
  amountFen,
  ...once,
  timing: 'on-event',
  ...more,
});
/** 综合费 of a pawnbroker, each month. */
export const pawnFee = (rate: string, payee: string): Fee => ({
  kind: 'service-fee',
  name: '典当综合费',
  payee,
  payer: 'enterprise',
  basis: 'loan-amount',
  rate,
  timing: 'monthly',
  isRecurrent: true,
  note: '按月收取，不足五天的按五天计；提前赎当按实际天数退还。',
});
