import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
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
import { addEntry, emptyTally, floorDivide, standingTally } from '../tally.ts';

type Month = CreditFact<'social-insurance-month'>;

/** Contributions paid in full and on time, and whether as many people are insured as over the year. */
export function measureSocialInsurance(reading: Reading): FactorMeasure {
  const { points, contributionsPercent, windowMonths } = reading.model.factors['social-insurance'];
  const due = dueMonths(reading);
  const contributions = contributionComponent(reading, due, points * contributionsPercent);
  const components = [contributions, headcountComponent(reading, points * (100 - contributionsPercent))];
  const state = stateOfFactor(components);
  return {
    id: 'social-insurance',
    state,
    components,
    isThin: isThin(reading, [contributions], 1),
    sentence: absentSentence(state, '社会保险') ?? sentenceOf(reading, due, components),
    goodNews:
      due.length >= 3 && averageOf(contributions.tally) >= 95
        ? [
            {
              component: 'contributions',
              sentence: `近${windowMonths}个月${due.length}个月社会保险费基本按期足额缴纳。`,
            },
          ]
        : [],
  };
}

function contributionComponent(reading: Reading, due: readonly Month[], share: number): ComponentMeasure {
  const state = stateOf(reading, 'social-insurance');
  if (state !== 'connected') return component('contributions', state, share);
  if (due.length === 0) return withoutMonths(reading, share);
  const tally = emptyTally();
  for (const fact of due) {
    const age = reading.thisMonth - monthNumber(fact.body.dueOn);
    addEntry(tally, { factId: fact.id, source: fact.source, value: isOnTime(reading, fact) ? 100 : 0, age }, reading);
  }
  return component('contributions', 'usable', share, tally);
}

/** Who employs people owes contributions. */
function withoutMonths(reading: Reading, share: number): ComponentMeasure {
  if ((reading.file.enterprise.employees ?? 0) === 0) return component('contributions', 'not-applicable', share);
  return component(
    'contributions',
    'none-found',
    share,
    standingTally(0, reading.model.evidence.noneFoundRecords, [], reading),
  );
}

/** Insured people now against the mean of the year, at most full. Its evidence is fixed: a new month must not dilute it. */
function headcountComponent(reading: Reading, share: number): ComponentMeasure {
  const { headcountMonths, headcountRecords } = reading.model.factors['social-insurance'];
  const state = stateOf(reading, 'social-insurance');
  if (state !== 'connected') return component('headcount', state, share);
  const year = allMonths(reading).filter(({ body }) => within(reading, body.month, headcountMonths - 1));
  const sum = year.reduce((total, { body }) => total + body.headcount, 0);
  if (year.length === 0 || sum === 0) return component('headcount', 'not-applicable', share);
  const now = latest(year).body.headcount;
  const tally = standingTally(
    0,
    headcountRecords,
    year.map(({ id }) => id),
    reading,
    year.map(({ source }) => source),
  );
  tally.value = Math.min(tally.weight * 100, floorDivide(tally.weight * 100 * now * year.length, sum));
  tally.records = 0;
  return component('headcount', 'usable', share, tally);
}

/** Months that fell due in the window, without those that are on record as arrears. */
function dueMonths(reading: Reading): Month[] {
  const events = listArrears(reading);
  const { windowMonths } = reading.model.factors['social-insurance'];
  return allMonths(reading).filter((fact) => {
    const { dueOn, dueFen } = fact.body;
    if (dueFen === 0n || dueOn > reading.file.asOf || !within(reading, dueOn, windowMonths)) return false;
    return isOnTime(reading, fact) || !isReportedAsArrears(events, 'social-insurance', dueOn);
  });
}

/** Each month once; the worse report where two disagree. */
function allMonths(reading: Reading): Month[] {
  const byMonth = new Map<string, Month>();
  for (const fact of factsOf(reading, 'social-insurance-month')) {
    const known = byMonth.get(fact.body.month);
    if (!known || isWorse(reading, fact, known)) byMonth.set(fact.body.month, fact);
  }
  return [...byMonth.values()];
}

function isWorse(reading: Reading, fact: Month, known: Month): boolean {
  const [mine, theirs] = [isOnTime(reading, fact), isOnTime(reading, known)];
  return mine === theirs ? fact.id < known.id : !mine;
}

function isOnTime(reading: Reading, { body }: Month): boolean {
  const { graceDays } = reading.model.factors['social-insurance'];
  const isStillInTime = daysLate(reading, body.dueOn, undefined) <= graceDays;
  return isStillInTime || (body.paidFen >= body.dueFen && daysLate(reading, body.dueOn, body.paidOn) <= graceDays);
}

const within = (reading: Reading, month: string, months: number): boolean => {
  const age = reading.thisMonth - monthNumber(month);
  return age >= 0 && age <= months;
};

const latest = (months: readonly Month[]): Month =>
  months.reduce((newest, fact) => (fact.body.month > newest.body.month ? fact : newest));

function sentenceOf(reading: Reading, due: readonly Month[], components: readonly ComponentMeasure[]): string {
  const { windowMonths } = reading.model.factors['social-insurance'];
  const [contributions, headcount] = components;
  if (contributions?.state === 'none-found')
    return `企业有用工，已接入社会保险数据，但近${windowMonths}个月没有缴费记录，按未缴计。`;
  if (due.length === 0) return '没有需要计分的缴费月份。';
  const late = due.filter((fact) => !isOnTime(reading, fact));
  const open = late.filter(({ body }) => !doneBy(reading, body.paidOn) || body.paidFen < body.dueFen).length;
  const stability = headcount?.state === 'usable' ? `参保人数为年均的${Math.round(averageOf(headcount.tally))}%。` : '';
  if (late.length === 0) return `近${windowMonths}个月${due.length}个月社会保险费，全部按期足额缴纳。${stability}`;
  return `近${windowMonths}个月${due.length}个月社会保险费，${late.length}个月未按期足额${open > 0 ? `，目前${open}个月未缴清` : ''}。${stability}`;
}
