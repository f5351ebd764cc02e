import type { Found } from './hits.ts';

export interface Scored {
  found: Found;
  /** Of the search server, 0 to 1, times what the question leans to. */
  score: number;
}

/** The best first, whatever its type; equals keep the order in which their type has them. */
export const mergeByScore = (scored: Scored[]): Found[] => [...scored].sort((one, other) => other.score - one.score).map(({ found }) => found);
