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

export const nothingKnown: Verdict = { outcome: 'unknown', own: null, asOf: null };

/** A rule on a datum; what only depends on the datum is said once a datum, however many products ask. */
export interface Rule<Value> {
  holds(value: Value): boolean;
  own(value: Value): string;
  /** Asked only where the rule fails. */
  change?(value: Value): Change | undefined;
}

/** Judges a datum by a rule; without a datum the verdict is unknown, and a disputed one is neither a pass nor a fail. */
export function judge<Value>(datum: Datum<Value> | undefined, { holds, own, change }: Rule<Value>): Verdict {
  if (!datum) return nothingKnown;
  const { value, asOf, isDisputed } = datum;
  const seen = isDisputed ? `${own(value)}（异议处理中）` : own(value);
  if (isDisputed) return { outcome: 'unknown', own: seen, asOf };
  return holds(value) ? { outcome: 'pass', own: seen, asOf } : { outcome: 'fail', own: seen, asOf, change: change?.(value) };
}

const known = new WeakMap<object, string>();

/** `own` of a rule whose words depend on nothing but the datum: worked out once for all products that ask. */
export function saidOnce<Value>(datum: Datum<Value> | undefined, say: (value: Value) => string): () => string {
  return () => {
    if (!datum) return '';
    const found = known.get(datum);
    if (found !== undefined) return found;
    const said = say(datum.value);
    known.set(datum, said);
    return said;
  };
}
