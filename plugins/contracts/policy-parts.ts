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
