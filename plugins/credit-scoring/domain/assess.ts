/**
 * What counts for whoever decides by a score: neither a dispute nor a withheld source ever makes it better.
 * Source of the rule: the lower of "with" and "without" the disputed facts, and never above what everything together gives.
 */
import type { CreditFile } from '../contract/credit-file.ts';
import type { CreditModel } from '../contract/credit-model.ts';
import type { ScoreResult } from '../contract/score-result.ts';
import type { Assessment } from '../contract/scores.ts';
import type { Standing } from '../contract/standing.ts';
import { worseGrade } from './score/grade.ts';
import { scoreCredit } from './score/score-credit.ts';

/** `ceiling`: the firm's standing by everything that is on record, for a file that is only a part of it. */
export function assess(model: CreditModel, file: CreditFile, ceiling: Standing | null = null): Assessment {
  const result = scoreCredit(model, file);
  const withoutDisputed = result.disputedFactIds.length > 0 ? standingOf(scoreCredit(model, withoutFacts(file, result.disputedFactIds))) : null;
  const own = withoutDisputed ? lower(standingOf(result), withoutDisputed) : standingOf(result);
  const standing = ceiling ? lower(own, ceiling) : own;
  const isBinding = standing.score !== own.score || standing.grade !== own.grade;
  return { ...standing, result, withoutDisputed, ceiling: isBinding ? ceiling : null };
}

const standingOf = ({ score, grade }: ScoreResult): Standing => ({ score, grade });

/** Each by itself: an unrated view may have more points than a rated one, and neither may lift the other. */
const lower = (one: Standing, other: Standing): Standing => ({ score: Math.min(one.score, other.score), grade: worseGrade(one.grade, other.grade) });

function withoutFacts(file: CreditFile, ids: readonly string[]): CreditFile {
  const left = new Set(ids);
  return { ...file, facts: file.facts.filter(({ id }) => !left.has(id)) };
}
