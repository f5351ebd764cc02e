/** Logistic regression by iteratively reweighted least squares, with ridge and standard errors. */
import { cholesky, inverseDiagonal, solve } from './cholesky.ts';

export interface LogisticOptions {
  /** 1/C on every coefficient but the intercept; 0 is the unpenalised maximum of likelihood. */
  ridge: number;
  /** Added to each row's linear predictor, with no coefficient of its own. */
  offset?: Float64Array;
}

export interface LogisticFit {
  intercept: number;
  coefficients: number[];
  /** Of the intercept, then of each coefficient. */
  standardErrors: number[];
  /** No when the classes can be told apart without error, or columns repeat one another. */
  hasConverged: boolean;
}

const MOST_STEPS = 100;
const TOLERANCE = 1e-10;

/** `columns`: one array of values for each coefficient, none of them NaN. P(bad) = 1 / (1 + exp(−(intercept + Σ coefficient · value))). */
export function fitLogistic(columns: readonly Float64Array[], bad: Uint8Array, { ridge, offset }: LogisticOptions): LogisticFit {
  const size = columns.length + 1;
  const design = designMatrix(columns, bad.length);
  let beta: Float64Array = new Float64Array(size);
  let loss = lossAt(design, bad, beta, ridge, offset);
  let hasConverged = false;
  for (let step = 0; step < MOST_STEPS && !hasConverged; step++) {
    const { gradient, hessian } = derivatives(design, bad, beta, ridge, offset);
    const move = solve(factorise(hessian, size), size, gradient);
    const next = stepDown(design, bad, beta, move, loss, { ridge, offset });
    hasConverged = next.length === 0 || largest(move) * next.length <= TOLERANCE * (1 + largest(beta));
    [beta, loss] = [next.beta, next.loss];
  }
  const { hessian } = derivatives(design, bad, beta, ridge, offset);
  const standardErrors = [...inverseDiagonal(factorise(hessian, size), size)].map(Math.sqrt);
  const isTold = hasConverged && cholesky(hessian, size) !== undefined && largest(beta) < 1e4;
  return { intercept: beta[0] as number, coefficients: [...beta.subarray(1)], standardErrors, hasConverged: isTold };
}

export const logistic = (logOdds: number): number => (logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds)));

export const logit = (probability: number): number => Math.log(probability / (1 - probability));

/** The linear predictor of each row. */
export function predictLogOdds({ intercept, coefficients }: Pick<LogisticFit, 'intercept' | 'coefficients'>, columns: readonly Float64Array[], size: number): Float64Array {
  const result = new Float64Array(size).fill(intercept);
  coefficients.forEach((coefficient, at) => {
    const values = columns[at] as Float64Array;
    for (let row = 0; row < size; row++) result[row] = (result[row] as number) + coefficient * (values[row] as number);
  });
  return result;
}

/** Rows one after another, the intercept's 1 first. */
function designMatrix(columns: readonly Float64Array[], rows: number): Float64Array {
  const size = columns.length + 1;
  const design = new Float64Array(rows * size);
  for (let row = 0; row < rows; row++) {
    design[row * size] = 1;
    for (let at = 1; at < size; at++) design[row * size + at] = columns[at - 1]?.[row] as number;
  }
  return design;
}

function logOddsOf(design: Float64Array, beta: Float64Array, row: number, offset?: Float64Array): number {
  let sum = offset?.[row] ?? 0;
  for (let at = 0; at < beta.length; at++) sum += (design[row * beta.length + at] as number) * (beta[at] as number);
  return sum;
}

/** Negative log-likelihood plus half the ridge. */
function lossAt(design: Float64Array, bad: Uint8Array, beta: Float64Array, ridge: number, offset?: Float64Array): number {
  let loss = 0;
  for (let row = 0; row < bad.length; row++) {
    const logOdds = logOddsOf(design, beta, row, offset);
    loss += (logOdds > 0 ? logOdds : 0) + Math.log1p(Math.exp(-Math.abs(logOdds))) - (bad[row] as number) * logOdds;
  }
  for (let at = 1; at < beta.length; at++) loss += (ridge / 2) * (beta[at] as number) ** 2;
  return loss;
}

function derivatives(design: Float64Array, bad: Uint8Array, beta: Float64Array, ridge: number, offset?: Float64Array) {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  for (let row = 0; row < bad.length; row++) {
    const probability = logistic(logOddsOf(design, beta, row, offset));
    const [error, spread] = [(bad[row] as number) - probability, probability * (1 - probability)];
    for (let at = 0; at < size; at++) {
      const value = design[row * size + at] as number;
      gradient[at] = (gradient[at] as number) + error * value;
      for (let other = 0; other <= at; other++) hessian[at * size + other] = (hessian[at * size + other] as number) + spread * value * (design[row * size + other] as number);
    }
  }
  for (let at = 1; at < size; at++) {
    gradient[at] = (gradient[at] as number) - ridge * (beta[at] as number);
    hessian[at * size + at] = (hessian[at * size + at] as number) + ridge;
  }
  return { gradient, hessian };
}

/** Halves a step that would raise the loss. */
function stepDown(design: Float64Array, bad: Uint8Array, beta: Float64Array, move: Float64Array, loss: number, { ridge, offset }: LogisticOptions) {
  for (let length = 1; length > 1e-8; length /= 2) {
    const next = beta.map((value, at) => value + length * (move[at] as number));
    const reached = lossAt(design, bad, next, ridge, offset);
    if (reached <= loss + 1e-12 * Math.abs(loss)) return { beta: next, loss: reached, length };
  }
  return { beta, loss, length: 0 };
}

/** Where columns repeat one another, the smallest ridge that makes the system solvable. */
function factorise(hessian: Float64Array, size: number): Float64Array {
  const scale = Math.max(1e-8, ...Array.from({ length: size }, (_, at) => hessian[at * size + at] as number));
  for (let jitter = 0; ; jitter = jitter === 0 ? 1e-10 : jitter * 10) {
    const eased = hessian.slice();
    for (let at = 0; at < size; at++) eased[at * size + at] = (eased[at * size + at] as number) + jitter * scale;
    const lower = cholesky(eased, size);
    if (lower) return lower;
  }
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
