/** What an offer costs a year is reckoned as the cost sheet reckons it: interest and every fee, at the least rate. */
import type { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { knownLpr } from '@rongqiao/contracts/values/lpr.ts';
import { addBasisPoints, type AnnualRate, AnnualRate as Rate } from '@rongqiao/contracts/values/ratio.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { allInCost } from '@rongqiao/financing/domain/all-in-cost.ts';
import { type Pricing, type Product, setPricing } from '@rongqiao/matching/server/published-products.ts';

/** Where a visitor names none, so that products can still be told apart. */
const usual = { amountFen: 50_000_000n, termMonths: 12 };

export const priceOffers = (): void => setPricing(priceOf);

const priceOf: Pricing = (product, wish) => {
  const annualRate = leastRate(product);
  if (!annualRate) return null;
  const principalFen = clamp(wish.amountFen ?? usual.amountFen, product.amountFenMin, product.amountFenMax);
  const termMonths = clamp(wish.termMonths ?? usual.termMonths, product.termMonthsMin, product.termMonthsMax);
  const loan = { principalFen, annualRate, termMonths, startsOn: chineseDayAt(new Date()), graceMonths: Math.min(12, Math.floor(termMonths / 2)) };
  return allInCost({ method: methodOf(product), loan, fees: product.fees ?? [] }).yearly?.nominal ?? null;
};

const methodOf = ({ repaymentMethods }: Product): RepaymentMethod => repaymentMethods?.[0] ?? 'equal-instalment';

/** What the product costs at least, a year; null where no rate is published. */
export function leastRate({ rateKind, lprTerm, spreadBpMin, annualRateMin }: Product): AnnualRate | null {
  const newest = knownLpr.rows.at(-1);
  const lpr = lprTerm === 'over-five-years' ? newest?.overFiveYears : newest?.oneYear;
  const rate = rateKind === 'lpr-spread' ? lpr && spreadBpMin != null && addBasisPoints(lpr, spreadBpMin) : annualRateMin;
  return rate && Rate.safeParse(rate).success ? rate : null;
}

const clamp = <Figure extends number | bigint>(wanted: Figure, least: Figure | null | undefined, most: Figure | null | undefined): Figure => {
  if (least != null && wanted < least) return least;
  return most != null && wanted > most ? most : wanted;
};
