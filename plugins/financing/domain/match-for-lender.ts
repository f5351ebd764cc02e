/**
 * A match as the lender may see it. What it rests on was the firm's own file; without a consent the lender sees what the
 * register shows and what the firm itself asks for, and of everything else only what is required.
 */
import type { MatchSnapshot } from '../contract/match-snapshot.ts';

/** Judged on the public register, or on the need. */
const open: readonly string[] = ['region', 'industry', 'entity-kind', 'age', 'amount', 'term', 'guarantee'];

export function matchForLender(match: MatchSnapshot | null): MatchSnapshot | null {
  if (!match) return null;
  const conditions = match.conditions.map((one) => (open.includes(one.condition) ? one : { ...one, outcome: 'unknown' as const, own: null, asOf: null, change: undefined }));
  return { ...match, conditions, standing: conditions.some(({ outcome }) => outcome === 'fail') ? 'ineligible' : 'possible', score: null, parts: [] };
}
