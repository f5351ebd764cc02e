/** Caps only tighten: the grade of the points or the worst cap, whichever is lower. */
import { CapCode } from '../../../contract/credit-model.ts';
import type { AppliedCap, ScoreGrade } from '../../../contract/score-result.ts';
import { gradeRank, topOfBand, worseGrade } from '../grade.ts';
import type { Reading } from '../reading.ts';
import type { CapRule } from './cap-rule.ts';
import { isInDefault, isNonPerforming, isOnProbation, isOverdue, isRestructured } from './loans.ts';
import { hasLittleEvidence, hasOpenArrears, hasTaxGradeD, isNewlyRegistered } from './obligations.ts';
import { hasLostLicence, hasOpenEnforcement, hasSeriousPenalty, isListed, isSuspended } from './public-record.ts';

const rules: Record<CapCode, CapRule> = {
  'dishonest-debtor': isListed('dishonest-debtor'),
  'major-tax-violation': isListed('major-tax-violation'),
  'licence-gone': hasLostLicence,
  'loan-default': isInDefault,
  'tax-grade-d': hasTaxGradeD,
  'serious-violation': isListed('serious-violation'),
  'loan-non-performing': isNonPerforming,
  'open-arrears': hasOpenArrears,
  'loan-overdue': isOverdue,
  'loan-restructured': isRestructured,
  'default-probation': isOnProbation,
  'open-enforcement': hasOpenEnforcement,
  'serious-penalty': hasSeriousPenalty,
  'abnormal-operation': isListed('abnormal-operation'),
  suspended: isSuspended,
  'newly-registered': isNewlyRegistered,
  'little-evidence': hasLittleEvidence,
};

/** Tightest first. */
export function findCaps(reading: Reading, evidencePoints: number): AppliedCap[] {
  const caps: AppliedCap[] = [];
  for (const code of CapCode.options) {
    const params = reading.model.caps[code];
    const finding = rules[code](reading, params, evidencePoints);
    if (finding)
      caps.push({
        code,
        grade: params.grade,
        sentence: finding.sentence,
        factIds: finding.factIds.toSorted(),
        until: finding.until ?? null,
      });
  }
  return caps.length < 2 ? caps : caps.toSorted((left, right) => gradeRank(right.grade) - gradeRank(left.grade));
}

/** An unrated firm stays unrated, except that a known default is D. */
export function capGrade(grade: ScoreGrade, caps: readonly AppliedCap[]): ScoreGrade {
  return caps[0] ? worseGrade(grade, caps[0].grade) : grade;
}

export function capScore(score: number, caps: readonly AppliedCap[], reading: Reading): number {
  const cap = caps[0]?.grade;
  return cap ? Math.min(score, topOfBand(cap, reading.model)) : score;
}
