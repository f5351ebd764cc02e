import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { type ArrearsEvent, listOwnedArrears } from '../arrears-events.ts';
import { monthNumber } from '../calendar.ts';
import { type ComponentMeasure, type FactorMeasure, absentSentence, averageOf, component } from '../measure.ts';
import { type Reading, stateOf } from '../reading.ts';
import { standingTally } from '../tally.ts';

/** Who could report that something was left unpaid. */
const sources: readonly CreditCategory[] = ['tax', 'social-insurance', 'utilities', 'receivables'];

/** A clean record is full; each event takes points off by how long it lasted and how long ago it ended. */
export function measureArrears(reading: Reading): FactorMeasure {
  const events = listOwnedArrears(reading).filter(
    ({ clearedOn }) => !clearedOn || ageOf(reading, clearedOn) < reading.model.decay.length,
  );
  const measure = arrearsComponent(reading, events);
  const connected = sources.filter((category) => stateOf(reading, category) === 'connected');
  return {
    id: 'arrears',
    state: measure.state,
    components: [measure],
    isThin: connected.length < reading.model.evidence.thinBelowSources,
    sentence: absentSentence(measure.state, '可能出现欠款的来源') ?? sentenceOf(events),
    goodNews:
      averageOf(measure.tally) === 100
        ? [{ component: 'arrears-events', sentence: '没有欠税、欠费、欠薪、欠租或拖欠货款的记录。' }]
        : [],
  };
}

function arrearsComponent(reading: Reading, events: readonly ArrearsEvent[]): ComponentMeasure {
  const { points, recordsPerSource } = reading.model.factors.arrears;
  const share = points * 100;
  const states = sources.map((category) => stateOf(reading, category)).filter((state) => state !== 'not-applicable');
  const connected = states.filter((state) => state === 'connected').length;
  if (states.length === 0) return component('arrears-events', 'not-applicable', share);
  if (connected === 0)
    return component('arrears-events', states.includes('withdrawn') ? 'withdrawn' : 'not-connected', share);
  const factIds = events.map(({ factId }) => factId);
  const tally = standingTally(0, recordsPerSource * connected, factIds, reading, [
    ...new Set(events.map(({ source }) => source)),
  ]);
  tally.value = (tally.weight * cleanliness(reading, events)) / (reading.model.decay[0] ?? 1);
  return {
    ...component('arrears-events', 'usable', share, tally),
    knownPercent: Math.floor((connected * 100) / states.length),
  };
}

/**
 * 0–100 in units of the newest decay, so that it stays whole. What is open takes off what it would if it were cleared
 * today, and holds the rest down besides: clearing never costs.
 */
function cleanliness(reading: Reading, events: readonly ArrearsEvent[]): number {
  const unit = reading.model.decay[0] ?? 1;
  const { openValueMax, longOpenDays } = reading.model.factors.arrears;
  let value = 100 * unit;
  let most = value;
  for (const { daysOpen, clearedOn } of events) {
    value -=
      deductionOf(reading, daysOpen) * (clearedOn ? (reading.model.decay[ageOf(reading, clearedOn)] ?? 0) : unit);
    if (!clearedOn) most = Math.min(most, daysOpen > longOpenDays ? 0 : openValueMax * unit);
  }
  return Math.max(0, Math.min(value, most));
}

function deductionOf(reading: Reading, days: number): number {
  const { deductions, deductionMax } = reading.model.factors.arrears;
  return deductions.find(({ daysMax }) => days <= daysMax)?.deduction ?? deductionMax;
}

const ageOf = (reading: Reading, day: string): number => reading.thisMonth - monthNumber(day);

function sentenceOf(events: readonly ArrearsEvent[]): string {
  if (events.length === 0) return '已接入的来源中没有欠款记录。';
  const open = events.filter(({ clearedOn }) => !clearedOn).length;
  const longest = events.reduce((most, { daysOpen }) => Math.max(most, daysOpen), 0);
  return `近36个月有${events.length}次欠款，最长${longest}天${open > 0 ? `，目前${open}次未清偿` : '，均已清偿'}。`;
}
