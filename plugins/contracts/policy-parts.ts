/** The parts that a policy is made of, beside its criteria and materials. */
import { z } from 'zod';
import { Email, optionalText, Phone, text, WebAddress } from './attributes.ts';
import { codeList } from './code-list.ts';
import { SupportBase } from './policy-kinds.ts';
import { Fen } from './values/money.ts';
import { IsoDay, TermMonths } from './values/period.ts';
import { AnnualRate } from './values/ratio.ts';

export const ratePeriodLabels = { 'per-year': '按年', once: '一次性' } as const;
export const RatePeriod = codeList(ratePeriodLabels);
export type RatePeriod = z.infer<typeof RatePeriod>;

/**
 * How much one firm gets: `rate` of the base (at most `baseFenMax` of it, for at most `monthsMax` months when the rate
 * is per year), or `fixedFen`; never more than `capFen`. Rate is a fraction of one, amounts are fen.
 */
export const Support = z.object({
  summary: text(300),
  base: SupportBase,
  rate: AnnualRate.nullish(),
  ratePeriod: RatePeriod.nullish(),
  monthsMax: TermMonths.nullish(),
  baseFenMax: Fen.nullish(),
  fixedFen: Fen.nullish(),
  capFen: Fen.nullish(),
});
export type Support = z.infer<typeof Support>;

export const Contact = z.object({
  name: text(100),
  phone: Phone,
  email: Email.nullish(),
  address: optionalText(200),
  hours: optionalText(100),
});
export type Contact = z.infer<typeof Contact>;

/** A document that the policy rests on. */
export const BasisDocument = z.object({
  title: text(200),
  documentNumber: optionalText(60),
  url: WebAddress.nullish(),
  issuedOn: IsoDay.nullish(),
});
export type BasisDocument = z.infer<typeof BasisDocument>;

/** Who shows the page that a statement was read on, most binding first. */
export const sourceKindLabels = {
  issuer: '发文机关',
  'government-repost': '政府网站转载',
  'handling-institution': '经办机构公告',
  'other-repost': '其他网站转载（非官方）',
} as const;
export const SourceKind = codeList(sourceKindLabels);
export type SourceKind = z.infer<typeof SourceKind>;

/** A page that was read, the day it was, and the sentence on it that the policy as we tell it rests on. */
export const PolicySource = z.object({
  title: text(200),
  kind: SourceKind,
  url: WebAddress,
  checkedOn: IsoDay,
  sentence: text(500),
});
export type PolicySource = z.infer<typeof PolicySource>;
