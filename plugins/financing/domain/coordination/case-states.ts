/**
 * The life of a firm in the mechanism, as one table: in which state, what, by whom, on which condition, leads where. What is
 * not a row here does not exist and is refused.
 */
import type { CaseAction, CaseSide, CaseState } from '../../contract/coordination/words.ts';

/** What a condition looks at. */
export interface CaseFacts {
  hasNeed: boolean;
  standardsJudged: number;
  standardsMet: number;
  openDefects: number;
  /** Not the institution that refused last. */
  isOtherInstitution: boolean;
}

const STANDARDS = 5;

export const caseGuards = {
  always: { holds: () => true, otherwise: '' },
  'need and five judged': {
    holds: ({ hasNeed, standardsJudged }) => hasNeed && standardsJudged === STANDARDS,
    otherwise: '列入申报清单前，请填写需求金额，并对五项标准逐项写明是否符合和依据。',
  },
  'five met': { holds: ({ standardsMet }) => standardsMet === STANDARDS, otherwise: '五项标准没有全部符合，不能推荐；请转联合会诊，写明问题、由谁解决、到哪一天。' },
  'five met, other institution': {
    holds: ({ standardsMet, isOtherInstitution }) => standardsMet === STANDARDS && isOtherInstitution,
    otherwise: '这家机构刚刚没有授信，请换一家推荐，或者转联合会诊。',
  },
  'defects cured': { holds: ({ openDefects, standardsMet }) => openDefects === 0 && standardsMet === STANDARDS, otherwise: '请先把会诊的问题逐项解决，并更新五项标准，再重新申报。' },
} as const satisfies Record<string, { holds: (facts: CaseFacts) => boolean; otherwise: string }>;
export type CaseGuard = keyof typeof caseGuards;

type Row = readonly [from: CaseState, action: CaseAction, by: CaseSide, guard: CaseGuard, to: CaseState];

export const caseSteps = [
  ['entered', 'visit', 'team', 'always', 'visited'],
  ['entered', 'close', 'team', 'always', 'closed'],
  ['visited', 'visit', 'team', 'always', 'visited'],
  ['visited', 'assess', 'team', 'always', 'visited'],
  ['visited', 'find-no-need', 'team', 'always', 'no-need'],
  ['visited', 'file', 'team', 'need and five judged', 'filed'],

  ['filed', 'visit', 'team', 'always', 'filed'],
  ['filed', 'assess', 'team', 'always', 'filed'],
  ['filed', 'recommend', 'team', 'five met', 'recommended'],
  ['filed', 'consult', 'team', 'always', 'in-consultation'],
  ['filed', 'close', 'team', 'always', 'closed'],

  ['recommended', 'take-back', 'team', 'always', 'filed'],
  ['recommended', 'grant', 'institution', 'always', 'granted'],
  ['recommended', 'refuse', 'institution', 'always', 'refused'],
  ['recommended', 'remind', 'platform', 'always', 'recommended'],
  ['recommended', 'escalate', 'platform', 'always', 'recommended'],

  ['refused', 'recommend', 'team', 'five met, other institution', 'recommended'],
  ['refused', 'assess', 'team', 'always', 'refused'],
  ['refused', 'consult', 'team', 'always', 'in-consultation'],
  ['refused', 'close', 'team', 'always', 'closed'],

  ['in-consultation', 'visit', 'team', 'always', 'in-consultation'],
  ['in-consultation', 'assess', 'team', 'always', 'in-consultation'],
  ['in-consultation', 'add-defect', 'team', 'always', 'in-consultation'],
  ['in-consultation', 'cure-defect', 'team', 'always', 'in-consultation'],
  ['in-consultation', 'refile', 'team', 'defects cured', 'filed'],
  ['in-consultation', 'close', 'team', 'always', 'closed'],

  ['entered', 'withdraw', 'enterprise', 'always', 'closed'],
  ['visited', 'withdraw', 'enterprise', 'always', 'closed'],
  ['filed', 'withdraw', 'enterprise', 'always', 'closed'],
  ['in-consultation', 'withdraw', 'enterprise', 'always', 'closed'],
] as const satisfies readonly Row[];

export type CaseStepTaken = { ok: true; to: CaseState } | { ok: false; because: string };

/** The one way from a state to the next; `because` says what to do instead. */
export function takeCaseStep(from: CaseState, action: CaseAction, by: CaseSide, facts: CaseFacts): CaseStepTaken {
  const row = caseSteps.find((each) => each[0] === from && each[1] === action && each[2] === by);
  if (!row) return { ok: false, because: '现在的状态不能做这一步，请刷新页面，按最新情况办理。' };
  const { holds, otherwise } = caseGuards[row[3]];
  return holds(facts) ? { ok: true, to: row[4] } : { ok: false, because: otherwise };
}

/** What a side can try in a state; whether a condition holds is told when it does. */
export const caseActionsFor = (side: CaseSide, state: CaseState): CaseAction[] => caseSteps.filter(([from, , by]) => from === state && by === side).map(([, action]) => action);

export const caseEndStates = ['no-need', 'granted', 'closed'] as const satisfies readonly CaseState[];
export const hasCaseEnded = (state: CaseState): boolean => (caseEndStates as readonly string[]).includes(state);
