/**
 * What counts for whoever decides by a score: neither a dispute nor a withheld source ever makes it better.
 * Source of the rule: the lower of "with" and "without" the disputed facts, and never above what everything together gives.
 */
import type { CreditFile } from '../contract/credit-file.ts';
import type { CreditModel } from '../contract/credit-model.ts';
import { ScoreGrade, type ScoreResult } from '../contract/score-result.ts';
import type { Assessment, Standing } from '../contract/scores.ts';
import { scoreCredit } from './score/score-credit.ts';

/** `ceiling`: the firm's standing by everything that is on record, for a file that is only a part of it. */
export function assess(model: CreditModel, file: CreditFile, ceiling: Standing | null = null): Assessment {
  const result = scoreCredit(model, file);
  const withoutDisputed = result.disputedFactIds.length > 0 ? standingOf(scoreCredit(model, withoutFacts(file, result.disputedFactIds))) : null;
  const own = withoutDisputed ? lower(standingOf(result), withoutDisputed) : standingOf(result);
  const binding = ceiling && isLower(ceiling, own) ? ceiling : null;
  return { ...(binding ?? own), result, withoutDisputed, ceiling: binding };
}

const standingOf = ({ score, grade }: ScoreResult): Standing => ({ score, grade });

const rank = ({ grade }: Standing): number => ScoreGrade.options.indexOf(grade);

/** By grade first: NR opens nothing, whatever its points. */
const isLower = (one: Standing, other: Standing): boolean => rank(one) > rank(other) || (rank(one) === rank(other) && one.score < other.score);

const lower = (one: Standing, other: Standing): Standing => (isLower(other, one) ? other : one);

function withoutFacts(file: CreditFile, ids: readonly string[]): CreditFile {
  const left = new Set(ids);
  return { ...file, facts: file.facts.filter(({ id }) => !left.has(id)) };
}
