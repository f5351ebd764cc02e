/** 营运资金量测算. Source: annex of 流动资金贷款管理办法. */
import { type Ratio, toRatio } from '@rongqiao/contracts/values/ratio.ts';
import { divideRounded } from '@rongqiao/contracts/values/money.ts';

export interface TurnoverDays {
  stock: number;
  receivable: number;
  payable: number;
  prepaid: number;
  advance: number;
}

export interface WorkingCapitalInput {
  salesFen: bigint;
  /** Of sales; exact decimals. */
  profitMargin: Ratio;
  growth: Ratio;
  /** 360 ÷ turnover, to a hundredth of a day. */
  days: TurnoverDays;
  ownFundsFen: bigint;
  loansFen: bigint;
  otherFen: bigint;
}

export interface WorkingCapitalNeed {
  cycleDays: number;
  /** Turns a year, as text; absent when suppliers finance the whole cycle. */
  turns: string | undefined;
  needFen: bigint;
  /** What could be lent anew; never negative. */
  newLimitFen: bigint;
}

/** A cycle of no days or fewer needs no working capital: the need is 0, not negative. */
export function workingCapitalNeed(input: WorkingCapitalInput): WorkingCapitalNeed {
  const cycleHundredths = cycleOf(input.days);
  const needFen = cycleHundredths > 0n && input.salesFen > 0n ? needOf(input, cycleHundredths) : 0n;
  const left = needFen - input.ownFundsFen - input.loansFen - input.otherFen;
  return {
    cycleDays: Number(cycleHundredths) / 100,
    turns: cycleHundredths > 0n ? toRatio(360 / (Number(cycleHundredths) / 100)) : undefined,
    needFen,
    newLimitFen: left > 0n ? left : 0n,
  };
}

const MILLION = 1_000_000n;

function needOf({ salesFen, profitMargin, growth }: WorkingCapitalInput, cycleHundredths: bigint): bigint {
  const need = salesFen * (MILLION - millionths(profitMargin)) * (MILLION + millionths(growth)) * cycleHundredths;
  return need > 0n ? divideRounded(need, MILLION * MILLION * 36_000n) : 0n;
}

const cycleOf = ({ stock, receivable, payable, prepaid, advance }: TurnoverDays): bigint =>
  BigInt(Math.round((stock + receivable - payable + prepaid - advance) * 100));

/** Exact text with at most six decimals → whole millionths. */
function millionths(ratio: Ratio): bigint {
  const [whole = '0', decimals = ''] = ratio.replace('-', '').split('.');
  const value = BigInt(whole) * MILLION + BigInt(decimals.padEnd(6, '0').slice(0, 6));
  return ratio.startsWith('-') ? -value : value;
}
