import type { WeightBases } from '../../../contract/credit-file.ts';
import { monthNumber } from '../calendar.ts';
import { valueOfDelay } from '../lateness.ts';
import { type ComponentMeasure, type FactorMeasure, absentSentence, averageOf, component, isThin } from '../measure.ts';
import { type Repayment, listRepayments } from '../repayments.ts';
import { type Reading, doneBy, stateOf } from '../reading.ts';
import { USUAL_AMOUNT, addEntry, emptyTally } from '../tally.ts';
import { amountWeigher } from '../weight-bases.ts';

/** Instalments that fell due, and loans at their end: each counts by how late it was paid, by amount and age. */
export function measureRepayment(reading: Reading, used: WeightBases): FactorMeasure {
  const { points, windowMonths } = reading.model.factors.repayment;
  const due = listRepayments(reading).filter(
    ({ dueOn }) => dueOn <= reading.file.asOf && reading.thisMonth - monthNumber(dueOn) <= windowMonths,
  );
  const instalments = instalmentComponent(reading, due, points * 100, used);
  return {
    id: 'repayment',
    state: instalments.state,
    components: [instalments],
    isThin: isThin(reading, [instalments], reading.model.evidence.thinBelowSources),
    sentence: absentSentence(instalments.state, '贷款与还款') ?? sentenceOf(reading, due),
    goodNews:
      averageOf(instalments.tally) >= 95 && due.length >= 3
        ? [{ component: 'instalments', sentence: `近${windowMonths}个月到期的${due.length}笔贷款还款基本按期。` }]
        : [],
  };
}

function instalmentComponent(
  reading: Reading,
  due: readonly Repayment[],
  share: number,
  used: WeightBases,
): ComponentMeasure {
  const state = stateOf(reading, 'loans');
  if (state !== 'connected') return component('instalments', state, share);
  if (due.length === 0) return component('instalments', 'not-applicable', share);
  const tally = emptyTally();
  const weigh = amountWeigher(
    reading,
    'instalments',
    due.filter(({ isWholeLoan }) => !isWholeLoan),
    used,
  );
  for (const repayment of due) {
    const age = reading.thisMonth - monthNumber(repayment.dueOn);
    const amountWeight = repayment.isWholeLoan ? USUAL_AMOUNT : weigh(repayment);
    addEntry(
      tally,
      { factId: repayment.factId, source: repayment.lender, value: punctuality(reading, repayment), age, amountWeight },
      reading,
    );
  }
  return component('instalments', 'usable', share, tally);
}

function punctuality(reading: Reading, { daysLate, isWrittenOff }: Repayment): number {
  return isWrittenOff ? 0 : valueOfDelay(daysLate, reading.model);
}

function sentenceOf(reading: Reading, due: readonly Repayment[]): string {
  const { windowMonths } = reading.model.factors.repayment;
  if (due.length === 0) return `近${windowMonths}个月没有到期的贷款还款，不计分。`;
  let late = 0;
  let worst = 0;
  let open = 0;
  for (const repayment of due) {
    const days = repayment.daysLate;
    if (punctuality(reading, repayment) < 100) late += 1;
    if (days > worst) worst = days;
    if (days > 0 && !doneBy(reading, repayment.paidOn)) open += 1;
  }
  if (late === 0) return `近${windowMonths}个月到期${due.length}笔还款，全部按期归还。`;
  return `近${windowMonths}个月到期${due.length}笔还款，${late}笔未按期，最长逾期${worst}天${open > 0 ? `，目前${open}笔未还` : ''}。`;
}
