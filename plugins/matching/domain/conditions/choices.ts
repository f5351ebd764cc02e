/** Conditions that ask for one of several codes. */
import { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import type { Criteria } from '@rongqiao/contracts/criteria.ts';
import { entityKindLabels, ownershipKindLabels } from '@rongqiao/contracts/enterprise-kinds.ts';
import { lifecycleStageLabels } from '@rongqiao/contracts/lifecycle-stage.ts';
import { qualificationLabels } from '@rongqiao/contracts/qualification.ts';
import { type TaxGrade, taxGradeLabels } from '@rongqiao/contracts/tax-grade.ts';
import { sizeClassLabels } from '@rongqiao/contracts/values/enterprise-size.ts';
import { formatDay, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Datum, FirmProfile } from '../firm-profile.ts';
import { judge, saidOnce, type Verdict } from './verdict.ts';

const oneOf = <Code extends string>(wanted: readonly Code[] | null | undefined, datum: Datum<Code> | undefined, labels: Record<Code, string>): Verdict =>
  judge(datum, { holds: (code) => !wanted?.length || wanted.includes(code), own: (code) => labels[code] });

export const judgeSize = ({ sizeClasses }: Criteria, { sizeClass }: FirmProfile) => oneOf(sizeClasses, sizeClass, sizeClassLabels);
export const judgeEntityKind = ({ entityKinds }: Criteria, { entityKind }: FirmProfile) => oneOf(entityKinds, entityKind, entityKindLabels);
export const judgeOwnership = ({ ownershipKinds }: Criteria, { ownership }: FirmProfile) => oneOf(ownershipKinds, ownership, ownershipKindLabels);
export const judgeStage = ({ lifecycleStages }: Criteria, { stage }: FirmProfile) => oneOf(lifecycleStages, stage, lifecycleStageLabels);

/** Grades are published once a year, in April, for the year before: 纳税缴费信用管理办法. */
export function judgeTaxGrade({ taxGrades }: Criteria, { taxGrade }: FirmProfile, today: IsoDay): Verdict {
  return judge(taxGrade, {
    holds: (grade) => !taxGrades?.length || taxGrades.includes(grade),
    own: (grade) => taxGradeLabels[grade],
    change: () => {
      const wanted = easiest(taxGrades);
      const possibleFrom = nextPublication(today);
      return wanted && { key: `tax-grade:${wanted}`, sentence: `纳税信用达到${taxGradeLabels[wanted]}，最早在${formatDay(possibleFrom)}公布的评价中`, possibleFrom };
    },
  });
}

/** The grade that is least hard to reach among those accepted. */
const easiest = (grades: readonly TaxGrade[] | null | undefined) => (['C', 'M', 'B', 'A'] as const).find((grade) => grades?.includes(grade));

function nextPublication(today: IsoDay): IsoDay {
  const thisYear = `${today.slice(0, 4)}-04-30`;
  return today < thisYear ? thisYear : `${Number(today.slice(0, 4)) + 1}-04-30`;
}

export function judgeCreditGrade({ creditGradeMin }: Criteria, { creditGrade }: FirmProfile): Verdict {
  const place = (grade: CreditGrade) => CreditGrade.options.indexOf(grade);
  return judge(creditGrade, {
    holds: (grade) => !creditGradeMin || place(grade) <= place(creditGradeMin),
    own: (grade) => `${grade}级`,
    change: () => (creditGradeMin ? { key: `credit-grade:${creditGradeMin}`, sentence: `信用等级提升到${creditGradeMin}级`, possibleFrom: null } : undefined),
  });
}

export function judgeQualification({ qualificationTags: wanted }: Criteria, { qualifications }: FirmProfile): Verdict {
  return judge(qualifications, {
    holds: (tags) => !wanted?.length || wanted.some((tag) => tags.includes(tag)),
    own: saidOnce(qualifications, (tags) => tags.map((tag) => qualificationLabels[tag]).join('、') || '暂无所列资质'),
    change: () => (wanted?.length ? { key: `qualification:${wanted.toSorted().join('|')}`, sentence: `取得其中一项资质：${wanted.map((tag) => qualificationLabels[tag]).join('、')}`, possibleFrom: null } : undefined),
  });
}
