/**
 * What the site may know about search: the names of the indexes and the shape of what is found in them.
 *
 * Every field here is public. Numbers beside texts are there to filter and sort by: days as 20260301, amounts in yuan,
 * rates in per cent.
 */
import { z } from 'zod';
import { AdminLevel } from '@rongqiao/contracts/admin-level.ts';
import { RateKind } from '@rongqiao/contracts/financial-product.ts';
import { InstitutionKind } from '@rongqiao/contracts/institution-kind.ts';
import { NewsCategory } from '@rongqiao/contracts/news.ts';
import { IssuerKind, PolicyKind, PolicyStatus, PolicyTrack } from '@rongqiao/contracts/policy-kinds.ts';
import { ProductFamily, ProductKind } from '@rongqiao/contracts/product-kind.ts';
import { uids, type PublicUid } from '@rongqiao/contracts/uids.ts';

export const SearchType = z.enum(['news', 'policy', 'institution', 'financialProduct']);
export type SearchType = z.infer<typeof SearchType>;

export const searchTypeOfUid: Record<PublicUid, SearchType> = {
  [uids.news]: 'news',
  [uids.policy]: 'policy',
  [uids.institution]: 'institution',
  [uids.financialProduct]: 'financialProduct',
};

/** Index names on the search server; `prefix` is MEILI_INDEX_PREFIX. */
export const searchIndexNames = (prefix: string): Record<SearchType, string> => ({
  news: `${prefix}news`,
  policy: `${prefix}policies`,
  institution: `${prefix}institutions`,
  financialProduct: `${prefix}financial_products`,
});

/** Han text is never taken for Japanese: queries name these locales, as the indexes do. */
export const searchLocales = ['cmn', 'eng'] as const;

/** 2026-03-01 → 20260301: days that can be compared in a filter. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** An ISO day to show; `…Number` beside it is to filter and sort by. */
const day = z.string().nullable();
const dayAsNumber = z.int().nullable();
const codes = z.array(z.string());
const words = z.array(z.string());

const identity = {
  /** `<documentId>_<locale>` */
  id: z.string(),
  documentId: z.string(),
  locale: z.string(),
  slug: z.string(),
  isDemo: z.boolean(),
  /** Of everything else in this document: equal hashes are equal documents. */
  contentHash: z.string(),
};

const place = {
  regionCode: z.string().nullable(),
  /** 辽宁省沈阳市 */
  regionName: z.string().nullable(),
  /** The place and everything above it: `regionPath = 210000` is 辽宁 and all of its cities. */
  regionPath: codes,
};

/** Pinyin of the heading, from each of its characters on: syllables run together, and initials. */
const pinyin = { pinyin: words };

/** Who it is for, as far as facets need it; `conditions` are sentences. */
const audience = {
  conditions: words,
  regionsIn: codes,
  industriesIn: codes,
  sizeClasses: codes,
  entityKinds: codes,
  ownershipKinds: codes,
  qualificationTags: codes,
  lifecycleStages: codes,
  isFirstLoanOnly: z.boolean(),
};

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

/** What the cms answers from its own tables while the search server is away. */
export const FallbackQuery = z.object({
  q: z.string().max(100, '请把搜索词缩短到100个字以内。').default(''),
  type: SearchType.optional(),
  locale: z.string().regex(/^[a-zA-Z-]{2,10}$/).default('zh-CN'),
});
export type FallbackQuery = z.infer<typeof FallbackQuery>;

export const FallbackAnswer = z.object({
  degraded: z.literal(true),
  /** To show above the list. */
  notice: z.string(),
  hits: z.array(SearchDocument),
});
export type FallbackAnswer = z.infer<typeof FallbackAnswer>;
