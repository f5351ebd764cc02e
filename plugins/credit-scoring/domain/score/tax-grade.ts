import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { type Reading, factsOf } from './reading.ts';

const WORST_FIRST = ['D', 'C', 'M', 'B', 'A', 'unrated'];

/** The newest official grade that is not too old; the worse one where two sources disagree. */
export function currentTaxGrade(reading: Reading): CreditFact<'tax-grade'> | undefined {
  const year = Math.floor(reading.thisMonth / 12);
  const { gradeYears } = reading.model.factors.tax;
  let best: CreditFact<'tax-grade'> | undefined;
  for (const fact of factsOf(reading, 'tax-grade')) {
    if (fact.body.year > year || year - fact.body.year > gradeYears) continue;
    if (!best || orderOf(fact) < orderOf(best)) best = fact;
  }
  return best?.body.grade === 'unrated' ? undefined : best;
}

const orderOf = ({ id, body }: CreditFact<'tax-grade'>): string =>
  `${9999 - body.year}${WORST_FIRST.indexOf(body.grade)}${id}`;
