import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import type { WeightBases } from '../../../contract/credit-file.ts';
import { monthNumber } from '../calendar.ts';
import { daysLate, valueOfDelay } from '../lateness.ts';
import {
  type ComponentMeasure,
  type FactorMeasure,
  absentSentence,
  averageOf,
  component,
  isThin,
  stateOfFactor,
} from '../measure.ts';
import { type Reading, factsOf, stateOf } from '../reading.ts';
import { type Tally, addEntry, emptyTally, floorDivide } from '../tally.ts';
import { type Amount, amountWeigher } from '../weight-bases.ts';
import { concentrationComponent, concentrationSentence } from './concentration.ts';

/** Money that customers owe: whether it came in on time, and whether it hangs on one customer. */
export function measureRecovery(reading: Reading, used: WeightBases): FactorMeasure {
  const { windowMonths } = reading.model.factors.recovery;
  const due = dueReceivables(reading);
  const collected = collect(reading, due, used);
  const collection = collectionComponent(reading, collected);
  const concentration = concentrationComponent(reading);
  const components = [collection, concentration];
  return {
    id: 'recovery',
    state: stateOfFactor(components),
    components,
    isThin: isThin(reading, [collection], reading.model.evidence.thinBelowSources),
    sentence: `${absentSentence(collection.state, '应收账款') ?? sentenceOf(reading, collected)}${concentrationSentence(concentration)}`,
    goodNews:
      averageOf(collection.tally) >= 95 && due.length >= 3
        ? [{ component: 'collection', sentence: `近${windowMonths}个月到期的${due.length}笔应收账款基本按期收回。` }]
        : [],
  };
}

function dueReceivables(reading: Reading): readonly CreditFact<'receivable'>[] {
  const { windowMonths } = reading.model.factors.recovery;
  return factsOf(reading, 'receivable').filter(
    ({ body }) =>
      body.amountFen > 0n &&
      body.dueOn <= reading.file.asOf &&
      reading.thisMonth - monthNumber(body.dueOn) <= windowMonths,
  );
}

interface Collected {
  tally: Tally;
  late: number;
  /** Late by more than the model's many days. */
  long: number;
}

function collect(reading: Reading, due: readonly CreditFact<'receivable'>[], used: WeightBases): Collected {
  const collected = { tally: emptyTally(), late: 0, long: 0 };
  if (due.length === 0) return collected;
  const amounts = due.map(({ source, body }) => ({ source, dueOn: body.dueOn, amountFen: body.amountFen }));
  const weigh = amountWeigher(reading, 'collection', amounts, used);
  for (const [place, { id, body }] of due.entries()) {
    const days = daysLate(reading, body.dueOn, body.paidOn);
    const value = punctuality(reading, days);
    const age = reading.thisMonth - monthNumber(body.dueOn);
    const amountWeight = weigh(amounts[place] as Amount);
    addEntry(collected.tally, { factId: id, source: body.debtor, value, age, amountWeight }, reading);
    if (value < 100) collected.late += 1;
    if (days > reading.model.factors.recovery.longOverdueDays) collected.long += 1;
  }
  return collected;
}

function collectionComponent(reading: Reading, { tally }: Collected): ComponentMeasure {
  const { points, collectionPercent } = reading.model.factors.recovery;
  const share = points * collectionPercent;
  const state = stateOf(reading, 'receivables');
  if (state !== 'connected') return component('collection', state, share);
  if (tally.records === 0) return component('collection', 'not-applicable', share);
  return component('collection', 'usable', share, tally);
}

/** Punctuality by the published steps, and a part that only what is overdue for long loses. */
function punctuality({ model }: Reading, days: number): number {
  const { onTimePercent, notLongOverduePercent, longOverdueDays } = model.factors.recovery;
  const notLong = days <= longOverdueDays ? 100 : 0;
  const sum = onTimePercent * valueOfDelay(days, model) + notLongOverduePercent * notLong;
  return floorDivide(sum, onTimePercent + notLongOverduePercent);
}

function sentenceOf(reading: Reading, { tally: { records }, late, long }: Collected): string {
  const { windowMonths, longOverdueDays } = reading.model.factors.recovery;
  if (records === 0) return `近${windowMonths}个月没有到期的应收账款，不计分。`;
  if (late === 0) return `近${windowMonths}个月到期${records}笔应收账款，全部按期收回。`;
  return `近${windowMonths}个月到期${records}笔应收账款，${late}笔未按期收回${long > 0 ? `，其中${long}笔超过${longOverdueDays}天` : ''}。`;
}
