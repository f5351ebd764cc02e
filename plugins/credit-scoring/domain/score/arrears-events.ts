/**
 * One event, one key, one factor. What was not paid in time may be reported as an arrears event, as a late filing and
 * inside the official tax grade; it takes points off in one place only.
 */
import type { CreditFact, FactBody } from '@rongqiao/contracts/credit-fact.ts';
import { dayNumber } from './calendar.ts';
import { daysLate, doneOrToday } from './lateness.ts';
import { type Reading, doneBy, factsOf } from './reading.ts';
import { currentTaxGrade } from './tax-grade.ts';

export interface ArrearsEvent {
  factId: string;
  creditor: FactBody<'arrears'>['creditor'];
  source: string;
  since: string;
  clearedOn: string | undefined;
  daysOpen: number;
}

/** Reported events, each key once; where two sources disagree, the worse stands until it is disputed. */
export function listArrears(reading: Reading): readonly ArrearsEvent[] {
  reading.found.arrears ??= findArrears(reading);
  return reading.found.arrears;
}

const none: readonly ArrearsEvent[] = [];

function findArrears(reading: Reading): readonly ArrearsEvent[] {
  if (factsOf(reading, 'arrears').length === 0) return none;
  const byKey = new Map<string, ArrearsEvent>();
  for (const fact of factsOf(reading, 'arrears')) {
    if (fact.body.since > reading.file.asOf || fact.body.amountFen === 0n) continue;
    const event = ofArrears(reading, fact);
    const known = byKey.get(fact.body.key);
    if (!known || isWorse(event, known)) byKey.set(fact.body.key, event);
  }
  return [...byKey.values()];
}

/** Events that F3 owns: those that no official grade has counted, and bills left unpaid well past their day. */
export function listOwnedArrears(reading: Reading): readonly ArrearsEvent[] {
  const reported = listArrears(reading);
  if (reported.length === 0) return lateBills(reading, reported);
  return [...reported.filter((event) => !isInOfficialGrade(reading, event)), ...lateBills(reading, reported)];
}

/** Whether a late filing, contribution or bill is the same event as a reported one: it began within a month of the due day (`due`, as a number). */
export function isReportedAsArrears(
  events: readonly ArrearsEvent[],
  creditor: ArrearsEvent['creditor'],
  due: number,
): boolean {
  for (const event of events) {
    if (event.creditor !== creditor) continue;
    const days = dayNumber(event.since) - due;
    if (days >= 0 && days <= SAME_EVENT_DAYS) return true;
  }
  return false;
}

const SAME_EVENT_DAYS = 31;

/** Social-insurance fees are part of the official grade since then: 纳税缴费信用管理办法. */
const GRADE_COVERS_FEES_FROM = '2025-07-01';

/** An open event is a matter of today and stays with F3 whatever last year's grade says. */
function isInOfficialGrade(reading: Reading, event: ArrearsEvent): boolean {
  if (!event.clearedOn) return false;
  const isGraded =
    event.creditor === 'tax' || (event.creditor === 'social-insurance' && event.since >= GRADE_COVERS_FEES_FROM);
  const grade = isGraded ? currentTaxGrade(reading) : undefined;
  return grade !== undefined && Number(event.since.slice(0, 4)) <= grade.body.year;
}

function ofArrears(reading: Reading, { id, source, body }: CreditFact<'arrears'>): ArrearsEvent {
  const clearedOn = doneBy(reading, body.clearedOn);
  return {
    factId: id,
    creditor: body.creditor,
    source,
    since: body.since,
    clearedOn,
    daysOpen: daysLate(reading, body.since, clearedOn),
  };
}

function lateBills(reading: Reading, reported: readonly ArrearsEvent[]): ArrearsEvent[] {
  const { utilityGraceDays } = reading.model.factors.arrears;
  const events: ArrearsEvent[] = [];
  for (const { id, source, body } of factsOf(reading, 'utility-bill')) {
    const due = dayNumber(body.dueOn);
    const daysOpen = doneOrToday(reading, body.paidOn) - due;
    if (daysOpen <= utilityGraceDays || due > reading.today || body.amountFen === 0n) continue;
    if (isReportedAsArrears(reported, 'utility', due)) continue;
    events.push({
      factId: id,
      creditor: 'utility',
      source,
      since: body.dueOn,
      clearedOn: doneBy(reading, body.paidOn),
      daysOpen,
    });
  }
  return events;
}

function isWorse(event: ArrearsEvent, known: ArrearsEvent): boolean {
  if (!event.clearedOn !== !known.clearedOn) return !event.clearedOn;
  if (event.daysOpen !== known.daysOpen) return event.daysOpen > known.daysOpen;
  const [mine, theirs] = [event.clearedOn ?? '', known.clearedOn ?? ''];
  return mine === theirs ? event.factId < known.factId : mine > theirs;
}
