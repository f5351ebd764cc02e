/** The life of an objection: who can do what in which state, and where it leads. A move that is not here does not exist. */
import type { ObjectionState } from '../../contract/objections.ts';

export type ObjectionSide = 'subject' | 'answerer';

interface Move {
  by: ObjectionSide;
  from: readonly ObjectionState[];
  /** Left out: it stays where it is. */
  to?: ObjectionState;
}

export const objectionMoves = {
  'add-evidence': { by: 'subject', from: ['open'] },
  withdraw: { by: 'subject', from: ['open'], to: 'withdrawn' },
  /** 条例 §16, §25: the subject's own words stand beside what was not corrected. */
  state: { by: 'subject', from: ['open', 'confirmed', 'recorded'] },
  correct: { by: 'answerer', from: ['open'], to: 'corrected' },
  confirm: { by: 'answerer', from: ['open'], to: 'confirmed' },
  record: { by: 'answerer', from: ['open'], to: 'recorded' },
} as const satisfies Record<string, Move>;

export type ObjectionMove = keyof typeof objectionMoves;

export const canMove = (move: ObjectionMove, state: ObjectionState): boolean => (objectionMoves[move].from as readonly ObjectionState[]).includes(state);

/** A fact whose correction was promised stays marked until its source has delivered it: then the old one is no longer read. */
export const markingStates: readonly ObjectionState[] = ['open', 'corrected'];
