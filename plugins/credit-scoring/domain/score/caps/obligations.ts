/** Tax, arrears, age, and how much is known at all. */
import { creditorLabels } from '@rongqiao/contracts/credit-fact.ts';
import { addMonths } from '@rongqiao/contracts/values/period.ts';
import { listArrears } from '../arrears-events.ts';
import { monthNumber } from '../calendar.ts';
import { currentTaxGrade } from '../tax-grade.ts';
import type { CapRule } from './cap-rule.ts';

export const hasTaxGradeD: CapRule = (reading) => {
  const grade = currentTaxGrade(reading);
  return grade?.body.grade === 'D'
    ? { sentence: `${grade.body.year}年度纳税缴费信用为D级。`, factIds: [grade.id] }
    : undefined;
};

export const hasOpenArrears: CapRule = (reading, { days = 30 }) => {
  const reported = listArrears(reading);
  if (reported.length === 0) return undefined;
  const open = reported.filter(({ clearedOn, daysOpen }) => !clearedOn && daysOpen > days);
  const worst = open.toSorted(
    (left, right) => right.daysOpen - left.daysOpen || (left.factId < right.factId ? -1 : 1),
  )[0];
  return (
    worst && {
      sentence: `拖欠${creditorLabels[worst.creditor]}${worst.daysOpen}天，尚未清偿。`,
      factIds: open.map(({ factId }) => factId),
    }
  );
};

export const isNewlyRegistered: CapRule = ({ file, thisMonth }, { months = 12 }) => {
  if (thisMonth - monthNumber(file.enterprise.foundedOn) > months) return undefined;
  const until = addMonths(file.enterprise.foundedOn, months);
  return file.asOf < until
    ? { sentence: `${file.enterprise.foundedOn}成立，至${until}满${months}个月。`, factIds: [], until }
    : undefined;
};

/** Few records, however good, are no basis for the upper grades. */
export const hasLittleEvidence: CapRule = (_reading, { points = 0 }, evidencePoints) =>
  evidencePoints < points
    ? { sentence: `近期记录的分量只有${evidencePoints}分，不足${points}分，积累更多按期记录后放开。`, factIds: [] }
    : undefined;
