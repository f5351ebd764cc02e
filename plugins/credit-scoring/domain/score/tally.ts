/** Evidence added up in whole numbers, so that the order of the records cannot matter. */
import type { Reading } from './reading.ts';

/** A usual record of its source and year. */
export const USUAL_AMOUNT = 16;

export interface Tally {
  /** Σ amount weight × decay. */
  weight: number;
  /** Σ amount weight × decay × value, values being 0–100. */
  value: number;
  records: number;
  sources: Set<string>;
  factIds: string[];
}

export const emptyTally = (): Tally => ({ weight: 0, value: 0, records: 0, sources: new Set(), factIds: [] });

/** What one current record of usual size weighs. */
export const weightUnit = (decay: readonly number[]): number => USUAL_AMOUNT * (decay[0] ?? 1);

export interface Entry {
  factId: string;
  source: string;
  /** 0–100. */
  value: number;
  /** Months since it fell due. */
  age: number;
  /** In sixteenths of a usual record. */
  amountWeight?: number;
}

export function addEntry(
  tally: Tally,
  { factId, source, value, age, amountWeight = USUAL_AMOUNT }: Entry,
  { model }: Reading,
): void {
  const weight = amountWeight * (model.decay[age] ?? 0);
  tally.weight += weight;
  tally.value += weight * value;
  tally.records += 1;
  tally.sources.add(source);
  tally.factIds.push(factId);
}

/** A finding that is not a sum of records, worth as many current ones as the model says. */
export function standingTally(
  value: number,
  records: number,
  factIds: string[],
  { model }: Reading,
  sources: string[] = [],
): Tally {
  const weight = records * weightUnit(model.decay);
  return { weight, value: Math.floor(weight * value), records: factIds.length, sources: new Set(sources), factIds };
}

/** Exact for whole numbers from 0 to 2⁵³, where a plain quotient may round up to the next whole number; faster than by `%`. */
export function floorDivide(dividend: number, divisor: number): number {
  const quotient = Math.floor(dividend / divisor);
  return quotient * divisor > dividend ? quotient - 1 : quotient;
}
