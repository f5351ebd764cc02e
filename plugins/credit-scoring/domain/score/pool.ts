/**
 * From evidence to the score, in whole numbers.
 *
 * A component with n current records counts with e = n / (n + k) of its share; the level of the firm is the mean of all
 * components so weighed, with a small neutral part: T = (Σ s·e·R + p·50) / (Σ s·e + p). That is shrinkage towards the
 * firm's other components; taken this way, one more punctual record raises T whatever else is on file (a leave-one-out
 * mean of raw values lets a first perfect instalment cost up to 47 points).
 */
import type { CreditModel } from '../../contract/credit-model.ts';
import { type ComponentMeasure, isCounting } from './measure.ts';
import { floorDivide, weightUnit } from './tally.ts';

/** e and e·R of one component, in hundred-thousandths; rounded down, the one division of a component. */
export interface Weighed {
  share: number;
  evidence: number;
  value: number;
}

export const WHOLE = 100_000;

export interface Level {
  /** T is `value` / `evidence`, 0–100. */
  value: number;
  evidence: number;
}

/** `share` in hundredths of a point. */
export function weighEvidence(
  share: number,
  { weight, value }: { weight: number; value: number },
  { evidence, decay }: CreditModel,
): Weighed {
  const total = weight + evidence.shrinkage * weightUnit(decay);
  return { share, evidence: scale(weight, total), value: scale(value, total) };
}

export function poolLevel(parts: readonly Weighed[], { evidence }: CreditModel): Level {
  const prior = evidence.priorPoints * 100 * WHOLE;
  const level = { value: prior * evidence.priorValue, evidence: prior };
  for (const part of parts) {
    level.value += part.share * part.value;
    level.evidence += part.share * part.evidence;
  }
  return level;
}

/** base + range × T / 100, rounded half up. */
export function scoreOfLevel({ value, evidence }: Level, { scale: { base, range } }: CreditModel): number {
  return base + floorDivide(2 * range * value + 100 * evidence, 200 * evidence);
}

/** How many points of the card rest on records, rounded down. */
export function evidencePoints({ evidence }: Level, model: CreditModel): number {
  const share = 100 * WHOLE;
  return Math.floor(evidence / share) - model.evidence.priorPoints;
}

interface Counted {
  measure: Pick<ComponentMeasure, 'state'>;
  weighed: Weighed;
}

/** What is mixed in where evidence is missing, so that the sub-scores add up to the level exactly. */
export function mixedIn(parts: readonly Counted[], { value, evidence }: Level): number {
  const level = value / evidence;
  let usable = 0;
  let known = 0;
  let earned = 0;
  for (const { measure, weighed: part } of parts) {
    if (!isCounting(measure.state)) continue;
    usable += part.share;
    known += (part.share * part.evidence) / WHOLE;
    earned += (part.share * part.value) / WHOLE;
  }
  return usable > known ? (level * usable - earned) / (usable - known) : level;
}

const EXACT_MAX = Math.floor(Number.MAX_SAFE_INTEGER / WHOLE);

/** `part` in hundred-thousandths of `total`, rounded down. */
export function scale(part: number, total: number): number {
  if (part <= EXACT_MAX) return floorDivide(part * WHOLE, total);
  return Number((BigInt(part) * BigInt(WHOLE)) / BigInt(total));
}
