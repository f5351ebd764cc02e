/** Which bars are on record against a firm, and which are known not to be. To change what shows a bar: its row below. */
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import type { RegisterStatus } from '@rongqiao/contracts/enterprise-kinds.ts';
import { Exclusion } from '@rongqiao/contracts/exclusion.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Standing } from './firm-profile.ts';

interface OnRecord {
  registerStatus: RegisterStatus;
  facts: readonly CreditFact[];
  connected: readonly CreditCategory[];
  today: IsoDay;
}

interface BarRule {
  /** Who would have reported it. */
  category: CreditCategory;
  shows(fact: CreditFact, today: IsoDay): boolean;
}

const listed = (list: string): BarRule => ({
  category: 'public-record',
  shows: (fact, today) => fact.kind === 'list-entry' && fact.body.list === list && (!fact.body.removedOn || fact.body.removedOn > today),
});

const owed = (creditor: string, category: CreditCategory): BarRule => ({
  category,
  shows: (fact, today) => fact.kind === 'arrears' && fact.body.creditor === creditor && (!fact.body.clearedOn || fact.body.clearedOn > today),
});

/** A bar without a row is reported by nobody: only the firm itself can say that it does not apply. */
const rules: Partial<Record<Exclusion, BarRule>> = {
  'dishonest-debtor': listed('dishonest-debtor'),
  'abnormal-operation-list': listed('abnormal-operation'),
  'serious-violation-list': listed('serious-violation'),
  'major-tax-violation': listed('major-tax-violation'),
  'tax-arrears': owed('tax', 'tax'),
  'social-insurance-arrears': owed('social-insurance', 'social-insurance'),
  'current-overdue': {
    category: 'loans',
    shows: (fact, today) => fact.kind === 'instalment' && fact.body.dueOn < today && !fact.body.paidOn,
  },
};

type Outcome = 'present' | 'absent' | 'disputed' | 'unknown';

const gone: readonly RegisterStatus[] = ['suspended', 'revoked', 'deregistered'];

/** `disputed`: what shows the bar is disputed, all of it, so that it neither bars nor clears. */
export function knownBars({ registerStatus, facts, connected, today }: OnRecord): Standing & { disputed: Exclusion[] } {
  const outcomes = Exclusion.options.map((bar) => ({ bar, outcome: outcomeOf(bar) }));
  const named = (wanted: Outcome) => outcomes.filter(({ outcome }) => outcome === wanted).map(({ bar }) => bar);
  return { present: named('present'), absent: named('absent'), disputed: named('disputed') };

  function outcomeOf(bar: Exclusion): Outcome {
    if (bar === 'ceased-operation') return gone.includes(registerStatus) ? 'present' : 'absent';
    const rule = rules[bar];
    const shown = rule ? facts.filter((fact) => rule.shows(fact, today)) : [];
    if (shown.length > 0) return shown.every(({ disputedSince }) => disputedSince !== null) ? 'disputed' : 'present';
    return rule && connected.includes(rule.category) ? 'absent' : 'unknown';
  }
}
