import { type RefusalCode, type Refused, refusalReasons } from '../contract/refusal-reasons.ts';

/** A reason with its cure, as the firm reads it. */
export function refusedOf(code: RefusalCode, sentence: string): Refused {
  const { label, cure, condition } = refusalReasons[code];
  return { code, label, cure, sentence, condition: condition ?? null };
}
