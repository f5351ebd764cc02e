/** One product, reckoned for what the visitor wants: what it costs, with every fee. */
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { productFamily } from '@rongqiao/contracts/product-kind.ts';
import type { ProductDetail } from '../cms/products.ts';
import { costOf, loanCostPage, methodName, percent } from './loan-cost.ts';
import { type LoanWish, readLoanWish, type UsualLoan, wishQuery } from './loan-wish.ts';
import { type Figure, ratesOn } from './product-figures.ts';

/** Undefined where nothing is lent at a rate: equity, services, bills. */
export function productCalculator(product: ProductDetail, params: URLSearchParams, today: string) {
  const usual = usualLoanOf(product, today);
  if (!usual) return undefined;
  const { form, wish, remarks } = readLoanWish(params, usual);
  const lender = product.institution?.shortName ?? '贷款机构';
  const cost = wish && loanCostPage(costOf(wish, product.fees ?? [], today), lender);
  return {
    form,
    methods: methodOptions(usual.methods),
    rateHint: rateHintOf(product, today),
    asksAsset: (product.fees ?? []).some(({ basis, payer, rate }) => basis === 'asset-value' && rate && (payer === 'enterprise' || payer === 'shared')),
    remarks,
    cost,
    figures: (figures: Figure[]) => (wish ? figures.map((figure) => withYearlyCost(figure, product, wish, today)) : figures),
    query: wish ? wishQuery(wish) : '',
  };
}

/** A loan as the product usually is; its dearest rate, so that nobody is surprised later. */
export function usualLoanOf(product: ProductDetail, today: string): UsualLoan | undefined {
  const { rateMin, rateMax } = ratesOn(product, today);
  const annualRate = rateMax ?? rateMin;
  if (annualRate == null || productFamily(product.kind) !== 'debt') return undefined;
  return {
    fenMin: product.amountFenMin,
    fenMax: product.amountFenMax,
    termMonthsMin: product.termMonthsMin,
    termMonthsMax: product.termMonthsMax,
    methods: product.repaymentMethods ?? [],
    annualRate,
  };
}

export const methodOptions = (methods: readonly RepaymentMethod[]) =>
  (methods.length > 0 ? methods : RepaymentMethod.options).map((method) => ({ value: method, label: methodName(method) }));

function rateHintOf(product: ProductDetail, today: string): string {
  const { rateMin, rateMax } = ratesOn(product, today);
  if (!rateMin || !rateMax || rateMin === rateMax) return '产品公布的利率';
  return `公布的是${formatPercent(rateMin)}–${formatPercent(rateMax)}，先按最高算`;
}

/** In the rate's place: what it costs a year with everything, from its cheapest rate to its dearest. */
function withYearlyCost(figure: Figure, product: ProductDetail, wish: LoanWish, today: string): Figure {
  if (figure.label !== '年利率') return figure;
  const { rateMin, rateMax, rateNote } = ratesOn(product, today);
  const yearlyAt = (annualRate: string | null | undefined) =>
    annualRate == null ? undefined : costOf({ ...wish, annualRate }, product.fees ?? [], today).yearly?.nominal;
  const [least, most] = [yearlyAt(rateMin ?? rateMax), yearlyAt(rateMax ?? rateMin)];
  if (!least || !most) return figure;
  const value = percent(least) === percent(most) ? percent(most) : `${percent(least).replace('%', '')}–${percent(most)}`;
  return { label: '年化综合成本', value, note: `含全部费用。公布的年利率${figure.value}${rateNote ? `：${rateNote}` : ''}` };
}
