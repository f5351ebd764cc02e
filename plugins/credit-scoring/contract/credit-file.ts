/** All that is known of one enterprise on one day: what the scorecard, the reports and the what-if read. Nothing else. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { Enterprise } from '@rongqiao/contracts/enterprise.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';

/** Why facts of a category are there, or why they are not: the kinds of missing are never mixed. */
export const categoryStateLabels = {
  connected: '已接入',
  'not-connected': '未接入',
  'not-applicable': '不适用',
  withdrawn: '授权已撤回',
} as const;
export const CategoryState = codeList(categoryStateLabels);
export type CategoryState = z.infer<typeof CategoryState>;

/** What the register and the firm itself say; the scorecard reads kind, status, founding day and head count only. */
export const FileEnterprise = Enterprise.pick({
  uscc: true,
  name: true,
  entityKind: true,
  registerStatus: true,
  regionCode: true,
  industryCode: true,
  foundedOn: true,
  registeredCapitalFen: true,
  employees: true,
  revenueFen: true,
  assetsFen: true,
  figuresYear: true,
  isDemo: true,
});
export type FileEnterprise = z.infer<typeof FileEnterprise>;

/**
 * What a usual amount was, fixed per component, source and year: `instalments/cn-bank-01/2026` → digits of fen. A later score is
 * given the bases of the one before, so that a new record never changes what the old ones weigh.
 */
export const WeightBases = z.record(z.string(), z.string().regex(/^[1-9]\d{0,18}$/));
export type WeightBases = z.infer<typeof WeightBases>;

export const CreditFile = z.object({
  enterprise: FileEnterprise,
  asOf: IsoDay,
  categories: z.record(CreditCategory, CategoryState),
  /** In any order. Facts of a category that is not connected are not read. */
  facts: z.array(CreditFact),
  weightBases: WeightBases.optional(),
});
export type CreditFile = z.infer<typeof CreditFile>;
