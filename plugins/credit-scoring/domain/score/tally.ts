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
  /** Each once. */
  sources: string[];
  factIds: string[];
}

export const emptyTally = (): Tally => ({ weight: 0, value: 0, records: 0, sources: [], factIds: [] });

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
  addSource(tally.sources, source);
  tally.factIds.push(factId);
}

/** Most records are of the source of the one before. */
export function addSource(sources: string[], source: string): void {
  if (sources.at(-1) !== source && !sources.includes(source)) sources.push(source);
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
  return { weight, value: Math.floor(weight * value), records: factIds.length, sources, factIds };
}

/** Exact for whole numbers from 0 to 2⁵³, where a plain quotient may round up to the next whole number; faster than by `%`. */
export function floorDivide(dividend: number, divisor: number): number {
  const quotient = Math.floor(dividend / divisor);
  return quotient * divisor > dividend ? quotient - 1 : quotient;
}
