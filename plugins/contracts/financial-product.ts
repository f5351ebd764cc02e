import { z } from 'zod';
import { optionalText, Phone, Slug, text, WorkingDays } from './attributes.ts';
import type { FieldsByClass, RelationTo } from './classification.ts';
import { codeList } from './code-list.ts';
import { Criteria } from './criteria.ts';
import { Fee } from './fee.ts';
import { GuaranteeKind } from './guarantee-kind.ts';
import { Material } from './material.ts';
import { ProductKind } from './product-kind.ts';
import { RepaymentMethod } from './repayment-method.ts';
import { reviewFields } from './review-state.ts';
import { uids } from './uids.ts';
import { LprTerm } from './values/lpr.ts';
import { Fen } from './values/money.ts';
import { IsoDay, TermMonths } from './values/period.ts';
import { AnnualRate, BasisPoints } from './values/ratio.ts';
import { RegionCode } from './values/region.ts';

export { barredFees } from './barred-fees.ts';

export const rateKindLabels = { 'lpr-spread': '以LPR为基准加减点', fixed: '固定利率' } as const;
export const RateKind = codeList(rateKindLabels);
export type RateKind = z.infer<typeof RateKind>;

export const Step = z.object({ name: text(60), detail: optionalText(300) });
export type Step = z.infer<typeof Step>;

export const financialProductFields = {
  public: {
    slug: Slug,
    name: text(80),
    kind: ProductKind,
    summary: text(200),
    description: optionalText(5000),
    regionCode: RegionCode,
    amountFenMin: Fen.nullish(),
    amountFenMax: Fen.nullish(),
    termMonthsMin: TermMonths.nullish(),
    termMonthsMax: TermMonths.nullish(),
    /** Absent where no interest is charged: equity and services. */
    rateKind: RateKind.nullish(),
    lprTerm: LprTerm.nullish(),
    spreadBpMin: BasisPoints.nullish(),
    spreadBpMax: BasisPoints.nullish(),
    annualRateMin: AnnualRate.nullish(),
    annualRateMax: AnnualRate.nullish(),
    guaranteeKinds: z.array(GuaranteeKind).max(23).nullish(),
    repaymentMethods: z.array(RepaymentMethod).max(7).nullish(),
    fees: z.array(Fee).max(20).nullish(),
    criteria: Criteria.nullish(),
    conditionsText: optionalText(2000),
    materials: z.array(Material).max(40).nullish(),
    steps: z.array(Step).max(12).nullish(),
    promisedDays: WorkingDays.nullish(),
    isCustomised: z.boolean(),
    validFrom: IsoDay,
    validTo: IsoDay.nullish(),
    phone: Phone.nullish(),
    isDemo: z.boolean(),
  },
  internal: reviewFields,
} satisfies FieldsByClass;

export const financialProductRelations = {
  institution: { to: uids.institution, many: false, classification: 'public', required: true },
} as const satisfies Record<string, RelationTo>;

export const PublicFinancialProduct = z.object(financialProductFields.public);
export const FinancialProduct = z.object({ ...financialProductFields.public, ...financialProductFields.internal });
export type FinancialProduct = z.infer<typeof FinancialProduct>;
