import { type FeeKind, feeKindLabels } from './fee.ts';
import type { FieldProblem } from './problem.ts';
import { type ProductKind, productFamily } from './product-kind.ts';
import type { SizeClass } from './values/enterprise-size.ts';

/** As much of a product as the rule looks at; amounts are not needed, so a draft fits too, with fees that have no name or kind yet. */
type StatedFee = { kind?: FeeKind | null; name?: string | null };
export type StatedFees = {
  kind: ProductKind;
  fees?: StatedFee[] | null;
  criteria?: { sizeClasses?: SizeClass[] | null } | null;
};

/**
 * Fees that a lender may not ask for, found by their kind or by what they are called.
 *
 * A product that states one cannot be submitted. Equity is not a loan and is left alone.
 *
 * @returns one problem for each such fee, at its place in `fees`
 * @see 银保监发〔2020〕18号
 */
export function barredFees(product: StatedFees): FieldProblem[] {
  if (productFamily(product.kind) === 'equity') return [];
  const rules = isForSmallFirms(product) ? barred : barred.filter((rule) => !rule.onlyForSmallFirms);
  return (product.fees ?? []).flatMap((fee, place) => {
    const rule = rules.find((candidate) => states(fee, candidate));
    return rule ? [{ path: `fees.${place}.kind`, message: message(fee.name || feeKindLabels[rule.kind], rule) }] : [];
  });
}

type BarredFee = { kind: FeeKind; keywords: string[]; item: string; onlyForSmallFirms: boolean };

const barred: BarredFee[] = [
  { kind: 'fund-management-fee', keywords: ['资金管理费'], item: '（一）', onlyForSmallFirms: false },
  { kind: 'entrusted-payment-fee', keywords: ['受托支付', '划拨费'], item: '（一）', onlyForSmallFirms: false },
  {
    kind: 'prepayment-penalty',
    keywords: ['提前还款', '提前还贷', '提前结清'],
    item: '（一）',
    onlyForSmallFirms: true,
  },
  {
    kind: 'delayed-drawdown-penalty',
    keywords: ['延迟用款', '延迟提款', '未按期用款'],
    item: '（一）',
    onlyForSmallFirms: true,
  },
  { kind: 'overdraft-commitment-fee', keywords: ['透支承诺'], item: '（一）', onlyForSmallFirms: true },
  { kind: 'credit-certificate-fee', keywords: ['资信证明'], item: '（一）', onlyForSmallFirms: true },
  {
    kind: 'linked-deposit',
    keywords: ['存贷挂钩', '贷存挂钩', '以贷转存', '搭存', '回存'],
    item: '（二）',
    onlyForSmallFirms: false,
  },
  { kind: 'tied-sale', keywords: ['搭售', '捆绑', '强制购买'], item: '（二）', onlyForSmallFirms: false },
];

/** For whom each barred fee is barred, and where it says so. */
export const barredFeeKinds: { kind: FeeKind; onlyForSmallFirms: boolean }[] = barred.map(({ kind, onlyForSmallFirms }) => ({ kind, onlyForSmallFirms }));

export const barredFeesDocument = '《关于进一步规范信贷融资收费 降低企业融资综合成本的通知》（银保监发〔2020〕18号）';

const document = `${barredFeesDocument}第一条`;

function states(fee: StatedFee, { kind, keywords }: BarredFee): boolean {
  const name = (fee.name ?? '').normalize('NFKC').replace(/\s/g, '');
  return fee.kind === kind || keywords.some((keyword) => name.includes(keyword));
}

function message(name: string, { kind, item, onlyForSmallFirms }: BarredFee): string {
  const whom = onlyForSmallFirms ? '不得向小微企业收取' : '不得收取或附加';
  return `“${name}”属于${feeKindLabels[kind]}，${document}第${item}项规定${whom}。请删除这一项后再提交。`;
}

/** Unless the product is for large and medium firms only. */
function isForSmallFirms({ criteria }: StatedFees): boolean {
  const sizes = criteria?.sizeClasses ?? [];
  return sizes.length === 0 || sizes.some((size) => size === 'small' || size === 'micro');
}
