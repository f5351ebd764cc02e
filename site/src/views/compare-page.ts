/** Up to four products side by side for one wish: what each costs with every fee, and where they differ. */
import { describeCriteria } from '@rongqiao/contracts/criteria.ts';
import { guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { productKindLabels } from '@rongqiao/contracts/product-kind.ts';
import { formatYuan } from '@rongqiao/contracts/values/money.ts';
import type { AllInCost } from '@rongqiao/financing/domain/all-in-cost.ts';
import type { ProductDetail } from '../cms/products.ts';
import { costOf, loanCostPage, methodName, percent } from './loan-cost.ts';
import { type LoanWish, readLoanWish, type ReadWish, wishFields } from './loan-wish.ts';
import { figuresOf } from './product-page.ts';
import { methodOptions, usualLoanOf } from './product-calculator.ts';

export const COMPARED_MAX = 4;

export interface Bar {
  name: string;
  /** Shares of the dearest product's cost, in per cent. */
  interestShare: number;
  feesShare: number;
  interest: string;
  fees: string;
  total: string;
}

export interface CompareRow {
  label: string;
  values: string[];
  differs: boolean;
  /** Place of the best value, where one is plainly best. */
  best?: number | undefined;
}

type Method = LoanWish['method'];

interface Compared {
  product: ProductDetail;
  cost: AllInCost | undefined;
  remarks: string[];
}

/** Slugs in the order of the address, each once. */
export const comparedSlugs = (params: URLSearchParams): string[] =>
  [...new Set(params.getAll('p').filter((slug) => /^[a-z0-9-]{1,100}$/.test(slug)))].slice(0, COMPARED_MAX);

export function comparePage(products: ProductDetail[], params: URLSearchParams, today: string) {
  const { form, wish } = readSharedWish(products, params, today);
  const isMethodChosen = params.get('method') !== null && params.get('method') !== '';
  const method = isMethodChosen ? wish?.method : sharedMethod(products);
  const compared = products.map((product) => compare(product, wish, method, today));
  return {
    form: isMethodChosen ? form : { ...form, values: { ...form.values, method: '' } },
    methods: methodOptions([]),
    heads: products.map(({ slug, name, institution, isDemo }) => ({
      name,
      lender: institution?.shortName ?? '',
      href: `/products/${slug}?${keptQuery(params)}`,
      removeHref: compareHref(products.map((other) => other.slug).filter((other) => other !== slug), params),
      isDemo,
    })),
    bars: barsOf(compared),
    finding: findingOf(compared),
    rows: wish ? rowsOf(compared, today) : [],
    hidden: products.map(({ slug }) => ({ name: 'p', value: slug })),
  };
}

export const compareHref = (slugs: string[], params: URLSearchParams): string => {
  const query = new URLSearchParams(slugs.map((slug) => ['p', slug]));
  for (const [name, value] of new URLSearchParams(keptQuery(params))) query.append(name, value);
  return `/products/compare?${query}`;
};

/** Each product has a rate of its own, so the rate of an address is not shared. */
const sharedFields = wishFields.filter((field) => field !== 'rate');

function keptQuery(params: URLSearchParams): string {
  return new URLSearchParams(sharedFields.flatMap((field) => (params.get(field) ? [[field, params.get(field) ?? '']] : []))).toString();
}

function readSharedWish(products: ProductDetail[], params: URLSearchParams, today: string): ReadWish {
  const usual = products.map((product) => usualLoanOf(product, today)).find((one) => one !== undefined);
  return readLoanWish(new URLSearchParams(keptQuery(params)), usual ?? { methods: [], annualRate: '0.0400' });
}

/** A product that has not the wished way of repayment, or the one that all share, is reckoned in its own. */
function compare(product: ProductDetail, wish: LoanWish | undefined, wished: Method | undefined, today: string): Compared {
  const usual = usualLoanOf(product, today);
  if (!usual || !wish) return { product, cost: undefined, remarks: [] };
  const has = (method: Method) => usual.methods.length === 0 || usual.methods.includes(method);
  const method = wished && has(wished) ? wished : (usual.methods[0] ?? wish.method);
  const own = new URLSearchParams({ amount: formatYuan(wish.principalFen), term: String(wish.termMonths), method });
  const { remarks } = readLoanWish(own, usual);
  return { product, cost: costOf({ ...wish, method, annualRate: usual.annualRate }, product.fees ?? [], today), remarks };
}

/** The first way of repayment that every product offers: only then is the money out for the same time. */
function sharedMethod(products: ProductDetail[]): Method | undefined {
  const offered = products.map((product) => product.repaymentMethods ?? []).filter((methods) => methods.length > 0);
  return offered[0]?.find((method) => offered.every((methods) => methods.includes(method)));
}

const isOneMethod = (compared: Compared[]): boolean => new Set(compared.flatMap(({ cost }) => (cost ? [cost.plan.method] : []))).size <= 1;

function barsOf(compared: Compared[]): Bar[] {
  const dearest = compared.reduce((most, { cost }) => (cost && cost.costFen > most ? cost.costFen : most), 1n);
  const share = (fen: bigint) => Number((fen * 10_000n) / dearest) / 100;
  return compared.flatMap(({ product, cost }) =>
    cost
      ? [{
          name: product.name,
          interestShare: share(cost.plan.interestFen),
          feesShare: share(cost.feesFen),
          interest: formatYuan(cost.plan.interestFen),
          fees: formatYuan(cost.feesFen),
          total: formatYuan(cost.costFen),
        }]
      : [],
  );
}

/** What the bars say, as their title. */
function findingOf(compared: Compared[]): string {
  const reckoned = compared.flatMap(({ product, cost }) => (cost ? [{ name: product.name, costFen: cost.costFen }] : []));
  const sorted = reckoned.toSorted((one, other) => (one.costFen < other.costFen ? -1 : one.costFen > other.costFen ? 1 : 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most || reckoned.length < 2) return '借这笔钱一共要花多少';
  if (!isOneMethod(compared)) return '还款方式不同，占用本金的时间不一样，利息不能直接比；请看年化综合成本，或选同一种还款方式';
  if (least.costFen === most.costFen) return `花的一样多：${formatYuan(least.costFen)}`;
  return `${least.name}最省，比最贵的少花${formatYuan(most.costFen - least.costFen)}`;
}

type Cell = (compared: Compared, today: string) => string;

const pageOf = (cost: AllInCost) => loanCostPage(cost, '');
const figure = (label: string): Cell => ({ product }, today) => figuresOf(product, today).find((one) => one.label === label)?.value ?? '';

const cells: [label: string, cell: Cell][] = [
  ['利息和费用合计', ({ cost }) => (cost ? formatYuan(cost.costFen) : '不按利率计算')],
  ['年化综合成本', ({ cost }) => (cost?.yearly ? percent(cost.yearly.nominal) : '')],
  ['其中利息', ({ cost }) => (cost ? formatYuan(cost.plan.interestFen) : '')],
  ['其中费用', ({ cost }) => (cost ? formatYuan(cost.feesFen) : '')],
  ['每一项费用', ({ cost }) => (cost ? cost.charges.map(({ fee, totalFen, remark }) => `${fee.name}${totalFen > 0n ? formatYuan(totalFen) : `（${remark}）`}`).join('；') || '没有列出' : '')],
  ['怎么还', ({ cost }) => (cost ? (pageOf(cost).sentence.split('：')[1]?.split('，共付')[0] ?? '') : '')],
  ['按哪种还款方式算', ({ cost }) => (cost ? methodName(cost.plan.method) : '')],
  ['公布的年利率', figure('年利率')],
  ['可借金额', figure('金额')],
  ['可借期限', figure('期限')],
  ['与所需不符', ({ remarks }) => remarks.join('；')],
  ['承诺审批', figure('承诺审批')],
  ['担保方式', ({ product }) => (product.guaranteeKinds ?? []).map((kind) => guaranteeKindLabels[kind]).join('、')],
  ['还款方式', ({ product }) => (product.repaymentMethods ?? []).map(methodName).join('、')],
  ['要满足什么条件', ({ product }) => describeCriteria(product.criteria ?? {}).map(({ sentence }) => sentence).join('；')],
  ['材料', ({ product }) => (product.materials ?? []).map(({ name }) => name).join('、')],
  ['产品种类', ({ product }) => productKindLabels[product.kind]],
];

const rowsOf = (compared: Compared[], today: string): CompareRow[] =>
  cells
    .map(([label, cell]) => {
      const values = compared.map((one) => cell(one, today));
      return { label, values, differs: new Set(values).size > 1, best: label === '利息和费用合计' ? cheapestOf(compared) : undefined };
    })
    .filter(({ values }) => values.some((value) => value !== ''));

/** Undefined unless one alone is cheapest, repaid in the same way as the others. */
function cheapestOf(compared: Compared[]): number | undefined {
  if (!isOneMethod(compared)) return undefined;
  const costs = compared.map(({ cost }) => cost?.costFen);
  const known = costs.filter((fen) => fen !== undefined);
  const least = known.reduce((low, fen) => (fen < low ? fen : low), known[0] ?? 0n);
  return known.length > 1 && known.filter((fen) => fen === least).length === 1 ? costs.indexOf(least) : undefined;
}
