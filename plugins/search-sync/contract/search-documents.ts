/** The shape of what is found, one for each index. Every field is public. */
import { z } from 'zod';
import { AdminLevel } from '@rongqiao/contracts/admin-level.ts';
import { RateKind } from '@rongqiao/contracts/financial-product.ts';
import { InstitutionKind } from '@rongqiao/contracts/institution-kind.ts';
import { NewsCategory } from '@rongqiao/contracts/news.ts';
import { IssuerKind, PolicyKind, PolicyStatus, PolicyTrack } from '@rongqiao/contracts/policy-kinds.ts';
import { ProductFamily, ProductKind } from '@rongqiao/contracts/product-kind.ts';
import { audience, codes, day, dayAsNumber, identity, pinyin, place, words } from './document-parts.ts';

export const NewsSearchDocument = z.object({
  type: z.literal('news'),
  ...identity,
  title: z.string(),
  summary: z.string(),
  body: z.string(),
  category: NewsCategory.nullable(),
  categoryLabel: z.string().nullable(),
  ...place,
  topics: codes,
  topicLabels: words,
  newsOn: day,
  newsOnNumber: dayAsNumber,
  author: z.string().nullable(),
  sourceName: z.string().nullable(),
  isPinned: z.boolean(),
  ...pinyin,
});
export type NewsSearchDocument = z.infer<typeof NewsSearchDocument>;

export const PolicySearchDocument = z.object({
  type: z.literal('policy'),
  ...identity,
  title: z.string(),
  summary: z.string(),
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  /** Each of the issuers by its name. */
  departments: words,
  issuerKind: IssuerKind.nullable(),
  level: AdminLevel.nullable(),
  levelLabel: z.string().nullable(),
  ...place,
  kind: PolicyKind.nullable(),
  kindLabel: z.string().nullable(),
  topics: codes,
  topicLabels: words,
  policyStatus: PolicyStatus.nullable(),
  policyStatusLabel: z.string().nullable(),
  track: PolicyTrack.nullable(),
  trackLabel: z.string().nullable(),
  issuedOn: day,
  issuedOnNumber: dayAsNumber,
  effectiveFromNumber: dayAsNumber,
  effectiveTo: day,
  effectiveToNumber: dayAsNumber,
  windowOpensOn: day,
  windowOpensOnNumber: dayAsNumber,
  windowClosesOn: day,
  windowClosesOnNumber: dayAsNumber,
  beneficiaries: z.string(),
  ...audience,
  /** What a firm gets, one sentence for each. */
  supports: words,
  /** The highest amount that one firm can get, where it is stated. */
  supportYuanMax: z.number().nullable(),
  acceptingDepartment: z.string().nullable(),
  interpretation: z.string(),
  ...pinyin,
});
export type PolicySearchDocument = z.infer<typeof PolicySearchDocument>;

export const InstitutionSearchDocument = z.object({
  type: z.literal('institution'),
  ...identity,
  uscc: z.string().nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: InstitutionKind.nullable(),
  kindLabel: z.string().nullable(),
  ...place,
  serviceRegions: codes,
  serviceRegionNames: words,
  address: z.string().nullable(),
  phone: z.string().nullable(),
  introduction: z.string(),
  riskAppetite: z.string(),
  preferredIndustries: codes,
  preferredSizes: codes,
  preferredStages: codes,
  /** Name and address of each. */
  outlets: words,
  outletRegions: codes,
  decisionDaysMax: z.number().nullable(),
  ...pinyin,
});
export type InstitutionSearchDocument = z.infer<typeof InstitutionSearchDocument>;

export const FinancialProductSearchDocument = z.object({
  type: z.literal('financialProduct'),
  ...identity,
  name: z.string(),
  summary: z.string(),
  description: z.string(),
  kind: ProductKind.nullable(),
  kindLabel: z.string().nullable(),
  family: ProductFamily.nullable(),
  familyLabel: z.string().nullable(),
  ...place,
  amountYuanMin: z.number().nullable(),
  amountYuanMax: z.number().nullable(),
  termMonthsMin: z.number().nullable(),
  termMonthsMax: z.number().nullable(),
  rateKind: RateKind.nullable(),
  /** Per cent a year; a rate over LPR stands at the newest LPR that the platform knows. Show the exact rate from the product itself. */
  annualRatePercentMin: z.number().nullable(),
  annualRatePercentMax: z.number().nullable(),
  guaranteeKinds: codes,
  guaranteeKindLabels: words,
  repaymentMethods: codes,
  repaymentMethodLabels: words,
  promisedDays: z.number().nullable(),
  isCustomised: z.boolean(),
  validFromNumber: dayAsNumber,
  validTo: day,
  validToNumber: dayAsNumber,
  ...audience,
  institution: z
    .object({
      documentId: z.string(),
      slug: z.string(),
      name: z.string(),
      shortName: z.string().nullable(),
      kind: InstitutionKind.nullable(),
      kindLabel: z.string().nullable(),
      regionCode: z.string().nullable(),
      regionName: z.string().nullable(),
    })
    .nullable(),
  ...pinyin,
});
export type FinancialProductSearchDocument = z.infer<typeof FinancialProductSearchDocument>;

export const SearchDocument = z.discriminatedUnion('type', [
  NewsSearchDocument,
  PolicySearchDocument,
  InstitutionSearchDocument,
  FinancialProductSearchDocument,
]);
export type SearchDocument = z.infer<typeof SearchDocument>;
