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
