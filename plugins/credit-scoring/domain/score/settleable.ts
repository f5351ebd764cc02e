/** What on file the firm could still settle today, each as one change. */
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { isSettled } from '../what-if/settle-fact.ts';
import type { Evaluation } from './evaluate.ts';
import { listRepayments } from './repayments.ts';

/** Trying each costs one evaluation; beyond so many the oldest are tried. */
const TRIED_MAX = 12;

export function listSettleable({ reading, caps, parts }: Evaluation): CreditFact[] {
  const capping = new Set(caps.flatMap(({ factIds }) => factIds));
  const counted = new Set(parts.flatMap(({ measure }) => measure.tally.factIds));
  /** Settling a loan paid its instalments. */
  const paid = new Set(listRepayments(reading).flatMap(({ paidOn, factId }) => (paidOn ? [factId] : [])));
  const open: CreditFact[] = [];
  for (const facts of Object.values(reading.facts) as CreditFact[][])
    for (const fact of facts)
      if ((capping.has(fact.id) || counted.has(fact.id)) && !paid.has(fact.id) && !isSettled(fact, reading.file.asOf))
        open.push(fact);
  const order = (fact: CreditFact): string => `${capping.has(fact.id) ? 0 : 1}${fact.period}${fact.id}`;
  return open.toSorted((left, right) => (order(left) < order(right) ? -1 : 1)).slice(0, TRIED_MAX);
}
