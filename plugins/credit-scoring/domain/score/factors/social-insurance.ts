import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
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
import { type Tally, addEntry, addSource, emptyTally, floorDivide, standingTally } from '../tally.ts';

type Month = CreditFact<'social-insurance-month'>;

/** Contributions paid in full and on time, and whether as many people are insured as over the year. */
export function measureSocialInsurance(reading: Reading): FactorMeasure {
  const { points, contributionsPercent, windowMonths } = reading.model.factors['social-insurance'];
  const months = allMonths(reading);
  const due = readDueMonths(reading, months);
  const contributions = contributionComponent(reading, due, points * contributionsPercent);
  const headcount = headcountComponent(reading, months, points * (100 - contributionsPercent));
  const components = [contributions, headcount];
  const state = stateOfFactor(components);
  return {
    id: 'social-insurance',
    state,
    components,
    isThin: isThin(reading, [contributions], 1),
    sentence: absentSentence(state, '社会保险') ?? sentenceOf(reading, due, contributions, headcount),
    goodNews:
      due.tally.records >= 3 && averageOf(contributions.tally) >= 95
        ? [
            {
              component: 'contributions',
              sentence: `近${windowMonths}个月${due.tally.records}个月社会保险费基本按期足额缴纳。`,
            },
          ]
        : [],
  };
}

function contributionComponent(reading: Reading, { tally }: DueMonths, share: number): ComponentMeasure {
  const state = stateOf(reading, 'social-insurance');
  if (state !== 'connected') return component('contributions', state, share);
  return tally.records === 0 ? withoutMonths(reading, share) : component('contributions', 'usable', share, tally);
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
function headcountComponent(reading: Reading, months: Iterable<Month>, share: number): ComponentMeasure {
  const { headcountMonths, headcountRecords } = reading.model.factors['social-insurance'];
  const state = stateOf(reading, 'social-insurance');
  if (state !== 'connected') return component('headcount', state, share);
  const factIds: string[] = [];
  const sources: string[] = [];
  let sum = 0;
  let latest: Month | undefined;
  for (const fact of months) {
    const age = reading.thisMonth - monthNumber(fact.body.month);
    if (age < 0 || age >= headcountMonths) continue;
    factIds.push(fact.id);
    addSource(sources, fact.source);
    sum += fact.body.headcount;
    if (!latest || fact.body.month > latest.body.month) latest = fact;
  }
  if (!latest || sum === 0) return component('headcount', 'not-applicable', share);
  const tally = standingTally(0, headcountRecords, factIds, reading, sources);
  const full = tally.weight * 100;
  tally.value = Math.min(full, floorDivide(full * latest.body.headcount * factIds.length, sum));
  tally.records = 0;
  return component('headcount', 'usable', share, tally);
}

interface DueMonths {
  tally: Tally;
  late: number;
  /** Late and not paid in full even now. */
  open: number;
}

/** Months that fell due in the window, without those that are on record as arrears. */
function readDueMonths(reading: Reading, months: Iterable<Month>): DueMonths {
  const { windowMonths } = reading.model.factors['social-insurance'];
  const arrears = listArrears(reading);
  const found = { tally: emptyTally(), late: 0, open: 0 };
  for (const fact of months) {
    const { id, source, body } = fact;
    const due = dayNumber(body.dueOn);
    const age = reading.thisMonth - monthNumber(body.dueOn);
    if (due > reading.today || age > windowMonths || body.dueFen === 0n) continue;
    const isLate = !isOnTime(reading, fact);
    if (isLate && isReportedAsArrears(arrears, 'social-insurance', due)) continue;
    addEntry(found.tally, { factId: id, source, value: isLate ? 0 : 100, age }, reading);
    if (!isLate) continue;
    found.late += 1;
    if (!doneBy(reading, body.paidOn) || body.paidFen < body.dueFen) found.open += 1;
  }
  return found;
}

/** Each month once; the worse report where two disagree. */
function allMonths(reading: Reading): readonly Month[] {
  const facts = factsOf(reading, 'social-insurance-month');
  if (facts.length < 2) return facts;
  const byMonth = new Map<number, Month>();
  for (const fact of facts) {
    const month = monthNumber(fact.body.month);
    const known = byMonth.get(month);
    if (!known || isWorse(reading, fact, known)) byMonth.set(month, fact);
  }
  return byMonth.size === facts.length ? facts : [...byMonth.values()];
}

function isWorse(reading: Reading, fact: Month, known: Month): boolean {
  const [mine, theirs] = [isOnTime(reading, fact), isOnTime(reading, known)];
  return mine === theirs ? fact.id < known.id : !mine;
}

function isOnTime(reading: Reading, { body }: Month): boolean {
  const lastDay = dayNumber(body.dueOn) + reading.model.factors['social-insurance'].graceDays;
  const isStillInTime = reading.today <= lastDay;
  return isStillInTime || (body.paidFen >= body.dueFen && doneOrToday(reading, body.paidOn) <= lastDay);
}

function sentenceOf(
  reading: Reading,
  { tally: { records }, late, open }: DueMonths,
  contributions: ComponentMeasure,
  headcount: ComponentMeasure,
): string {
  const { windowMonths } = reading.model.factors['social-insurance'];
  if (contributions.state === 'none-found')
    return `企业有用工，已接入社会保险数据，但近${windowMonths}个月没有缴费记录，按未缴计。`;
  if (records === 0) return '没有需要计分的缴费月份。';
  const stability = headcount.state === 'usable' ? `参保人数为年均的${Math.round(averageOf(headcount.tally))}%。` : '';
  const paid = `近${windowMonths}个月${records}个月社会保险费`;
  if (late === 0) return `${paid}，全部按期足额缴纳。${stability}`;
  return `${paid}，${late}个月未按期足额${open > 0 ? `，目前${open}个月未缴清` : ''}。${stability}`;
}
