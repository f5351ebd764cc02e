/** Default, restructuring, and the year after a default was cured. Source: Basel's 90 days past due; 金规〔2024〕13号. */
import { riskClassLabels } from '@rongqiao/contracts/credit-fact.ts';
import { addMonths } from '@rongqiao/contracts/values/period.ts';
import { type Repayment, listRepayments } from '../repayments.ts';
import { doneBy, factsOf } from '../reading.ts';
import type { CapRule } from './cap-rule.ts';

export const isInDefault: CapRule = (reading, { days = 90 }) => {
  const bad = listRepayments(reading).filter(
    (repayment) => repayment.isWrittenOff || (!repayment.paidOn && repayment.daysLate > days),
  );
  if (bad.length === 0) return undefined;
  const longest = longestOf(bad);
  const isWrittenOff = bad.some((repayment) => repayment.isWrittenOff);
  return {
    sentence: isWrittenOff ? '有贷款已被核销。' : `有贷款逾期${longest}天未还，超过${days}天。`,
    factIds: idsOf(bad),
  };
};

/** Late by more than a month and still owed; from default on, the tighter cap speaks. */
export const isOverdue: CapRule = (reading, { days = 30 }) => {
  const late = listRepayments(reading).filter(
    (repayment) => !repayment.isWrittenOff && !repayment.paidOn && repayment.daysLate > days,
  );
  if (late.length === 0) return undefined;
  return { sentence: `有${late.length}笔贷款还款逾期未还，最长${longestOf(late)}天。`, factIds: idsOf(late) };
};

/** Cured: the grade is held for a year from the day the late money was paid. */
export const isOnProbation: CapRule = (reading, { days = 90, months = 12 }) => {
  const cured = listRepayments(reading).filter(
    ({ paidOn, daysLate }) => paidOn && daysLate > days && reading.file.asOf < addMonths(paidOn, months),
  );
  if (cured.length === 0) return undefined;
  const last = cured
    .map(({ paidOn }) => paidOn ?? '')
    .toSorted()
    .at(-1);
  if (!last) return undefined;
  const until = addMonths(last, months);
  return { sentence: `违约贷款已于${last}清偿，观察期至${until}。`, factIds: idsOf(cured), until };
};

export const isRestructured: CapRule = (reading, { months = 12 }) => {
  const loans = factsOf(reading, 'loan');
  if (loans.length === 0) return undefined;
  const recent = loans.filter(({ body }) => {
    const on = doneBy(reading, body.restructuredOn);
    return on && !body.isCompliantRenewal && reading.file.asOf < addMonths(on, months);
  });
  const last = recent
    .map(({ body }) => body.restructuredOn ?? '')
    .toSorted()
    .at(-1);
  if (!last) return undefined;
  const until = addMonths(last, months);
  return { sentence: `有贷款于${last}重组，至${until}未满${months}个月。`, factIds: recent.map(({ id }) => id), until };
};

export const isNonPerforming: CapRule = (reading) => {
  const loans = factsOf(reading, 'loan');
  if (loans.length === 0) return undefined;
  const bad = loans.filter(
    ({ body }) =>
      !doneBy(reading, body.settledOn) && body.startedOn <= reading.file.asOf && nonPerforming.has(body.riskClass),
  );
  const worst = [...nonPerforming].findLast((riskClass) => bad.some(({ body }) => body.riskClass === riskClass));
  return worst && { sentence: `有未结清贷款被分类为${riskClassLabels[worst]}。`, factIds: bad.map(({ id }) => id) };
};

const nonPerforming = new Set<keyof typeof riskClassLabels>(['substandard', 'doubtful', 'loss']);
const longestOf = (repayments: readonly Repayment[]): number =>
  repayments.reduce((most, { daysLate }) => Math.max(most, daysLate), 0);
const idsOf = (repayments: readonly Repayment[]): string[] => repayments.map(({ factId }) => factId);
