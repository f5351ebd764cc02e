import { describe, expect, test } from 'vitest';
import { type ClaimState, ClaimState as States } from '../../../../../plugins/accounts/contract.ts';
import { claimMessage } from '../../../../../plugins/accounts/domain/claim-message.ts';
import { claimMoves, isOpen, stepsOf } from '../../../../../plugins/accounts/domain/claim-moves.ts';

const moves = Object.values(claimMoves);
const ends: ClaimState[] = ['proven', 'rejected', 'withdrawn', 'expired'];

test('what has ended moves no more, and everything else can end', () => {
  for (const state of States.options) {
    const out = moves.filter(({ from }) => (from as readonly ClaimState[]).includes(state));
    expect(out.length > 0, state).toBe(!ends.includes(state));
    expect(isOpen(state), state).toBe(!ends.includes(state));
  }
});

test('only three states lead to a proof, and none of them is one that the claimant reaches alone', () => {
  const proving = moves.filter(({ to }) => to === 'proven').flatMap(({ from }) => [...from]);
  expect([...new Set(proving)].sort()).toEqual(['awaiting-amount', 'awaiting-licence', 'disputed', 'under-review']);
});

test('a claim in dispute is won or lost by an operator’s word, or withdrawn: no proof goes round it', () => {
  const out = Object.entries(claimMoves).filter(([, { from }]) => (from as readonly ClaimState[]).includes('disputed'));
  expect(out.map(([move]) => move).sort()).toEqual(['lose-dispute', 'win-dispute', 'withdraw']);
});

describe('the steps shown', () => {
  const all = ['electronic-licence', 'bank-transfer', 'document-review'] as const;
  test('are those of the ways that the platform is connected to', () => {
    expect(stepsOf({ state: 'started', purpose: 'join' }, all, false)).toEqual([
      'ask-licence',
      'order-transfer',
      'upload-documents',
      'withdraw',
    ]);
    expect(stepsOf({ state: 'started', purpose: 'join' }, ['document-review'], true)).toEqual([
      'upload-documents',
      'submit-documents',
      'withdraw',
    ]);
  });
  test('leave the transfer out when signing is proven anew', () => {
    expect(stepsOf({ state: 'started', purpose: 'renew-signing' }, all, false)).not.toContain('order-transfer');
  });
});

test.each(States.options)('%s is one sentence that says what to do', (state) => {
  const message = claimMessage({
    state,
    purpose: 'join',
    enterpriseName: '辽河演示',
    accountTail: '1234',
    triesLeft: 2,
    reason: null,
  });
  expect(message).toMatch(/。$/);
  expect(message).not.toMatch(/null|undefined/);
});
