import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { addDays } from '@rongqiao/contracts/values/period.ts';
import type { CreditFile } from '../../contract/credit-file.ts';
import type { FileChange } from '../../contract/file-change.ts';
import { settleFact } from './settle-fact.ts';

/** The file as it would be. A fact that is not there changes nothing. */
export function applyChange(file: CreditFile, change: FileChange): CreditFile {
  switch (change.kind) {
    case 'settle':
      return withFact(file, change.factId, (fact) => settleFact(fact, change.on));
    case 'pay-late-by':
      return withFact(file, change.factId, (fact) => payLateBy(fact, change.days));
    case 'remove':
      return { ...file, facts: file.facts.filter(({ id }) => id !== change.factId) };
    case 'add':
      return { ...file, facts: [...file.facts.filter(({ id }) => id !== change.fact.id), change.fact] };
    case 'tax-grade':
      return withTaxGrade(file, change);
    case 'category':
      return { ...file, categories: { ...file.categories, [change.category]: change.state } };
    case 'as-of':
      return { ...file, asOf: change.on };
  }
}

function withFact(file: CreditFile, factId: string, change: (fact: CreditFact) => CreditFact): CreditFile {
  return { ...file, facts: file.facts.map((fact) => (fact.id === factId ? change(fact) : fact)) };
}

/** Only what has a due day can be late; anything else stays. */
function payLateBy(fact: CreditFact, days: number): CreditFact {
  if (!('dueOn' in fact.body)) return fact;
  return settleFact(
    { ...fact, body: { ...fact.body, paidOn: undefined, filedOn: undefined } } as CreditFact,
    addDays(fact.body.dueOn, days),
  );
}

/** In place of that year's grade, or as a new one from the tax authority. */
function withTaxGrade(file: CreditFile, { grade, year }: Extract<FileChange, { kind: 'tax-grade' }>): CreditFile {
  const others = file.facts.filter((fact) => fact.kind !== 'tax-grade' || fact.body.year !== year);
  const fact: CreditFact<'tax-grade'> = {
    id: `what-if-tax-grade-${year}`,
    uscc: file.enterprise.uscc,
    source: 'what-if',
    sourceName: '模拟',
    batchId: 'what-if',
    period: String(year),
    collectedAt: `${file.asOf}T00:00:00+08:00`,
    validUntil: null,
    disputedSince: null,
    kind: 'tax-grade',
    body: { year, grade },
  };
  return { ...file, facts: [...others, fact] };
}
