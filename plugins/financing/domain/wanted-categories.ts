/** Which data a lender needs to check what a product asks for: ticked at first, each can be taken away. */
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { type Condition, type Criteria, describeCriteria } from '@rongqiao/contracts/criteria.ts';

const categoriesOf: Partial<Record<Condition, readonly CreditCategory[]>> = {
  revenue: ['invoices', 'statements'],
  employees: ['social-insurance'],
  'tax-grade': ['tax'],
  'credit-grade': ['tax', 'invoices', 'social-insurance', 'loans'],
  'lifecycle-stage': ['statements'],
  exclusion: ['tax', 'social-insurance', 'loans'],
  'first-loan': ['loans'],
};

/** What every loan is looked at with. */
const always: readonly CreditCategory[] = ['tax', 'loans'];

export function wantedCategories(criteria: readonly (Criteria | null | undefined)[]): CreditCategory[] {
  const wanted = criteria.flatMap((one) => describeCriteria(one ?? {}).flatMap(({ condition }) => categoriesOf[condition] ?? []));
  return [...new Set([...always, ...wanted])];
}
