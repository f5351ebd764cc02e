/** The life of a need (C13), as one table; what is not a row is refused. */
import type { NeedState } from '@rongqiao/contracts/financing-need.ts';

export type NeedStep = 'publish' | 'change' | 'withdraw' | 'close' | 'match' | 'expire';
type Row = readonly [from: NeedState, step: NeedStep, by: 'enterprise' | 'platform', to: NeedState];

export const needSteps = [
  ['draft', 'publish', 'enterprise', 'published'],
  ['draft', 'change', 'enterprise', 'draft'],
  ['draft', 'withdraw', 'enterprise', 'withdrawn'],
  ['draft', 'close', 'enterprise', 'closed'],
  ['draft', 'match', 'platform', 'matched'],
  ['published', 'change', 'enterprise', 'published'],
  ['published', 'withdraw', 'enterprise', 'withdrawn'],
  ['published', 'close', 'enterprise', 'closed'],
  /** The firm accepts an offer. */
  ['published', 'match', 'platform', 'matched'],
  ['expired', 'match', 'platform', 'matched'],
  ['matched', 'close', 'enterprise', 'closed'],
  /** Its last day is over and no application is open. */
  ['published', 'expire', 'platform', 'expired'],
] as const satisfies readonly Row[];

export const needStateAfter = (from: NeedState, step: NeedStep, by: Row[2]): NeedState | undefined =>
  needSteps.find((row) => row[0] === from && row[1] === step && row[2] === by)?.[3];

export const needStepsFor = (state: NeedState): Exclude<NeedStep, 'match' | 'expire'>[] =>
  needSteps.flatMap((row) => (row[0] === state && row[2] === 'enterprise' ? [row[1]] : []));
