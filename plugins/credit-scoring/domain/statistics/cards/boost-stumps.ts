/**
 * Boosted stumps: each round asks one question about one column and moves the log-odds a little. Their sum is a table of
 * steps for each column, so the model stays a points card. Newton steps on coded columns; splits by histogram.
 */
import { logistic, logit } from '../regression/logistic.ts';

/** A column as small whole numbers; `isOrdered` ones are split between neighbours, the others by how their codes stand. */
export interface CodedColumn {
  codes: Uint16Array;
  count: number;
  isOrdered: boolean;
  /** The code of a blank; it takes the better side of each question. */
  missing: number;
}

export interface BoostOptions {
  rounds: number;
  /** How far each round goes towards its answer. */
  rate: number;
  ridge: number;
  /** Rows on either side of a question. */
  leastRows: number;
}

export interface Boosted {
  intercept: number;
  /** For each column the log-odds of bad that each code adds. */
  steps: Float64Array[];
}

/** `watch` sees each round's question after it was added. */
export function boostStumps(columns: readonly CodedColumn[], bad: Uint8Array, options: BoostOptions, watch?: (round: number, boosted: Boosted, latest: Stump) => void): Boosted {
  const rows = bad.length;
  const intercept = logit(clamp(bad.reduce((sum, flag) => sum + flag, 0) / rows, 1 / (2 * rows)));
  const boosted: Boosted = { intercept, steps: columns.map(({ count }) => new Float64Array(count)) };
  const logOdds = new Float64Array(rows).fill(intercept);
  const [gradient, hessian] = [new Float64Array(rows), new Float64Array(rows)];
  for (let round = 0; round < options.rounds; round++) {
    for (let row = 0; row < rows; row++) {
      const probability = logistic(logOdds[row] as number);
      gradient[row] = (bad[row] as number) - probability;
      hessian[row] = probability * (1 - probability);
    }
    const stump = bestStump(columns, gradient, hessian, options);
    if (!stump) break;
    addStump(boosted, stump, columns, logOdds);
    watch?.(round, boosted, stump);
  }
  return boosted;
}

export interface Stump {
  column: number;
  /** What each code of the column adds. */
  moves: Float64Array;
}

function addStump({ steps }: Boosted, { column, moves }: Stump, columns: readonly CodedColumn[], logOdds: Float64Array): void {
  const table = steps[column] as Float64Array;
  for (let code = 0; code < moves.length; code++) table[code] = (table[code] as number) + (moves[code] as number);
  const { codes } = columns[column] as CodedColumn;
  for (let row = 0; row < codes.length; row++) logOdds[row] = (logOdds[row] as number) + (moves[codes[row] as number] as number);
}

/** Sums over the rows of each code. */
interface Histogram {
  gradient: Float64Array;
  hessian: Float64Array;
  rows: Float64Array;
}

function bestStump(columns: readonly CodedColumn[], gradient: Float64Array, hessian: Float64Array, options: BoostOptions): Stump | undefined {
  let best: { column: number; split: Split; order: ArrayLike<number> } | undefined;
  columns.forEach((column, at) => {
    const histogram = histogramOf(column, gradient, hessian);
    for (const order of ordersOf(column, histogram)) {
      const split = bestSplit(order, histogram, options);
      if (split && split.gain > (best?.split.gain ?? 1e-9)) best = { column: at, split, order };
    }
  });
  return best && { column: best.column, moves: movesOf(best.split, best.order, (columns[best.column] as CodedColumn).count) };
}

function histogramOf({ codes, count }: CodedColumn, gradient: Float64Array, hessian: Float64Array): Histogram {
  const sums = { gradient: new Float64Array(count), hessian: new Float64Array(count), rows: new Float64Array(count) };
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    (sums.gradient[code] as number) += gradient[row] as number;
    (sums.hessian[code] as number) += hessian[row] as number;
    (sums.rows[code] as number)++;
  }
  return sums;
}

/** The orders in which codes may be cut in two: blanks first or last; categories by the step each would take alone. */
function ordersOf({ count, isOrdered, missing }: CodedColumn, { gradient, hessian, rows }: Histogram): ArrayLike<number>[] {
  if (isOrdered) return rows[missing] === 0 ? [ORDERS.valuesOnly(count)] : [ORDERS.blankLast(count), ORDERS.blankFirst(count)];
  const alone = (code: number) => (gradient[code] as number) / ((hessian[code] as number) + 5);
  const present = Array.from({ length: count }, (_, code) => code).filter((code) => (rows[code] as number) > 0);
  return [present.sort((one, other) => alone(one) - alone(other) || one - other)];
}

/** Blanks have the last code of an ordered column. */
const ORDERS = {
  valuesOnly: (count: number) => Uint16Array.from({ length: count - 1 }, (_, code) => code),
  blankLast: (count: number) => Uint16Array.from({ length: count }, (_, code) => code),
  blankFirst: (count: number) => Uint16Array.from({ length: count }, (_, at) => (at === 0 ? count - 1 : at - 1)),
};

interface Split {
  /** How many codes of the order lie on the left. */
  cut: number;
  gain: number;
  left: number;
  right: number;
}

function bestSplit(order: ArrayLike<number>, { gradient, hessian, rows }: Histogram, { ridge, rate, leastRows }: BoostOptions): Split | undefined {
  let [slope, curve, size] = [0, 0, 0];
  for (let at = 0; at < order.length; at++) {
    slope += gradient[order[at] as number] as number;
    curve += hessian[order[at] as number] as number;
    size += rows[order[at] as number] as number;
  }
  const whole = (slope * slope) / (curve + ridge);
  let best: Split | undefined;
  let [slopeLeft, curveLeft, sizeLeft] = [0, 0, 0];
  for (let cut = 1; cut < order.length; cut++) {
    const code = order[cut - 1] as number;
    slopeLeft += gradient[code] as number;
    curveLeft += hessian[code] as number;
    sizeLeft += rows[code] as number;
    if (sizeLeft < leastRows || size - sizeLeft < leastRows) continue;
    const [slopeRight, curveRight] = [slope - slopeLeft, curve - curveLeft];
    const gain = (slopeLeft * slopeLeft) / (curveLeft + ridge) + (slopeRight * slopeRight) / (curveRight + ridge) - whole;
    if (gain > (best?.gain ?? 0)) best = { cut, gain, left: (rate * slopeLeft) / (curveLeft + ridge), right: (rate * slopeRight) / (curveRight + ridge) };
  }
  return best;
}

function movesOf({ cut, left, right }: Split, order: ArrayLike<number>, count: number): Float64Array {
  const moves = new Float64Array(count);
  for (let at = 0; at < order.length; at++) moves[order[at] as number] = at < cut ? left : right;
  return moves;
}

const clamp = (value: number, edge: number): number => Math.min(1 - edge, Math.max(edge, value));
