/** A credit file as the factors read it: only what may count, each fact once, days as numbers. */
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { type CreditFact, type FactKind, categoryOf } from '@rongqiao/contracts/credit-fact.ts';
import type { CategoryState, CreditFile } from '../../contract/credit-file.ts';
import type { CreditModel } from '../../contract/credit-model.ts';
import { dayNumber, monthNumber } from './calendar.ts';

export interface Reading {
  file: CreditFile;
  model: CreditModel;
  today: number;
  thisMonth: number;
  facts: { [Kind in FactKind]?: CreditFact<Kind>[] };
}

export function readFile(model: CreditModel, file: CreditFile): Reading {
  return {
    file,
    model,
    today: dayNumber(file.asOf),
    thisMonth: monthNumber(file.asOf),
    facts: groupByKind(file),
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
  const seen = new Set<string>();
  const groups: Partial<Record<FactKind, CreditFact[]>> = {};
  for (const fact of facts) {
    if (seen.has(fact.id) || categories[categoryOf(fact.kind, fact.body)] !== 'connected') continue;
    seen.add(fact.id);
    (groups[fact.kind] ??= []).push(fact);
  }
  return groups as Reading['facts'];
}
