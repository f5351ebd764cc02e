/**
 * The life of a claim: in which states an action is possible, where it leads, and what is then told to the others.
 * An action that is not here does not exist; a state that is not in its `from` refuses it.
 */
import type { ClaimPurpose, ClaimState, ClaimStep, ClaimWay } from '../contract/claims.ts';
import * as events from '../contract/events.ts';

const open = [
  'started',
  'awaiting-licence',
  'transfer-ordered',
  'awaiting-amount',
  'under-review',
  'disputed',
] as const satisfies ClaimState[];
const shown = ['awaiting-licence', 'awaiting-amount', 'under-review'] as const satisfies ClaimState[];

interface Move {
  from: readonly ClaimState[];
  to: ClaimState;
  event: typeof events.claimStarted;
}

export const claimMoves = {
  'ask-licence': { from: ['started', 'awaiting-licence'], to: 'awaiting-licence', event: events.claimLicenceAsked },
  /** Declined, or nobody came: another try, or another way, is open. */
  'licence-not-shown': { from: ['awaiting-licence'], to: 'started', event: events.claimLicenceNotShown },
  'order-transfer': {
    from: ['started', 'awaiting-licence'],
    to: 'transfer-ordered',
    event: events.claimTransferOrdered,
  },
  'transfer-sent': { from: ['transfer-ordered'], to: 'awaiting-amount', event: events.claimTransferSent },
  /** The bank says that name and number do not belong together. */
  'transfer-returned': { from: ['transfer-ordered'], to: 'started', event: events.claimTransferReturned },
  'submit-documents': { from: ['started', 'awaiting-licence'], to: 'under-review', event: events.claimSubmitted },
  prove: { from: shown, to: 'proven', event: events.claimProven },
  /** Proven too, but the firm has an administrator. */
  dispute: { from: shown, to: 'disputed', event: events.claimDisputed },
  'win-dispute': { from: ['disputed'], to: 'proven', event: events.claimProven },
  'lose-dispute': { from: ['disputed'], to: 'rejected', event: events.claimRejected },
  /** By an operator, or by the third wrong amount. */
  reject: { from: ['under-review', 'awaiting-amount'], to: 'rejected', event: events.claimRejected },
  withdraw: { from: open, to: 'withdrawn', event: events.claimWithdrawn },
  expire: {
    from: ['started', 'awaiting-licence', 'transfer-ordered', 'awaiting-amount'],
    to: 'expired',
    event: events.claimExpired,
  },
} as const satisfies Record<string, Move>;

export type ClaimMove = keyof typeof claimMoves;

export const isOpen = (state: ClaimState): boolean => (open as readonly ClaimState[]).includes(state);

/** Wrong amounts that end a claim. */
export const WRONG_AMOUNTS_MAX = 3;
/** Transfers to one firm, whoever asks: each costs money, and each is a chance to guess. */
export const TRANSFERS_PER_FIRM_MAX = 5;
export const TRANSFERS_PER_FIRM_DAYS = 30;
export const AMOUNT_VALID_DAYS = 3;
export const CLAIM_VALID_DAYS = 30;

const stepsAt: Record<ClaimState, ClaimStep[]> = {
  started: ['ask-licence', 'order-transfer', 'upload-documents', 'submit-documents', 'withdraw'],
  'awaiting-licence': [
    'fetch-licence-result',
    'ask-licence',
    'order-transfer',
    'upload-documents',
    'submit-documents',
    'withdraw',
  ],
  'transfer-ordered': ['withdraw'],
  'awaiting-amount': ['enter-amount', 'withdraw'],
  'under-review': ['withdraw'],
  disputed: ['state-case', 'withdraw'],
  proven: [],
  rejected: [],
  withdrawn: [],
  expired: [],
};

const needsWay: Partial<Record<ClaimStep, ClaimWay>> = {
  'ask-licence': 'electronic-licence',
  'fetch-licence-result': 'electronic-licence',
  'order-transfer': 'bank-transfer',
};

/** Who reads the account's statements need not be who the new legal representative lets sign. */
export const isEnoughFor = (purpose: ClaimPurpose, way: ClaimWay): boolean =>
  purpose === 'join' || way !== 'bank-transfer';

/** What the claimant can do now, on a platform that offers these ways; documents are sent in when both are there. */
export const stepsOf = (
  { state, purpose }: { state: ClaimState; purpose: ClaimPurpose },
  ways: readonly ClaimWay[],
  hasAllDocuments: boolean,
): ClaimStep[] =>
  stepsAt[state].filter((step) => {
    const way = needsWay[step];
    if (way && !(ways.includes(way) && isEnoughFor(purpose, way))) return false;
    return step !== 'submit-documents' || hasAllDocuments;
  });
