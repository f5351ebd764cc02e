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
import { addEntry, emptyTally, floorDivide } from '../tally.ts';
import { amountWeigher } from '../weight-bases.ts';
import { concentrationComponent, concentrationSentence } from './concentration.ts';

/** Money that customers owe: whether it came in on time, and whether it hangs on one customer. */
export function measureRecovery(reading: Reading, used: WeightBases): FactorMeasure {
  const { windowMonths } = reading.model.factors.recovery;
  const due = factsOf(reading, 'receivable').filter(
    ({ body }) =>
      body.amountFen > 0n &&
      body.dueOn <= reading.file.asOf &&
      reading.thisMonth - monthNumber(body.dueOn) <= windowMonths,
  );
  const collection = collectionComponent(reading, due, used);
  const components = [collection, concentrationComponent(reading)];
  return {
    id: 'recovery',
    state: stateOfFactor(components),
    components,
    isThin: isThin(reading, [collection], reading.model.evidence.thinBelowSources),
    sentence: `${absentSentence(collection.state, '应收账款') ?? sentenceOf(reading, due)}${concentrationSentence(components[1])}`,
    goodNews:
      averageOf(collection.tally) >= 95 && due.length >= 3
        ? [{ component: 'collection', sentence: `近${windowMonths}个月到期的${due.length}笔应收账款基本按期收回。` }]
        : [],
  };
}

function collectionComponent(
  reading: Reading,
  due: readonly CreditFact<'receivable'>[],
  used: WeightBases,
): ComponentMeasure {
  const { points, collectionPercent } = reading.model.factors.recovery;
  const share = points * collectionPercent;
  const state = stateOf(reading, 'receivables');
  if (state !== 'connected') return component('collection', state, share);
  if (due.length === 0) return component('collection', 'not-applicable', share);
  const tally = emptyTally();
  const amountOf = ({ source, body }: CreditFact<'receivable'>) => ({
    source,
    dueOn: body.dueOn,
    amountFen: body.amountFen,
  });
  const weigh = amountWeigher(reading, 'collection', due.map(amountOf), used);
  for (const fact of due) {
    const age = reading.thisMonth - monthNumber(fact.body.dueOn);
    addEntry(
      tally,
      {
        factId: fact.id,
        source: fact.body.debtor,
        value: punctuality(reading, fact),
        age,
        amountWeight: weigh(amountOf(fact)),
      },
      reading,
    );
  }
  return component('collection', 'usable', share, tally);
}

/** Punctuality by the published steps, and a part that only what is overdue for long loses. */
function punctuality(reading: Reading, { body }: CreditFact<'receivable'>): number {
  const { onTimePercent, notLongOverduePercent, longOverdueDays } = reading.model.factors.recovery;
  const days = daysLate(reading, body.dueOn, body.paidOn);
  const notLong = days <= longOverdueDays ? 100 : 0;
  const sum = onTimePercent * valueOfDelay(days, reading.model) + notLongOverduePercent * notLong;
  return floorDivide(sum, onTimePercent + notLongOverduePercent);
}

function sentenceOf(reading: Reading, due: readonly CreditFact<'receivable'>[]): string {
  const { windowMonths, longOverdueDays } = reading.model.factors.recovery;
  if (due.length === 0) return `近${windowMonths}个月没有到期的应收账款，不计分。`;
  const late = due.filter((fact) => punctuality(reading, fact) < 100).length;
  const long = due.filter(({ body }) => daysLate(reading, body.dueOn, body.paidOn) > longOverdueDays).length;
  if (late === 0) return `近${windowMonths}个月到期${due.length}笔应收账款，全部按期收回。`;
  return `近${windowMonths}个月到期${due.length}笔应收账款，${late}笔未按期收回${long > 0 ? `，其中${long}笔超过${longOverdueDays}天` : ''}。`;
}
