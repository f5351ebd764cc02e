import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { taxGradeLabels } from '@rongqiao/contracts/tax-grade.ts';
import { isReportedAsArrears, listArrears } from '../arrears-events.ts';
import { dayNumber, monthNumber } from '../calendar.ts';
import { doneOrToday } from '../lateness.ts';
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
import { type Tally, addEntry, emptyTally, standingTally } from '../tally.ts';
import { currentTaxGrade } from '../tax-grade.ts';

/** The official grade, and whether returns were filed and paid on time. An unrated firm has its filing record alone. */
export function measureTax(reading: Reading): FactorMeasure {
  const { points, gradePercent } = reading.model.factors.tax;
  const grade = currentTaxGrade(reading);
  const gradeShare = points * (grade || stateOf(reading, 'tax') !== 'connected' ? gradePercent : 0);
  const filings = readFilings(reading);
  const filing = filingComponent(reading, filings, points * 100 - gradeShare, grade !== undefined);
  const components = [gradeComponent(reading, grade, gradeShare), filing];
  const state = stateOfFactor(components);
  return {
    id: 'tax',
    state,
    components,
    isThin: grade === undefined && isThin(reading, components, 1),
    sentence: absentSentence(state, '纳税') ?? sentenceOf(reading, grade, filings, state === 'none-found'),
    goodNews: goodNewsOf(reading, grade, filing),
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

function filingComponent(reading: Reading, { tally }: Filings, share: number, isGraded: boolean): ComponentMeasure {
  const state = stateOf(reading, 'tax');
  if (state !== 'connected') return component('tax-filing', state, share);
  return tally.records === 0
    ? withoutFilings(reading, share, isGraded)
    : component('tax-filing', 'usable', share, tally);
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

interface Filings {
  tally: Tally;
  late: number;
  /** Late and not done even now. */
  open: number;
}

/** Periods that fell due in the window, without those that are on record as arrears. */
function readFilings(reading: Reading): Filings {
  const { windowMonths, graceDays } = reading.model.factors.tax;
  const arrears = listArrears(reading);
  const filings = { tally: emptyTally(), late: 0, open: 0 };
  for (const { id, source, body } of factsOf(reading, 'tax-filing')) {
    const due = dayNumber(body.dueOn);
    const age = reading.thisMonth - monthNumber(body.dueOn);
    if (due > reading.today || age > windowMonths) continue;
    const isOwed = body.amountFen !== 0n;
    /** Not yet past the days of grace counts as on time. */
    const lastDay = due + graceDays;
    const isLate =
      doneOrToday(reading, body.filedOn) > lastDay || (isOwed && doneOrToday(reading, body.paidOn) > lastDay);
    if (isLate && isReportedAsArrears(arrears, 'tax', due)) continue;
    addEntry(filings.tally, { factId: id, source, value: isLate ? 0 : 100, age }, reading);
    if (!isLate) continue;
    filings.late += 1;
    if (!doneBy(reading, body.filedOn) || (isOwed && !doneBy(reading, body.paidOn))) filings.open += 1;
  }
  return filings;
}

function sentenceOf(
  reading: Reading,
  grade: CreditFact<'tax-grade'> | undefined,
  { tally, late, open }: Filings,
  isNoneFound: boolean,
): string {
  const { windowMonths } = reading.model.factors.tax;
  if (isNoneFound) return `已接入纳税数据，但近${windowMonths}个月没有申报记录，按未申报计。`;
  const gradeText = grade
    ? `${grade.body.year}年度纳税缴费信用${taxGradeLabels[grade.body.grade]}`
    : '纳税缴费信用未评级';
  if (tally.records === 0) return `${gradeText}；没有需要计分的申报期。`;
  const filed = `${gradeText}；近${windowMonths}个月${tally.records}次申报缴税`;
  if (late === 0) return `${filed}，全部按期。`;
  return `${filed}，${late}次未按期${open > 0 ? `，目前${open}次未完成` : ''}。`;
}

function goodNewsOf(
  reading: Reading,
  grade: CreditFact<'tax-grade'> | undefined,
  filing: ComponentMeasure,
): FactorMeasure['goodNews'] {
  const news: FactorMeasure['goodNews'] = [];
  if (grade?.body.grade === 'A' || grade?.body.grade === 'B')
    news.push({
      component: 'tax-grade',
      sentence: `${grade.body.year}年度纳税缴费信用${taxGradeLabels[grade.body.grade]}。`,
    });
  if (filing.tally.records >= 3 && averageOf(filing.tally) >= 95)
    news.push({
      component: 'tax-filing',
      sentence: `近${reading.model.factors.tax.windowMonths}个月${filing.tally.records}次申报缴税基本按期。`,
    });
  return news;
}
