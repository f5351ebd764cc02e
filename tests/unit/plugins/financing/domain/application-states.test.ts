import { type ApplicationAction, ApplicationAction as Actions, ApplicationSide, ApplicationState } from '@rongqiao/financing/contract.ts';
import { actionsFor, applicationSteps, endStates, guards, hasEnded, type StepFacts, takeStep } from '@rongqiao/financing/domain/application-states.ts';
import { describe, expect, test } from 'vitest';

const facts = (some: Partial<StepFacts> = {}): StepFacts => ({
  isAboveLimit: false,
  isOtherPerson: true,
  isCounter: false,
  isOfferOpen: true,
  areDocumentsGiven: true,
  isSilent: false,
  ...some,
});
const everyFact: StepFacts[] = Array.from({ length: 64 }, (_, bits) =>
  facts({ isAboveLimit: !!(bits & 1), isOtherPerson: !!(bits & 2), isCounter: !!(bits & 4), isOfferOpen: !!(bits & 8), areDocumentsGiven: !!(bits & 16), isSilent: !!(bits & 32) }),
);

describe('the life of an application', () => {
  test('only what is in the table can be done: every other step of every side in every state is refused with a sentence', () => {
    const known = new Set(applicationSteps.map(([from, action, by]) => `${from} ${action} ${by}`));
    for (const from of ApplicationState.options)
      for (const action of Actions.options)
        for (const side of ApplicationSide.options) {
          if (known.has(`${from} ${action} ${side}`)) continue;
          const answers = everyFact.map((some) => takeStep(from, action, side, some));
          expect(answers.every((answer) => !answer.ok && answer.because.endsWith('。')), `${from} ${action} ${side}`).toBe(true);
        }
  });

  test('a step never leads two ways: whatever the circumstances, at most one row holds', () => {
    for (const [from, action, by] of applicationSteps)
      for (const some of everyFact) {
        const step = takeStep(from, action, by, some);
        const others = applicationSteps.filter((row) => row[0] === from && row[1] === action && row[2] === by);
        const holding = others.filter((row) => guards[row[3]].holds(some));
        if (holding.length > 1 || step.ok !== (holding.length === 1)) expect(holding, `${from} ${action} ${by}`).toHaveLength(step.ok ? 1 : 0);
      }
    expect(new Set(applicationSteps.map((row) => row.slice(0, 4).join(' '))).size).toBe(applicationSteps.length);
  });

  test('from every state a case comes to an end, and from an end nothing leads on', () => {
    const next = (state: string) => applicationSteps.filter(([from]) => from === state).map((row) => row[4]);
    for (const state of ApplicationState.options) {
      const reached = new Set<string>([state]);
      for (const one of reached) for (const to of next(one)) reached.add(to);
      expect([...reached].some((one) => hasEnded(one as (typeof endStates)[number])), state).toBe(true);
    }
    for (const state of endStates) expect(applicationSteps.filter(([from]) => from === state)).toEqual([]);
    const arrived = new Set<string>(applicationSteps.map((row) => row[4]));
    expect(ApplicationState.options.filter((state) => state !== 'submitted' && !arrived.has(state))).toEqual([]);
  });

  test('above the limit a decision waits for a second person, who is not the one who proposed it', () => {
    const above = facts({ isAboveLimit: true });
    expect(takeStep('due-diligence', 'approve', 'institution', above)).toMatchObject({ to: 'second-review', event: 'decision-proposed' });
    expect(takeStep('second-review', 'confirm-decision', 'institution', facts({ isOtherPerson: false }))).toEqual({ ok: false, because: '自己提出的决定要由另一位同事复核。' });
    expect(takeStep('second-review', 'confirm-decision', 'institution', facts())).toMatchObject({ to: 'approved' });
    expect(takeStep('second-review', 'confirm-decision', 'institution', facts({ isCounter: true }))).toMatchObject({ to: 'counter-offer' });
  });

  test('a firm cannot take an offer that is over, nor hand in half of the papers', () => {
    expect(takeStep('approved', 'accept-offer', 'enterprise', facts({ isOfferOpen: false }))).toEqual({ ok: false, because: '这个方案已过有效期，请联系机构重新提出。' });
    expect(takeStep('documents-requested', 'submit-documents', 'enterprise', facts({ areDocumentsGiven: false }))).toMatchObject({ ok: false });
  });

  test('each side is offered its own steps only', () => {
    const ofFirm: ApplicationAction[] = ['withdraw'];
    expect(actionsFor('enterprise', 'submitted')).toEqual(ofFirm);
    expect(actionsFor('institution', 'submitted')).toEqual(['accept', 'refuse', 'assign', 'hand-over', 'note']);
    expect(actionsFor('enterprise', 'refused')).toEqual([]);
  });
});
