/** What one condition makes of one firm, with everything that explains it. */
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Datum } from '../firm-profile.ts';

export type Outcome = 'pass' | 'fail' | 'unknown';

/** What would turn a failed condition, and when that can be. */
export interface Change {
  /** Equal keys are the same thing to do, whichever product asks for it. */
  key: string;
  sentence: string;
  /** The first day on which it can hold; null where the firm can do it now. */
  possibleFrom: IsoDay | null;
}

export interface Verdict {
  outcome: Outcome;
  /** The firm's own value as people read it; null where nothing is known. */
  own: string | null;
  asOf: IsoDay | null;
  /** Absent where nothing that the firm can do changes it. */
  change?: Change | undefined;
}

/**
 * Judges a datum by a rule; without a datum the verdict is unknown, and a disputed one is neither a pass nor a fail.
 *
 * @param change asked only where the rule fails
 */
export function judge<Value>(
  datum: Datum<Value> | undefined,
  { holds, own, change }: { holds(value: Value): boolean; own(value: Value): string; change?(value: Value): Change | undefined },
): Verdict {
  if (!datum) return { outcome: 'unknown', own: null, asOf: null };
  const { value, asOf, isDisputed } = datum;
  const seen = { own: isDisputed ? `${own(value)}（异议处理中）` : own(value), asOf };
  if (isDisputed) return { outcome: 'unknown', ...seen };
  return holds(value) ? { outcome: 'pass', ...seen } : { outcome: 'fail', ...seen, change: change?.(value) };
}
