/** What an institution offers, and what it costs all in all. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { Fee } from '@rongqiao/contracts/fee.ts';
import { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { IsoDay, TermMonths } from '@rongqiao/contracts/values/period.ts';
import { AnnualRate, Ratio } from '@rongqiao/contracts/values/ratio.ts';
import { z } from 'zod';
import { Id, Moment, remark } from './fields.ts';

/** Days that an offer stands at most. */
export const OFFER_DAYS_MAX = 90;

export const offerKindLabels = { approval: '批准', counter: '调整方案' } as const;
export const OfferKind = codeList(offerKindLabels);
export type OfferKind = z.infer<typeof OfferKind>;

export const offerStateLabels = {
  'awaiting-review': '待复核',
  returned: '复核退回',
  open: '待企业确认',
  accepted: '企业已接受',
  declined: '企业未接受',
  withdrawn: '已撤回',
  lapsed: '已过期',
} as const;
export const OfferState = codeList(offerStateLabels);
export type OfferState = z.infer<typeof OfferState>;

export const OfferTerms = z.object({
  amountFen: Fen.refine((fen) => fen > 0n, '金额要大于0。'),
  annualRate: AnnualRate,
  termMonths: TermMonths,
  repaymentMethod: RepaymentMethod,
  guaranteeKinds: z.array(GuaranteeKind, '请选择担保方式。').min(1, '请选择担保方式；不要担保的选“信用”。').max(23),
  /** Null: those of the product. A barred fee is refused, naming the rule. */
  fees: z.array(Fee).max(20, '费用最多20项。').nullish(),
  /** What the firm has to do or bring before the money is paid out. */
  conditionsText: remark(2000),
  /** To the firm. */
  message: remark(1000),
  validUntil: IsoDay,
});
export type OfferTerms = z.infer<typeof OfferTerms>;

/** A line of 贷款明白纸. */
export const FeeLine = z.object({
  name: z.string(),
  payee: z.string(),
  payer: z.string(),
  timing: z.string(),
  /** 怎么算: 按贷款金额的1.00%, 每次500元 */
  basis: z.string(),
  totalFen: Fen,
  /** Why it is not counted, or what was assumed. */
  remark: z.string(),
});

/** Interest and every fee over the whole term, laid out from the day of asking. */
export const OfferCost = z.object({
  interestFen: Fen,
  feesFen: Fen,
  costFen: Fen,
  /** In hand on the first day. */
  receivedFen: Fen,
  firstPaymentFen: Fen,
  /** Of all payments (内部收益率): twelve times the monthly rate, and with interest on interest; null where there is none. */
  yearlyNominal: Ratio.nullable(),
  yearlyEffective: Ratio.nullable(),
  fees: z.array(FeeLine),
});
export type OfferCost = z.infer<typeof OfferCost>;

export const Offer = z.object({
  id: Id,
  kind: OfferKind,
  state: OfferState,
  amountFen: Fen,
  annualRate: z.string(),
  termMonths: z.int(),
  repaymentMethod: RepaymentMethod,
  guaranteeKinds: z.array(GuaranteeKind),
  conditionsText: z.string(),
  message: z.string(),
  validUntil: IsoDay,
  madeAt: Moment,
  cost: OfferCost,
});
export type Offer = z.infer<typeof Offer>;
