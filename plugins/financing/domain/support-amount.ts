/** What a policy pays one firm: the base as far as it counts, times the rate, never above the cap. */
import type { Support } from '@rongqiao/contracts/policy-parts.ts';
import { formatYuan } from '@rongqiao/contracts/values/money.ts';
import { formatMonths } from '@rongqiao/contracts/values/period.ts';
import { formatPercent, shareOf } from '@rongqiao/contracts/values/ratio.ts';

export interface SupportAmount {
  amountFen: bigint;
  /** How it comes about, one sentence each: 按3,000,000元、12个月计算 … */
  because: string[];
}

/** @param months how long the loan or the project runs; counts only where the rate is per year */
export function supportAmount(support: Support, baseFen: bigint, months: number): SupportAmount {
  if (support.fixedFen) return capped(support, support.fixedFen, ['定额支持']);
  if (!support.rate) return { amountFen: 0n, because: ['没有写明比例，请问受理部门'] };
  const countedFen = least(baseFen, support.baseFenMax);
  const limit = countedFen < baseFen ? [`金额最多按${formatYuan(countedFen)}计算`] : [];
  if (support.ratePeriod !== 'per-year') {
    const sentence = `${formatYuan(countedFen)} × ${formatPercent(support.rate)}`;
    return capped(support, shareOf(countedFen, support.rate), [...limit, sentence]);
  }
  const countedMonths = Math.min(months, support.monthsMax ?? months);
  const longest = countedMonths < months ? [`时间最长按${formatMonths(countedMonths)}计算`] : [];
  const sentence = `${formatYuan(countedFen)} × 每年${formatPercent(support.rate)} × ${countedMonths}/12年`;
  return capped(support, shareOf((countedFen * BigInt(countedMonths)) / 12n, support.rate), [...limit, ...longest, sentence]);
}

function capped({ capFen }: Support, fen: bigint, because: string[]): SupportAmount {
  if (!capFen || fen <= capFen) return { amountFen: fen, because };
  return { amountFen: capFen, because: [...because, `算出${formatYuan(fen)}，超过上限，按${formatYuan(capFen)}支持`] };
}

const least = (fen: bigint, most: bigint | null | undefined): bigint => (most && most < fen ? most : fen);
