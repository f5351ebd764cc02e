import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { taxGradeLabels } from '@rongqiao/contracts/tax-grade.ts';
import { isReportedAsArrears, listArrears } from '../arrears-events.ts';
import { monthNumber } from '../calendar.ts';
import { daysLate } from '../lateness.ts';
import {
  type ComponentMeasure,
  type FactorMeasure,
  absentSentence,
  averageOf,
  component,
  isThin,
  stateOfFactor,
} from '../measure.ts';
import { type Reading, doneBy, factsOf, stateOf } from '../reading.ts';
import { addEntry, emptyTally, standingTally } from '../tally.ts';
import { currentTaxGrade } from '../tax-grade.ts';

/** The official grade, and whether returns were filed and paid on time. An unrated firm has its filing record alone. */
export function measureTax(reading: Reading): FactorMeasure {
  const { points, gradePercent } = reading.model.factors.tax;
  const grade = currentTaxGrade(reading);
  const gradeShare = points * (grade || stateOf(reading, 'tax') !== 'connected' ? gradePercent : 0);
  const due = dueFilings(reading);
  const components = [
    gradeComponent(reading, grade, gradeShare),
    filingComponent(reading, due, points * 100 - gradeShare, grade !== undefined),
  ];
  const state = stateOfFactor(components);
  return {
    id: 'tax',
    state,
    components,
    isThin: grade === undefined && isThin(reading, components, 1),
    sentence: absentSentence(state, '纳税') ?? sentenceOf(reading, grade, due, state === 'none-found'),
    goodNews: goodNewsOf(reading, grade, components[1]),
  };
}

function gradeComponent(reading: Reading, grade: CreditFact<'tax-grade'> | undefined, share: number): ComponentMeasure {
  const { gradeValues, gradeRecords } = reading.model.factors.tax;
  const state = stateOf(reading, 'tax');
  if (state !== 'connected') return component('tax-grade', state, share);
  if (!grade || grade.body.grade === 'unrated') return component('tax-grade', 'not-applicable', share);
  return component(
    'tax-grade',
    'usable',
    share,
    standingTally(gradeValues[grade.body.grade], gradeRecords, [grade.id], reading, [grade.source]),
  );
}

function filingComponent(
  reading: Reading,
  due: readonly CreditFact<'tax-filing'>[],
  share: number,
  isGraded: boolean,
): ComponentMeasure {
  const state = stateOf(reading, 'tax');
  if (state !== 'connected') return component('tax-filing', state, share);
  if (due.length === 0) return withoutFilings(reading, share, isGraded);
  const tally = emptyTally();
  for (const fact of due) {
    const age = reading.thisMonth - monthNumber(fact.body.dueOn);
    addEntry(tally, { factId: fact.id, source: fact.source, value: isOnTime(reading, fact) ? 100 : 0, age }, reading);
  }
  return component('tax-filing', 'usable', share, tally);
}

/** A firm must file even when nothing is due; 个体工商户 on a fixed quota need not. */
function withoutFilings(reading: Reading, share: number, isGraded: boolean): ComponentMeasure {
  const { entityKind, registerStatus, foundedOn } = reading.file.enterprise;
  const months = reading.thisMonth - monthNumber(foundedOn);
  const isObliged =
    entityKind !== 'individual-business' &&
    registerStatus === 'active' &&
    months >= reading.model.factors.tax.obligedAfterMonths;
  if (isGraded || !isObliged) return component('tax-filing', 'not-applicable', share);
  return component(
    'tax-filing',
    'none-found',
    share,
    standingTally(0, reading.model.evidence.noneFoundRecords, [], reading),
  );
}

/** Periods that fell due in the window, without those that are on record as arrears. */
function dueFilings(reading: Reading): CreditFact<'tax-filing'>[] {
  const events = listArrears(reading);
  const { windowMonths } = reading.model.factors.tax;
  return factsOf(reading, 'tax-filing').filter((fact) => {
    const { dueOn } = fact.body;
    if (dueOn > reading.file.asOf || reading.thisMonth - monthNumber(dueOn) > windowMonths) return false;
    return isOnTime(reading, fact) || !isReportedAsArrears(events, 'tax', dueOn);
  });
}

/** Not yet past the days of grace counts as on time. */
function isOnTime(reading: Reading, { body }: CreditFact<'tax-filing'>): boolean {
  const { graceDays } = reading.model.factors.tax;
  const isPaid = body.amountFen === 0n || daysLate(reading, body.dueOn, body.paidOn) <= graceDays;
  return isPaid && daysLate(reading, body.dueOn, body.filedOn) <= graceDays;
}

function sentenceOf(
  reading: Reading,
  grade: CreditFact<'tax-grade'> | undefined,
  due: readonly CreditFact<'tax-filing'>[],
  isNoneFound: boolean,
): string {
  const { windowMonths } = reading.model.factors.tax;
  if (isNoneFound) return `已接入纳税数据，但近${windowMonths}个月没有申报记录，按未申报计。`;
  const gradeText = grade
    ? `${grade.body.year}年度纳税缴费信用${taxGradeLabels[grade.body.grade]}`
    : '纳税缴费信用未评级';
  if (due.length === 0) return `${gradeText}；没有需要计分的申报期。`;
  const late = due.filter((fact) => !isOnTime(reading, fact));
  const open = late.filter(
    ({ body }) => !doneBy(reading, body.filedOn) || (body.amountFen > 0n && !doneBy(reading, body.paidOn)),
  ).length;
  if (late.length === 0) return `${gradeText}；近${windowMonths}个月${due.length}次申报缴税，全部按期。`;
  return `${gradeText}；近${windowMonths}个月${due.length}次申报缴税，${late.length}次未按期${open > 0 ? `，目前${open}次未完成` : ''}。`;
}

function goodNewsOf(
  reading: Reading,
  grade: CreditFact<'tax-grade'> | undefined,
  filing: ComponentMeasure | undefined,
): FactorMeasure['goodNews'] {
  const news: FactorMeasure['goodNews'] = [];
  if (grade?.body.grade === 'A' || grade?.body.grade === 'B')
    news.push({
      component: 'tax-grade',
      sentence: `${grade.body.year}年度纳税缴费信用${taxGradeLabels[grade.body.grade]}。`,
    });
  if (filing && filing.tally.records >= 3 && averageOf(filing.tally) >= 95)
    news.push({
      component: 'tax-filing',
      sentence: `近${reading.model.factors.tax.windowMonths}个月${filing.tally.records}次申报缴税基本按期。`,
    });
  return news;
}
