/** Interest in whole fen, rounded half away from zero. Sources: monthly rate = annual / 12, daily = annual / 360. */
import { divideRounded } from '@rongqiao/contracts/values/money.ts';
import type { AnnualRate } from '@rongqiao/contracts/values/ratio.ts';
import { Decimal } from 'decimal.js';

const MILLION = 1_000_000n;

export const interestForMonths = (owedFen: bigint, annualRate: AnnualRate, months: number): bigint =>
  divideRounded(owedFen * millionths(annualRate) * BigInt(months), 12n * MILLION);

export const interestForDays = (owedFen: bigint, annualRate: AnnualRate, days: number): bigint =>
  divideRounded(owedFen * millionths(annualRate) * BigInt(days), 360n * MILLION);

const millionths = (rate: AnnualRate): bigint => BigInt(new Decimal(rate).times(1_000_000).toFixed(0));
