/** A firm's credit file from what is on record about it. */
import { CreditCategory, publicCategories } from '@rongqiao/contracts/credit-category.ts';
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { CategoryState, CreditFile, FileEnterprise, WeightBases } from '../contract/credit-file.ts';

/** `facts` in order of their ids; `reportedOn`: categories in which somebody has ever reported about the firm. */
export function fileOf(enterprise: FileEnterprise, asOf: IsoDay, facts: CreditFact[], reportedOn: ReadonlySet<CreditCategory>, weightBases: WeightBases | undefined): CreditFile {
  const isConnected = (one: CreditCategory): boolean => reportedOn.has(one) || publicCategories.includes(one);
  const categories = Object.fromEntries(CreditCategory.options.map((one) => [one, isConnected(one) ? 'connected' : 'not-connected'])) as Record<CreditCategory, CategoryState>;
  return { enterprise, asOf, categories, facts, ...(weightBases ? { weightBases } : {}) };
}
