import { describe, expect, test } from 'vitest';
import { CaseAction, CaseSide, CaseState } from '../../../../../../plugins/financing/contract/coordination.ts';
import { type CaseFacts, caseActionsFor, caseEndStates, caseSteps, takeCaseStep } from '../../../../../../plugins/financing/domain/coordination/case-states.ts';
import { decisionClock, isDecisionLate } from '../../../../../../plugins/financing/domain/coordination/decision-clock.ts';

const ready: CaseFacts = { hasNeed: true, standardsJudged: 5, standardsMet: 5, openDefects: 0, isOtherInstitution: true };

describe('a firm in the mechanism', () => {
  test('takes only the steps of the table; every other one is refused with what to do', () => {
    const known = new Set(caseSteps.map(([from, action, by]) => `${from} ${action} ${by}`));
    for (const from of CaseState.options)
      for (const action of CaseAction.options)
        for (const by of CaseSide.options) {
          const taken = takeCaseStep(from, action, by, ready);
          expect(taken.ok, `${from} ${action} ${by}`).toBe(known.has(`${from} ${action} ${by}`));
          if (!taken.ok) expect(taken.because).toMatch(/。$/);
        }
    expect(known.size).toBe(caseSteps.length);
  });

  test('is recommended only when all five standards are met, and goes to consultation whatever they are', () => {
    const four = { ...ready, standardsMet: 4 };
    expect(takeCaseStep('filed', 'recommend', 'team', ready)).toEqual({ ok: true, to: 'recommended' });
    expect(takeCaseStep('filed', 'recommend', 'team', four)).toMatchObject({ ok: false, because: expect.stringContaining('联合会诊') });
    expect(takeCaseStep('filed', 'consult', 'team', four)).toEqual({ ok: true, to: 'in-consultation' });
  });

  test('is filed only with a need and a verdict on each standard', () => {
    expect(takeCaseStep('visited', 'file', 'team', ready).ok).toBe(true);
    expect(takeCaseStep('visited', 'file', 'team', { ...ready, hasNeed: false }).ok).toBe(false);
    expect(takeCaseStep('visited', 'file', 'team', { ...ready, standardsJudged: 4, standardsMet: 4 }).ok).toBe(false);
  });

  test('comes back from consultation when every defect is cured, and after a refusal goes to another institution', () => {
    expect(takeCaseStep('in-consultation', 'refile', 'team', { ...ready, openDefects: 1 }).ok).toBe(false);
    expect(takeCaseStep('in-consultation', 'refile', 'team', ready)).toEqual({ ok: true, to: 'filed' });
    expect(takeCaseStep('refused', 'recommend', 'team', { ...ready, isOtherInstitution: false }).ok).toBe(false);
    expect(takeCaseStep('refused', 'recommend', 'team', ready).ok).toBe(true);
  });

  test('is never stuck: somebody can move every state that is no end', () => {
    for (const state of CaseState.options) {
      const hands = CaseSide.options.flatMap((side) => caseActionsFor(side, state));
      expect(hands.length > 0, state).toBe(!(caseEndStates as readonly string[]).includes(state));
    }
  });
});

test('an institution has 30 calendar days, the day of the recommendation not counted; the alarm is five days before', () => {
  expect(decisionClock('2026-01-31')).toEqual({ dueOn: '2026-03-02', remindOn: '2026-02-25' });
  expect(isDecisionLate('2026-03-02', null, '2026-03-02')).toBe(false);
  expect(isDecisionLate('2026-03-02', null, '2026-03-03')).toBe(true);
  expect(isDecisionLate('2026-03-02', '2026-03-02', '2026-05-01')).toBe(false);
  expect(isDecisionLate('2026-03-02', '2026-03-03', '2026-05-01')).toBe(true);
});
