/** Does the model rank as well in every part of the population? */
import { aucInterval } from '../measures/delong.ts';
import type { Predictions } from './measure-predictions.ts';

export interface Segment {
  segment: string;
  rows: number;
  bad: number;
  observed: number;
  stated: number;
  /** Undefined where one class is missing. */
  auc?: number;
  aucLow?: number;
  aucHigh?: number;
}

/** `segmentOf` names the segment of each row of the sample. The largest segment first. */
export function evaluateSegments({ rows, bad, scores, probability }: Predictions, segmentOf: (row: number) => string): Segment[] {
  const members = Map.groupBy(Array.from(rows.keys()), (at) => segmentOf(rows[at] as number));
  return [...members].map(([segment, places]) => segmentMeasures(segment, Uint8Array.from(places, (at) => bad[at] as number), places.map((at) => -(scores[at] as number)), places.map((at) => probability[at] as number))).toSorted((one, other) => other.rows - one.rows);
}

function segmentMeasures(segment: string, bad: Uint8Array, risk: number[], probability: number[]): Segment {
  const bads = bad.reduce((sum, flag) => sum + flag, 0);
  const told = { segment, rows: bad.length, bad: bads, observed: bads / bad.length, stated: probability.reduce((sum, value) => sum + value, 0) / bad.length };
  if (bads === 0 || bads === bad.length) return told;
  const { auc, low, high } = aucInterval(risk, bad);
  return { ...told, auc, aucLow: low, aucHigh: high };
}
