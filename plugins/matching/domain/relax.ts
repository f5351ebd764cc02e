/** One step less of a condition, as an institution would take it. To change how far a step goes: its row below. */
import { CreditGrade, creditGradeLabels } from '@rongqiao/contracts/credit-grade.ts';
import { type Condition, conditionLabels } from '@rongqiao/contracts/criteria.ts';
import { taxGradeLabels } from '@rongqiao/contracts/tax-grade.ts';
import { SizeClass, sizeClassLabels } from '@rongqiao/contracts/values/enterprise-size.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatMonths } from '@rongqiao/contracts/values/period.ts';
import type { Asking } from './index/asked.ts';

export interface Relaxed {
  sentence: string;
  asking: Asking;
}

type Relax = (criteria: Asking['criteria']) => { sentence: string; criteria: Asking['criteria'] } | undefined;

const AGE_STEP_MONTHS = 12;

/** The grades in the order in which lenders let them in. */
const taxOrder = ['A', 'B', 'M', 'C'] as const;

const steps: Partial<Record<Condition, Relax>> = {
  age: (criteria) => {
    const least = criteria.ageMonthsMin;
    if (!least) return undefined;
    const next = Math.max(0, least - AGE_STEP_MONTHS);
    return { sentence: next === 0 ? '不限成立时间' : `成立时间放宽到满${formatMonths(next)}`, criteria: { ...criteria, ageMonthsMin: next || null } };
  },
  revenue: (criteria) => {
    const least = criteria.revenueFenMin;
    return least ? { sentence: `年营业收入降到${formatShortYuan(least / 2n)}`, criteria: { ...criteria, revenueFenMin: least / 2n } } : undefined;
  },
  employees: (criteria) => {
    const least = criteria.employeesMin;
    return least ? { sentence: `从业人数降到${Math.floor(least / 2)}人`, criteria: { ...criteria, employeesMin: Math.floor(least / 2) } } : undefined;
  },
  'tax-grade': (criteria) => {
    const next = taxOrder.find((grade) => !criteria.taxGrades?.includes(grade));
    return next ? { sentence: `纳税信用也接受${taxGradeLabels[next]}`, criteria: { ...criteria, taxGrades: [...(criteria.taxGrades ?? []), next] } } : undefined;
  },
  'credit-grade': (criteria) => {
    const next = CreditGrade.options[CreditGrade.options.indexOf(criteria.creditGradeMin ?? 'D') + 1];
    return next ? { sentence: `信用等级放宽到${creditGradeLabels[next]}`, criteria: { ...criteria, creditGradeMin: next } } : undefined;
  },
  'size-class': (criteria) => {
    const next = SizeClass.options.toReversed().find((size) => !criteria.sizeClasses?.includes(size));
    return next ? { sentence: `也接受${sizeClassLabels[next]}企业`, criteria: { ...criteria, sizeClasses: [...(criteria.sizeClasses ?? []), next] } } : undefined;
  },
  'first-loan': (criteria) => ({ sentence: '不限首贷', criteria: { ...criteria, isFirstLoanOnly: null } }),
};

/** Undefined where there is no smaller step than leaving the condition out. */
export function relaxOnce(asking: Asking, condition: string): Relaxed | undefined {
  const step = condition in conditionLabels ? steps[condition as Condition]?.(asking.criteria) : undefined;
  return step && { sentence: step.sentence, asking: { ...asking, criteria: step.criteria } };
}
