/** A credit file as the factors read it: only what may count, each fact once, days as numbers. */
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { type CreditFact, type FactKind, categoryOf } from '@rongqiao/contracts/credit-fact.ts';
import type { CategoryState, CreditFile } from '../../contract/credit-file.ts';
import type { CreditModel } from '../../contract/credit-model.ts';
import type { ArrearsEvent } from './arrears-events.ts';
import { dayNumber, monthNumber } from './calendar.ts';
import type { Repayment } from './repayments.ts';

export interface Reading {
  file: CreditFile;
  model: CreditModel;
  today: number;
  thisMonth: number;
  facts: { [Kind in FactKind]?: CreditFact<Kind>[] };
  /** Factors and caps ask for the same lists; a reading never changes, so each is made once. */
  found: { repayments: readonly Repayment[] | undefined; arrears: readonly ArrearsEvent[] | undefined };
}

export function readFile(model: CreditModel, file: CreditFile): Reading {
  return {
    file,
    model,
    today: dayNumber(file.asOf),
    thisMonth: monthNumber(file.asOf),
    facts: groupByKind(file),
    found: { repayments: undefined, arrears: undefined },
  };
}

export function factsOf<Kind extends FactKind>(reading: Reading, kind: Kind): readonly CreditFact<Kind>[] {
  return (reading.facts[kind] ?? nothing) as readonly CreditFact<Kind>[];
}

export function stateOf(reading: Reading, category: CreditCategory): CategoryState {
  return reading.file.categories[category];
}

/** The day something was done, unless that is still to come. */
export function doneBy(reading: Reading, day: string | null | undefined): string | undefined {
  return day && day <= reading.file.asOf ? day : undefined;
}

const nothing: readonly never[] = [];

function groupByKind({ facts, categories }: CreditFile): Reading['facts'] {
  const seen = isInOrder(facts) ? undefined : new Set<string>();
  const groups: Partial<Record<FactKind, CreditFact[]>> = {};
  for (const fact of facts) {
    if (seen?.has(fact.id)) continue;
    const group = groups[fact.kind];
    /** Facts of a kind share their category, except that arrears have that of their creditor. */
    const isKnown = group !== undefined && fact.kind !== 'arrears';
    if (!isKnown && categories[categoryOf(fact.kind, fact.body)] !== 'connected') continue;
    seen?.add(fact.id);
    if (group) group.push(fact);
    else groups[fact.kind] = [fact];
  }
  return groups as Reading['facts'];
}

/** As the platform keeps them, by ids that count up: then none is there twice, and looking is the cheaper way to know. */
function isInOrder(facts: readonly CreditFact[]): boolean {
  let before = '';
  for (const { id } of facts) {
    if (id.length < before.length || (id.length === before.length && id <= before)) return false;
    before = id;
  }
  return true;
}
