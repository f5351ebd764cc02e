/** The parts of a file that somebody may look at: what a reader is given, and what is left without what is disputed. */
import { CreditCategory, publicCategories } from '@rongqiao/contracts/credit-category.ts';
import { categoryOf, type CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import type { CategoryState, CreditFile } from '../../contract/credit-file.ts';

export interface ReaderScope {
  allowed: readonly CreditCategory[];
  /** Seen before by somebody and closed now. */
  withdrawn: readonly CreditCategory[];
}

/** Nothing of another category stays in it, not even what was read for the firm's own score. */
export function fileSeenBy(file: CreditFile, { allowed, withdrawn }: ReaderScope): CreditFile {
  const stateFor = (one: CreditCategory): CategoryState => (allowed.includes(one) ? file.categories[one] : withdrawn.includes(one) ? 'withdrawn' : 'not-connected');
  const categories = Object.fromEntries(CreditCategory.options.map((one) => [one, stateFor(one)])) as Record<CreditCategory, CategoryState>;
  return { ...file, categories, facts: file.facts.filter((fact) => allowed.includes(categoryOf(fact.kind, fact.body))) };
}

/** The file, and where something is disputed the file without it; court and list items keep effect until their source corrects them. */
export function withAndWithoutDisputed(file: CreditFile): [CreditFile, ...CreditFile[]] {
  const kept = file.facts.filter((fact) => !fact.disputedSince || isPublic(fact));
  return kept.length === file.facts.length ? [file] : [file, { ...file, facts: kept }];
}

const isPublic = (fact: CreditFact): boolean => publicCategories.includes(categoryOf(fact.kind, fact.body));
