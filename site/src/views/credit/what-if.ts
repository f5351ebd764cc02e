/** 试一试, on the server and in the browser: what a form says, as changes of a credit file, and what they lead to. */
import type { CreditFile, CreditModel, FileChange, ScoreResult } from '@rongqiao/credit-scoring/contract.ts';
import { whatIf } from '@rongqiao/credit-scoring/domain/what-if/what-if.ts';
import { isSettled } from '@rongqiao/credit-scoring/domain/what-if/settle-fact.ts';
import type { CreditFact, FactKind } from '@rongqiao/contracts/credit-fact.ts';

/** What can be late, in an owner's words. */
export const lateKinds = { 'tax-filing': '最近一次缴税', 'social-insurance-month': '最近一次缴社保', instalment: '最近一次还贷款', 'utility-bill': '最近一次缴水电气费' } as const satisfies Partial<Record<FactKind, string>>;
type LateKind = keyof typeof lateKinds;

export const LATE_DAYS_MAX = 365;
const grades = ['A', 'B', 'M', 'C', 'D'] as const;

/** Newest of a kind. */
const newest = (file: CreditFile, kind: LateKind): CreditFact | undefined =>
  file.facts.filter((fact) => fact.kind === kind).toSorted((a, b) => (a.period > b.period ? -1 : 1))[0];

const OPEN_MAX = 12;

/** What is still open today and could be settled. */
export const openFacts = (file: CreditFile): CreditFact[] =>
  file.facts.filter((fact) => !isSettled(fact, file.asOf) && fact.kind !== 'order').toSorted((a, b) => (a.period > b.period ? -1 : 1)).slice(0, OPEN_MAX);

export const lateChoices = (file: CreditFile): LateKind[] => (Object.keys(lateKinds) as LateKind[]).filter((kind) => newest(file, kind));

/** What does not fit is no change: the form shows what was understood. */
export function changesOf(params: URLSearchParams, file: CreditFile): FileChange[] {
  const settled = params.getAll('settle').flatMap((factId): FileChange[] => (file.facts.some(({ id }) => id === factId) ? [{ kind: 'settle', factId, on: file.asOf }] : []));
  const grade = grades.find((one) => one === params.get('taxGrade'));
  const lateKind = lateChoices(file).find((kind) => kind === params.get('late'));
  const late = lateKind && newest(file, lateKind);
  const days = Number(params.get('days'));
  return [
    ...settled,
    ...(grade ? [{ kind: 'tax-grade', grade, year: Number(file.asOf.slice(0, 4)) - 1 } as const] : []),
    ...(late && Number.isInteger(days) && days >= 0 && days <= LATE_DAYS_MAX ? [{ kind: 'pay-late-by', factId: late.id, days } as const] : []),
  ];
}

export interface WhatIfOutcome {
  hasChanges: boolean;
  before: ScoreResult;
  after: ScoreResult;
  difference: number;
}

export function tryOut(model: CreditModel, file: CreditFile, params: URLSearchParams): WhatIfOutcome {
  const changes = changesOf(params, file);
  const { before, after } = whatIf(model, file, changes);
  return { hasChanges: changes.length > 0, before, after, difference: after.score - before.score };
}

export const outcomeSentence = ({ before, after, difference }: WhatIfOutcome): string => {
  const points = difference === 0 ? '分数不变' : difference > 0 ? `多 ${difference} 分` : `少 ${-difference} 分`;
  return before.grade === after.grade ? `${points}，等级还是${after.grade}` : `${points}，等级由${before.grade}变为${after.grade}`;
};
