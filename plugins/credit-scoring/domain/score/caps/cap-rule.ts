import type { CapCode, CreditModel } from '../../../contract/credit-model.ts';
import type { Reading } from '../reading.ts';

/** What a rule found; absent when it does not hold. */
export interface Finding {
  sentence: string;
  factIds: string[];
  until?: string;
}

export type CapParams = CreditModel['caps'][CapCode];
/** `evidencePoints`: how many of the card's 650 points rest on records. */
export type CapRule = (reading: Reading, params: CapParams, evidencePoints: number) => Finding | undefined;
