import type { SearchType } from '@rongqiao/search-sync/contract.ts';
import type { Question } from '@rongqiao/search-sync/domain/understand-question.ts';
import type { Found } from './hits.ts';
import type { Details } from './search-server.ts';

export interface Scored {
  found: Found;
  score: number;
}

/** A policy that nobody can use any more is still found, after those that one can. */
const OVER_WEIGHT = 0.85;
const isOver = ({ hit }: Found): boolean => hit.type === 'policy' && ['expired', 'repealed', 'superseded'].includes(hit.policyStatus ?? '');

const ruleWeights = { attribute: 0.4, proximity: 0.3, exactness: 0.15, typo: 0.15 } as const;
type Rule = keyof typeof ruleWeights;

/** What one can apply for comes before who offers it and what is told about it. */
const typeWeights: Record<SearchType, number> = { policy: 1, financialProduct: 1, institution: 0.95, news: 0.95 };

/**
 * How good a hit is for this question. The search server's rules decide one after the other, which orders one index; across
 * indexes they are weighed: where the words stand, how close together, how exactly. Then what the question leans to, and
 * whether it is still of use.
 */
export function scoreOf(found: Found, details: Details | undefined, { leaning }: Question): number {
  const kept = Object.entries(ruleWeights).reduce((sum, [rule, weight]) => sum + weight * (details?.[rule as Rule]?.score ?? 1), 0);
  return kept * (leaning[found.hit.type] ?? 1) * typeWeights[found.hit.type] * (isOver(found) ? OVER_WEIGHT : 1);
}

/** The best first, whatever its type; equals keep the order in which their type has them. */
export const mergeByScore = (scored: Scored[]): Found[] => [...scored].sort((one, other) => other.score - one.score).map(({ found }) => found);
