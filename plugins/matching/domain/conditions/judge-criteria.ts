/** Every condition of a product or a policy, held against a firm. To change what a condition asks: its judge below. */
import { type Condition, type Criteria, conditionLabels, describeCriteria } from '@rongqiao/contracts/criteria.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { FirmProfile } from '../firm-profile.ts';
import { remember } from '../remember.ts';
import { judgeCreditGrade, judgeEntityKind, judgeOwnership, judgeQualification, judgeSize, judgeStage, judgeTaxGrade } from './choices.ts';
import { judgeAge, judgeEmployees, judgeRevenue } from './figures.ts';
import { judgeIndustry, judgeRegion } from './places.ts';
import { judgeExclusion, judgeFirstLoan } from './standing.ts';
import type { Verdict } from './verdict.ts';

type Judge = (criteria: Criteria, profile: FirmProfile, today: IsoDay) => Verdict;

export const judges: Record<Condition, Judge> = {
  region: judgeRegion,
  industry: judgeIndustry,
  'size-class': judgeSize,
  'entity-kind': judgeEntityKind,
  ownership: judgeOwnership,
  age: judgeAge,
  revenue: judgeRevenue,
  employees: judgeEmployees,
  'tax-grade': judgeTaxGrade,
  'credit-grade': judgeCreditGrade,
  qualification: judgeQualification,
  'lifecycle-stage': judgeStage,
  exclusion: judgeExclusion,
  'first-loan': judgeFirstLoan,
};

export interface JudgedCondition extends Verdict {
  condition: string;
  label: string;
  /** What is asked for, as one sentence. */
  required: string;
}

/** The stated conditions in the order of `conditionLabels`; what is not stated is no condition. */
export function judgeCriteria(criteria: Criteria, profile: FirmProfile, today: IsoDay): JudgedCondition[] {
  return statedBy(criteria).map(({ condition, label, required }) => {
    const { outcome, own, asOf, change } = judges[condition](criteria, profile, today);
    return { condition, label, required, outcome, own, asOf, change };
  });
}

const statedBy = remember((criteria: Criteria) => describeCriteria(criteria).map(({ condition, sentence }) => ({ condition, label: conditionLabels[condition], required: sentence })));
