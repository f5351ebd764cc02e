/**
 * What is read from the published rows of a content type: the public fields that search needs, and no others.
 *
 * Lenient on purpose. Rows may have been written by SQL; one odd value must not keep a document out of the index.
 */
import { z } from 'zod';

const words = z.string().nullish().catch(null);
const codes = z.array(z.string()).nullish().catch(null);
const count = z.number().nullish().catch(null);
const yesNo = z.boolean().nullish().catch(null);

const identity = { documentId: z.string(), locale: z.string().nullish().catch(null), slug: words, isDemo: yesNo };

const RawCriteria = z.record(z.string(), z.unknown()).nullish().catch(null);

export const NewsRow = z.object({
  ...identity,
  title: words,
  summary: words,
  body: words,
  category: words,
  regionCode: words,
  topics: codes,
  newsOn: words,
  author: words,
  sourceName: words,
  isPinned: yesNo,
});
export type NewsRow = z.infer<typeof NewsRow>;

export const PolicyRow = z.object({
  ...identity,
  title: words,
  summary: words,
  documentNumber: words,
  issuer: words,
  issuerKind: words,
  level: words,
  regionCode: words,
  kind: words,
  topics: codes,
  policyStatus: words,
  track: words,
  issuedOn: words,
  effectiveFrom: words,
  effectiveTo: words,
  windowOpensOn: words,
  windowClosesOn: words,
  beneficiaries: words,
  conditionsText: words,
  acceptingDepartment: words,
  interpretation: words,
  criteria: RawCriteria,
  supports: z
    .array(z.object({ summary: words, capFen: words, fixedFen: words }))
    .nullish()
    .catch(null),
});
export type PolicyRow = z.infer<typeof PolicyRow>;

export const InstitutionRow = z.object({
  ...identity,
  uscc: words,
  name: words,
  shortName: words,
  kind: words,
  regionCode: words,
  serviceRegions: codes,
  address: words,
  phone: words,
  introduction: words,
  riskAppetite: words,
  preferredIndustries: codes,
  preferredSizes: codes,
  preferredStages: codes,
  decisionDaysMax: count,
  outlets: z
    .array(z.object({ name: words, address: words, regionCode: words }))
    .nullish()
    .catch(null),
});
export type InstitutionRow = z.infer<typeof InstitutionRow>;

export const FinancialProductRow = z.object({
  ...identity,
  name: words,
  summary: words,
  description: words,
  kind: words,
  regionCode: words,
  amountFenMin: words,
  amountFenMax: words,
  termMonthsMin: count,
  termMonthsMax: count,
  rateKind: words,
  lprTerm: words,
  spreadBpMin: count,
  spreadBpMax: count,
  annualRateMin: words,
  annualRateMax: words,
  guaranteeKinds: codes,
  repaymentMethods: codes,
  conditionsText: words,
  promisedDays: count,
  isCustomised: yesNo,
  validFrom: words,
  validTo: words,
  criteria: RawCriteria,
  institution: z
    .object({ documentId: z.string(), slug: words, name: words, shortName: words, kind: words, regionCode: words })
    .nullish()
    .catch(null),
});
export type FinancialProductRow = z.infer<typeof FinancialProductRow>;
