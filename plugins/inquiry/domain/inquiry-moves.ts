/**
 * The life of a thread: who can do what with which kind, in which states, where it leads, and what happens to the clock.
 * A move that is not here does not exist; a state that is not in its `from` refuses it.
 */
import type { InquiryKind, InquiryState } from '../contract/topics.ts';

const consultations = ['question', 'equity-intention'] as const satisfies InquiryKind[];
const bookings = ['service-booking', 'outlet-appointment'] as const satisfies InquiryKind[];
const all = [...consultations, ...bookings] as const;

export type Side = 'asker' | 'desk' | 'staff' | 'platform';

interface Move {
  by: Side;
  kinds: readonly InquiryKind[];
  from: readonly InquiryState[];
  to: InquiryState;
  /** `run`: goes on, or starts when it stood; `stop`: nobody waits any more. */
  clock: 'run' | 'stop';
  /** Its words are for those who answer, not for the asker. */
  isInternal?: true;
}

export const inquiryMoves = {
  answer: { by: 'desk', kinds: consultations, from: ['waiting', 'answered'], to: 'answered', clock: 'stop' },
  'follow-up': { by: 'asker', kinds: consultations, from: ['waiting', 'answered'], to: 'waiting', clock: 'run' },
  'hand-over': { by: 'desk', kinds: all, from: ['waiting'], to: 'waiting', clock: 'run', isInternal: true },
  'not-for-me': { by: 'desk', kinds: all, from: ['waiting'], to: 'waiting', clock: 'run', isInternal: true },
  assign: { by: 'staff', kinds: all, from: ['waiting'], to: 'waiting', clock: 'run', isInternal: true },
  /** Whoever had it is an adviser no more. */
  reroute: { by: 'platform', kinds: all, from: ['waiting'], to: 'waiting', clock: 'run', isInternal: true },
  conclude: { by: 'desk', kinds: consultations, from: ['answered'], to: 'closed', clock: 'stop' },
  close: { by: 'asker', kinds: consultations, from: ['waiting', 'answered'], to: 'closed', clock: 'stop' },
  /** Answered, and quiet for two weeks. */
  lapse: { by: 'platform', kinds: consultations, from: ['answered'], to: 'closed', clock: 'stop' },
  propose: { by: 'desk', kinds: bookings, from: ['waiting'], to: 'proposed', clock: 'stop' },
  confirm: { by: 'desk', kinds: bookings, from: ['waiting'], to: 'confirmed', clock: 'stop' },
  decline: { by: 'desk', kinds: bookings, from: ['waiting', 'proposed'], to: 'declined', clock: 'stop' },
  accept: { by: 'asker', kinds: bookings, from: ['proposed'], to: 'confirmed', clock: 'stop' },
  'ask-again': { by: 'asker', kinds: bookings, from: ['proposed'], to: 'waiting', clock: 'run' },
  withdraw: { by: 'asker', kinds: bookings, from: ['waiting', 'proposed', 'confirmed'], to: 'withdrawn', clock: 'stop' },
  complete: { by: 'desk', kinds: bookings, from: ['confirmed'], to: 'closed', clock: 'stop' },
} as const satisfies Record<string, Move>;

export type InquiryMove = keyof typeof inquiryMoves;

export const moveOf = (name: InquiryMove): Move => inquiryMoves[name];

/** What a side can do with a thread now. */
export const movesFor = (side: Side, { kind, state }: { kind: InquiryKind; state: InquiryState }): InquiryMove[] =>
  (Object.keys(inquiryMoves) as InquiryMove[]).filter((name) => {
    const { by, kinds, from } = moveOf(name);
    return by === side && kinds.includes(kind) && from.includes(state);
  });

/** Each counts as the first answer, when there was none. */
export const isAnswer = (name: InquiryMove): boolean => moveOf(name).by === 'desk' && moveOf(name).clock === 'stop';

export const hasEnded = (state: InquiryState): boolean => state === 'closed' || state === 'declined' || state === 'withdrawn';

/** What was withdrawn was not served. */
export const canBeRated = (state: InquiryState): boolean => state === 'closed' || state === 'declined';

/** Answered threads that stay quiet end by themselves. */
export const QUIET_DAYS_MAX = 14;
