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
  tally: Tally;
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
  tally: Tally = emptyTally(),
): ComponentMeasure {
  const counts = state === 'usable' || state === 'none-found';
  return { id, state, share, tally: counts ? tally : emptyTally(), knownPercent: counts ? 100 : 0 };
}

/** A factor counts as soon as one of its components does. */
export function stateOfFactor(components: readonly ComponentMeasure[]): FactorState {
  for (const state of statesBySpeaking) if (components.some((part) => part.state === state)) return state;
  return 'not-applicable';
}

const statesBySpeaking: readonly FactorState[] = ['usable', 'none-found', 'withdrawn', 'not-connected'];

export function countOf(components: readonly ComponentMeasure[]): { records: number; sources: number } {
  const sources = new Set(components.flatMap(({ tally }) => [...tally.sources]));
  return { records: components.reduce((sum, { tally }) => sum + tally.records, 0), sources: sources.size };
}

export function isThin(reading: Reading, components: readonly ComponentMeasure[], sourcesMin: number): boolean {
  const { records, sources } = countOf(components);
  return records < reading.model.evidence.thinBelowRecords || sources < sourcesMin;
}

/** What a factor says when its source is not there. */
export function absentSentence(state: FactorState, what: string): string | undefined {
  return { withdrawn: `${what}的授权已撤回，未计分。`, 'not-connected': `${what}尚未接入，未计分。` }[state as string];
}

/** Mean of the records, 0–100; 0 without any. */
export const averageOf = ({ weight, value }: Tally): number => (weight === 0 ? 0 : value / weight);
