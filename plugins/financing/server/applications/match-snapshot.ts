import type { MatchSnapshot } from '../../contract/match-snapshot.ts';
import type { MatchAnswered } from './matcher.ts';

/** What is kept of an answer with one application; null where matching said nothing of the product. */
export function matchSnapshotOf(match: MatchAnswered | undefined, slug: string): MatchSnapshot | null {
  const matched = match?.products.find((product) => product.slug === slug);
  if (!match || !matched) return null;
  return { day: match.day, version: match.version, inputHash: match.inputHash, standing: matched.standing, score: matched.score, parts: matched.parts, conditions: matched.conditions };
}
