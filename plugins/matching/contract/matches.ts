/** What comes back of matching: products with every condition, what they would be worth, and what is missing. */
import { FinancialProduct } from '@rongqiao/contracts/financial-product.ts';
import { ProductKind } from '@rongqiao/contracts/product-kind.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { Ratio } from '@rongqiao/contracts/values/ratio.ts';
import { z } from 'zod';

export const ShownChange = z.object({ key: z.string(), sentence: z.string(), possibleFrom: IsoDay.nullable() });
export type ShownChange = z.infer<typeof ShownChange>;

export const ShownCondition = z.object({
  condition: z.string(),
  label: z.string(),
  outcome: z.enum(['pass', 'fail', 'unknown']),
  required: z.string(),
  /** The firm's own value; null where nothing is known. */
  own: z.string().nullable(),
  /** The day the datum is of. */
  asOf: IsoDay.nullable(),
  change: ShownChange.optional(),
});
export type ShownCondition = z.infer<typeof ShownCondition>;

export const ShownPart = z.object({ name: z.string(), points: z.int(), most: z.int(), because: z.string() });

const { shape } = FinancialProduct;
export const MatchedProduct = z.object({
  slug: shape.slug,
  name: shape.name,
  summary: shape.summary,
  kind: ProductKind,
  regionCode: shape.regionCode,
  amountFenMin: shape.amountFenMin,
  amountFenMax: shape.amountFenMax,
  termMonthsMin: shape.termMonthsMin,
  termMonthsMax: shape.termMonthsMax,
  rateKind: shape.rateKind,
  lprTerm: shape.lprTerm,
  spreadBpMin: shape.spreadBpMin,
  spreadBpMax: shape.spreadBpMax,
  annualRateMin: shape.annualRateMin,
  annualRateMax: shape.annualRateMax,
  guaranteeKinds: shape.guaranteeKinds,
  promisedDays: shape.promisedDays,
  isDemo: shape.isDemo,
  institution: z.object({ slug: z.string(), name: z.string(), shortName: z.string(), phone: z.string().nullish() }).nullable(),
  /** With every fee, at the least rate; null where no rate is published. */
  yearlyCost: Ratio.nullable(),
  standing: z.enum(['eligible', 'possible', 'ineligible']),
  conditions: z.array(ShownCondition),
  /** Parts add up to the score. */
  parts: z.array(ShownPart),
  score: z.int().min(0).max(100),
  /** Everything that has to change; absent where something fails that nobody can change. */
  gap: z.array(ShownChange).optional(),
});
export type MatchedProduct = z.infer<typeof MatchedProduct>;

export const Matches = z.object({
  /** Day and version of the rules that the answer rests on. */
  day: IsoDay,
  version: z.int(),
  counts: z.object({ eligible: z.int(), possible: z.int(), ineligible: z.int() }),
  /** The first ones; `counts` counts all. */
  products: z.array(MatchedProduct),
  openings: z.array(z.object({ change: ShownChange, slugs: z.array(z.string()), amountFen: Fen })),
});
export type Matches = z.infer<typeof Matches>;
