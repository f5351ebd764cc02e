/** The challenger: boosted stumps, summed up into a points table for each column. How many rounds, held-out rows decide. */
import { factorOf, PLATFORM_SCALE, type Scale, scoreFromLogOddsOfBad } from './scale.ts';
import { logistic } from '../regression/logistic.ts';
import { foldSplits } from '../sample/fold-rows.ts';
import { type Sample, takeRows } from '../sample/sample.ts';
import { type Boosted, type BoostOptions, boostStumps, type CodedColumn } from './boost-stumps.ts';
import { chooseCoding, type Coding, codeColumn, toPoints } from './code-columns.ts';
import type { PointsCard } from './model.ts';

export interface AdditiveCardOptions extends BoostOptions {
  /** Steps of one number column. */
  mostCodes: number;
  /** Folds inside the training rows that choose the number of rounds; 0 takes `rounds` as it is. */
  folds: number;
  scale: Scale;
}

export const DEFAULT_ADDITIVE_CARD: AdditiveCardOptions = { rounds: 300, rate: 0.1, ridge: 1, leastRows: 10, mostCodes: 32, folds: 5, scale: PLATFORM_SCALE };

export interface FittedAdditiveCard {
  model: PointsCard;
  rounds: number;
}

export function fitAdditiveCard(sample: Sample, options: AdditiveCardOptions = DEFAULT_ADDITIVE_CARD): FittedAdditiveCard {
  const rounds = options.folds > 1 ? chooseRounds(sample, options) : options.rounds;
  const { codings, coded } = code(sample, options);
  const boosted = boostStumps(coded, sample.bad, { ...options, rounds });
  return { model: toCard(codings, coded, boosted, options.scale), rounds };
}

/** Finer steps than a question may separate are of no use. */
function code(sample: Sample, { mostCodes, leastRows }: AdditiveCardOptions): { codings: Coding[]; coded: CodedColumn[] } {
  const most = Math.max(2, Math.min(mostCodes, Math.floor(sample.size / leastRows)));
  const codings = sample.columns.map((column) => chooseCoding(column, sample.bad, most));
  return { codings, coded: sample.columns.map((column, at) => codeColumn(column, codings[at] as Coding)) };
}

/** More rows choose no better, only slower. */
const MOST_ROWS_TO_CHOOSE = 10_000;

/** The number of rounds with the smallest log-loss on rows that the rounds did not see. */
function chooseRounds(whole: Sample, options: AdditiveCardOptions): number {
  const losses = new Float64Array(options.rounds);
  const stride = Math.ceil(whole.size / MOST_ROWS_TO_CHOOSE);
  const sample = stride === 1 ? whole : takeRows(whole, Array.from({ length: Math.floor(whole.size / stride) }, (_, at) => at * stride));
  for (const { train, test } of foldSplits(sample, options.folds, 'rounds')) {
    const [seen, held] = [takeRows(sample, train), takeRows(sample, test)];
    const { codings, coded } = code(seen, options);
    const heldCodes = held.columns.map((column, at) => codeColumn(column, codings[at] as Coding).codes);
    addHeldOutLosses(losses, coded, seen.bad, heldCodes, held.bad, options);
  }
  return losses.indexOf(Math.min(...losses)) + 1;
}

function addHeldOutLosses(losses: Float64Array, coded: CodedColumn[], bad: Uint8Array, heldCodes: Uint16Array[], heldBad: Uint8Array, options: BoostOptions): void {
  let logOdds: Float64Array | undefined;
  let reached = 0;
  let last = 0;
  boostStumps(coded, bad, options, (round, { intercept }, { column, moves }) => {
    logOdds ??= new Float64Array(heldBad.length).fill(intercept);
    const codes = heldCodes[column] as Uint16Array;
    last = 0;
    for (let row = 0; row < heldBad.length; row++) {
      logOdds[row] = (logOdds[row] as number) + (moves[codes[row] as number] as number);
      last -= Math.log(Math.max(1e-12, heldBad[row] === 1 ? logistic(logOdds[row] as number) : logistic(-(logOdds[row] as number))));
    }
    losses[round] = (losses[round] as number) + last;
    reached = round + 1;
  });
  // Rounds that found nothing more to ask leave the loss where it is.
  for (let round = reached; round < losses.length; round++) losses[round] = (losses[round] as number) + last;
}

/** Each column's steps are centred on its training rows, so that a factor's points are "better or worse than average". */
function toCard(codings: readonly Coding[], coded: readonly CodedColumn[], { intercept, steps }: Boosted, scale: Scale): PointsCard {
  const asked = codings.map((coding, at) => ({ coding, seen: countCodes(coded[at] as CodedColumn), step: steps[at] as Float64Array })).filter(({ step }) => step.some((value) => value !== 0));
  const means = asked.map(({ seen, step }) => seen.reduce((sum, count, each) => sum + count * (step[each] as number), 0) / Math.max(1, seen.reduce((sum, count) => sum + count, 0)));
  const factors = asked.map(({ coding, seen, step }, at) => toPoints(coding, [...step].map((value) => Math.round(-factorOf(scale) * (value - (means[at] as number))) + 0), seen));
  return { kind: 'additive', scale, base: Math.round(scoreFromLogOddsOfBad(means.reduce((sum, mean) => sum + mean, intercept), scale)), factors };
}

function countCodes({ codes, count }: CodedColumn): number[] {
  const seen = new Array<number>(count).fill(0);
  for (const each of codes) seen[each] = (seen[each] ?? 0) + 1;
  return seen;
}
