import type { Question } from '@rongqiao/search-sync/domain/understand-question.ts';
import type { Found } from './hits.ts';

export interface Scored {
  found: Found;
  score: number;
}

/** A policy that nobody can use any more is still found, after those that one can. */
const OVER_WEIGHT = 0.85;
const isOver = ({ hit }: Found): boolean => hit.type === 'policy' && ['expired', 'repealed', 'superseded'].includes(hit.policyStatus ?? '');

/** How good a hit is for this question: the search server's score (0 to 1), what the question leans to, and whether it is still of use. */
export const scoreOf = (found: Found, rankingScore: number | undefined, { leaning }: Question): number =>
  (rankingScore ?? 0) * (leaning[found.hit.type] ?? 1) * (isOver(found) ? OVER_WEIGHT : 1);

/** The best first, whatever its type; equals keep the order in which their type has them. */
export const mergeByScore = (scored: Scored[]): Found[] => [...scored].sort((one, other) => other.score - one.score).map(({ found }) => found);
