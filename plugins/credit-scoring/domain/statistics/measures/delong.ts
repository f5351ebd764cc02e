/** The spread of an AUC, and whether two AUCs on the same rows differ (DeLong et al. 1988, by mid-ranks as Sun and Xu 2014). */
import { ascending } from './discrimination.ts';
import { normalBelow } from './special-functions.ts';

export interface AucInterval {
  auc: number;
  low: number;
  high: number;
  standardError: number;
}

const Z_95 = 1.959963984540054;

export function aucInterval(risk: ArrayLike<number>, bad: ArrayLike<number>): AucInterval {
  const parts = placements(risk, bad);
  const standardError = Math.sqrt(covariance(parts.ofBad, parts.ofBad) / parts.ofBad.length + covariance(parts.ofGood, parts.ofGood) / parts.ofGood.length);
  const reach = Z_95 * standardError;
  return { auc: parts.auc, low: Math.max(0, parts.auc - reach), high: Math.min(1, parts.auc + reach), standardError };
}

export interface AucComparison {
  /** Challenger less champion. */
  difference: number;
  low: number;
  high: number;
  z: number;
  /** Two-sided. */
  p: number;
}

/** Paired: both risks are of the same rows. */
export function compareAucs(champion: ArrayLike<number>, challenger: ArrayLike<number>, bad: ArrayLike<number>): AucComparison {
  const [one, other] = [placements(champion, bad), placements(challenger, bad)];
  const difference = other.auc - one.auc;
  const [ofBad, ofGood] = [subtract(other.ofBad, one.ofBad), subtract(other.ofGood, one.ofGood)];
  const standardError = Math.sqrt(covariance(ofBad, ofBad) / ofBad.length + covariance(ofGood, ofGood) / ofGood.length);
  const z = standardError > 0 ? difference / standardError : 0;
  return { difference, low: difference - Z_95 * standardError, high: difference + Z_95 * standardError, z, p: Math.min(1, 2 * normalBelow(-Math.abs(z))) };
}

interface Placements {
  auc: number;
  /** For each bad row the share of good rows that it outranks; for each good row the share of bad rows that outrank it. */
  ofBad: Float64Array;
  ofGood: Float64Array;
}

function placements(risk: ArrayLike<number>, bad: ArrayLike<number>): Placements {
  const all = Array.from({ length: risk.length }, (_, row) => row);
  const [bads, goods] = [all.filter((row) => bad[row] === 1), all.filter((row) => bad[row] !== 1)];
  const among = midRanks(risk);
  const within = (rows: number[]) => midRanks(rows.map((row) => risk[row] as number));
  const [badRanks, goodRanks] = [within(bads), within(goods)];
  const ofBad = Float64Array.from(bads, (row, at) => ((among[row] as number) - (badRanks[at] as number)) / goods.length);
  const ofGood = Float64Array.from(goods, (row, at) => 1 - ((among[row] as number) - (goodRanks[at] as number)) / bads.length);
  return { auc: ofBad.reduce((sum, value) => sum + value, 0) / bads.length, ofBad, ofGood };
}

/** Ranks from 1; equal values share the middle of theirs. */
function midRanks(values: ArrayLike<number>): Float64Array {
  const order = ascending(values);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    for (let at = from; at < to; at++) ranks[order[at] as number] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

function covariance(one: Float64Array, other: Float64Array): number {
  const [first, second] = [one, other].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length) as [number, number];
  return one.reduce((sum, value, at) => sum + (value - first) * ((other[at] as number) - second), 0) / Math.max(1, one.length - 1);
}

const subtract = (one: Float64Array, other: Float64Array): Float64Array => one.map((value, at) => value - (other[at] as number));
