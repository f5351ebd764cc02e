/** What a grade is worth a year: the cheapest product it opens against the cheapest that a firm without a record gets. */
import type { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import { divideRounded, formatYuan } from '@rongqiao/contracts/values/money.ts';
import { type AnnualRate, compareRatios, formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import type { ScoreGrade } from '../../contract/score-result.ts';
import { gradeRank } from '../score/grade.ts';

export interface PricedProduct {
  slug: string;
  name: string;
  /** The lowest published rate. */
  annualRate: AnnualRate;
  /** The lowest grade it is open to; absent: to everybody. */
  gradeMin?: CreditGrade | null;
}

export interface YearlySaving {
  savedFen: bigint;
  own: PricedProduct;
  base: PricedProduct;
  sentence: string;
}

/** Undefined when either grade opens no product, or there is no limit. */
export function yearlySaving(
  limitFen: bigint,
  grade: ScoreGrade,
  baseGrade: CreditGrade,
  products: readonly PricedProduct[],
): YearlySaving | undefined {
  const own = cheapestFor(grade, products);
  const base = cheapestFor(baseGrade, products);
  if (!own || !base || limitFen <= 0n) return undefined;
  const differenceMillionths = millionths(base.annualRate) - millionths(own.annualRate);
  const savedFen = differenceMillionths > 0n ? divideRounded(limitFen * differenceMillionths, 1_000_000n) : 0n;
  return { savedFen, own, base, sentence: sentenceOf(savedFen, grade, baseGrade, own, base) };
}

function cheapestFor(grade: ScoreGrade, products: readonly PricedProduct[]): PricedProduct | undefined {
  return products
    .filter(({ gradeMin }) => !gradeMin || gradeRank(grade) <= gradeRank(gradeMin))
    .toSorted((one, other) => compareRatios(one.annualRate, other.annualRate) || (one.slug < other.slug ? -1 : 1))[0];
}

function sentenceOf(
  savedFen: bigint,
  grade: ScoreGrade,
  baseGrade: CreditGrade,
  own: PricedProduct,
  base: PricedProduct,
): string {
  if (savedFen === 0n)
    return `目前${grade}级能用的最低利率与${baseGrade}级相同：${own.name}${formatPercent(own.annualRate)}。`;
  return `${grade}级可用${own.name}（年利率${formatPercent(own.annualRate)}起），${baseGrade}级最低为${base.name}（${formatPercent(base.annualRate)}起），按参考额度每年可省${formatYuan(savedFen)}。`;
}

/** Rates have at most six decimals. */
const millionths = (rate: AnnualRate): bigint => BigInt(Math.round(Number(rate) * 1_000_000));
