/** What money costs a year: the rate that makes all that is paid worth what was received. */
import { toRatio } from '@rongqiao/contracts/values/ratio.ts';
import { Decimal } from 'decimal.js';

export interface YearlyCost {
  /** Twelve times the monthly internal rate of return: 0.046252 is 4.6252 %. */
  nominal: string;
  /** With interest on interest: (1 + m)¹² − 1. */
  effective: string;
}

const Exact = Decimal.clone({ precision: 40 });
const STEPS_MAX = 200;
const CLOSE_ENOUGH = new Exact('1e-24');

/**
 * Source: C6, monthly internal rate of return; 中国人民银行公告〔2021〕第3号 asks for the rate a year.
 *
 * @param receivedFen what the firm gets in month 0, after everything that is taken off
 * @param paidFen what it pays in month 1, 2, …
 * @returns undefined when there is no such rate: nothing is received, or nothing is paid
 */
export function yearlyCost(receivedFen: bigint, paidFen: readonly bigint[]): YearlyCost | undefined {
  const paid = paidFen.map((fen) => new Exact(fen.toString()));
  if (receivedFen <= 0n || !paid.some((amount) => amount.gt(0))) return undefined;
  const monthly = new Exact(1).div(discountOf(new Exact(receivedFen.toString()), paid)).minus(1);
  return { nominal: toRatio(monthly.times(12)), effective: toRatio(monthly.plus(1).pow(12).minus(1)) };
}

/**
 * The root v = 1 / (1 + m) of Σ paidₖ·vᵏ = received. The sum only rises with v and is convex, so Newton's steps from
 * above come down to it and cannot miss.
 */
function discountOf(received: Decimal, paid: Decimal[]): Decimal {
  let v = new Exact(1);
  while (worthAt(v, paid).value.lt(received)) v = v.times(2);
  for (let step = 0; step < STEPS_MAX; step++) {
    const { value, slope } = worthAt(v, paid);
    const down = value.minus(received).div(slope);
    v = v.minus(down);
    if (down.abs().lt(CLOSE_ENOUGH)) break;
  }
  return v;
}

/** Horner's rule: the sum and its derivative at v. */
function worthAt(v: Decimal, paid: Decimal[]): { value: Decimal; slope: Decimal } {
  let value = new Exact(0);
  let slope = new Exact(0);
  for (const amount of paid.toReversed()) {
    slope = slope.times(v).plus(value);
    value = value.times(v).plus(amount);
  }
  // The polynomial begins with v¹.
  return { value: value.times(v), slope: slope.times(v).plus(value) };
}
