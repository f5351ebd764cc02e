/** What a factor finds in a file, before it becomes points. */
import type { ComponentId, FactorId } from '../../contract/credit-model.ts';
import type { FactorState } from '../../contract/score-result.ts';
import type { Reading } from './reading.ts';
import { type Tally, emptyTally } from './tally.ts';

export interface ComponentMeasure {
  id: ComponentId;
  state: FactorState;
  /** Its part of the card, in hundredths of a point: 230 points whole are 23,000. */
  share: number;
  /** How much of the share is known, in per cent: sources of arrears may be connected in part. */
  knownPercent: number;
  tally: Readonly<Tally>;
}

export interface FactorMeasure {
  id: FactorId;
  state: FactorState;
  components: ComponentMeasure[];
  isThin: boolean;
  /** What was found, with the figures, as a whole Chinese sentence. */
  sentence: string;
  /** One sentence for each component that speaks for the firm. */
  goodNews: { component: ComponentId; sentence: string }[];
}

/** A factor is one file: it reads, adds up and says what it found. `used` collects the weight bases. */
export type Factor = (reading: Reading, used: Record<string, string>) => FactorMeasure;

export function component(
  id: ComponentId,
  state: FactorState,
  share: number,
  tally: Readonly<Tally> = NOTHING,
): ComponentMeasure {
  const counts = isCounting(state);
  return { id, state, share, tally: counts ? tally : NOTHING, knownPercent: counts ? 100 : 0 };
}

const NOTHING: Readonly<Tally> = emptyTally();

export const isCounting = (state: FactorState): boolean => state === 'usable' || state === 'none-found';

/** A factor counts as soon as one of its components does. */
export function stateOfFactor(components: readonly ComponentMeasure[]): FactorState {
  for (const state of statesBySpeaking) for (const part of components) if (part.state === state) return state;
  return 'not-applicable';
}

const statesBySpeaking: readonly FactorState[] = ['usable', 'none-found', 'withdrawn', 'not-connected'];

export function countOf(components: readonly ComponentMeasure[]): { records: number; sources: number } {
  let records = 0;
  let sources: readonly string[] = NOTHING.sources;
  for (const { tally } of components) {
    records += tally.records;
    sources = sources.length === 0 ? tally.sources : bothOf(sources, tally.sources);
  }
  return { records, sources: sources.length };
}

const bothOf = (sources: readonly string[], others: readonly string[]): string[] => [
  ...new Set([...sources, ...others]),
];

export function isThin(reading: Reading, components: readonly ComponentMeasure[], sourcesMin: number): boolean {
  const { records, sources } = countOf(components);
  return records < reading.model.evidence.thinBelowRecords || sources < sourcesMin;
}

/** What a factor says when its source is not there. */
export function absentSentence(state: FactorState, what: string): string | undefined {
  return { withdrawn: `${what}的授权已撤回，未计分。`, 'not-connected': `${what}尚未接入，未计分。` }[state as string];
}

/** Mean of the records, 0–100; 0 without any. */
export const averageOf = ({ weight, value }: Readonly<Tally>): number => (weight === 0 ? 0 : value / weight);

/** As it is shown: one decimal. */
export const roundedAverage = (tally: Readonly<Tally>): number => Math.round(averageOf(tally) * 10) / 10;
