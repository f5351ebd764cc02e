import { describe, expect, test } from 'vitest';
import { InquiryKind, InquiryState } from '../../../../../plugins/inquiry/contract/topics.ts';
import { canBeRated, hasEnded, inquiryMoves, isAnswer, type InquiryMove, moveOf, movesFor } from '../../../../../plugins/inquiry/domain/inquiry-moves.ts';

const names = Object.keys(inquiryMoves) as InquiryMove[];
const threads = InquiryKind.options.flatMap((kind) => InquiryState.options.map((state) => ({ kind, state })));

test('a thread that has ended is moved by nobody', () => {
  for (const thread of threads.filter(({ state }) => hasEnded(state))) {
    for (const side of ['asker', 'desk', 'staff', 'platform'] as const) expect(movesFor(side, thread)).toEqual([]);
  }
});

test('a clock runs exactly while somebody waits', () => {
  for (const name of names) expect([name, moveOf(name).clock]).toEqual([name, moveOf(name).to === 'waiting' ? 'run' : 'stop']);
});

test('the asker of a question follows up and closes; of a booking accepts, asks again, withdraws', () => {
  expect(movesFor('asker', { kind: 'question', state: 'answered' })).toEqual(['follow-up', 'close']);
  expect(movesFor('asker', { kind: 'service-booking', state: 'proposed' })).toEqual(['accept', 'ask-again', 'withdraw']);
});

test('who has it answers or passes it on; a booking is confirmed, moved or declined', () => {
  expect(movesFor('desk', { kind: 'question', state: 'waiting' })).toEqual(['answer', 'hand-over', 'not-for-me']);
  expect(movesFor('desk', { kind: 'outlet-appointment', state: 'waiting' })).toEqual(['hand-over', 'not-for-me', 'propose', 'confirm', 'decline']);
});

test('passing it on is no answer: only what the asker gets counts against the clock', () => {
  expect(names.filter(isAnswer)).toEqual(['answer', 'conclude', 'propose', 'confirm', 'decline', 'complete']);
});

describe('every state', () => {
  test.each(InquiryState.options.filter((state) => state !== 'waiting'))('%s is reached by a move', (state) => {
    expect(names.some((name) => moveOf(name).to === state)).toBe(true);
  });
});

test('what was withdrawn is not rated', () => {
  expect(InquiryState.options.filter(canBeRated)).toEqual(['declined', 'closed']);
});
