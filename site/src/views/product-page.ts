/** One product, ready to show. */
import { feeBasisLabels, type Fee, feeKindLabels, feePayerLabels, feeTimingLabels } from '@rongqiao/contracts/fee.ts';
import { guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { productFamily, productFamilyLabels, productKindLabels } from '@rongqiao/contracts/product-kind.ts';
import { repaymentMethodLabels } from '@rongqiao/contracts/repayment-method.ts';
import { formatYuan } from '@rongqiao/contracts/values/money.ts';
import { describeWindow } from '@rongqiao/contracts/values/period.ts';
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import type { ProductDetail } from '../cms/products.ts';
import { placeName } from './place-name.ts';
import { conditionsOf, type Fact, materialsOf, telHref } from './policy-page.ts';
import { productFigures, ratesOn } from './product-figures.ts';
import { paragraphs, richText } from './rich-text.ts';

export function productPage(product: ProductDetail, today: string) {
  const phone = product.phone ?? product.institution?.phone;
  return {
    name: product.name,
    tags: [productFamilyLabels[productFamily(product.kind)], productKindLabels[product.kind], placeName(product.regionCode)],
    summary: product.summary,
    description: richText(product.description),
    figures: productFigures({
      fenMin: product.amountFenMin ? BigInt(product.amountFenMin) : undefined,
      fenMax: product.amountFenMax ? BigInt(product.amountFenMax) : undefined,
      termMonthsMin: product.termMonthsMin,
      termMonthsMax: product.termMonthsMax,
      promisedDays: product.promisedDays,
      ...ratesOn(product, today),
    }),
    facts: factsOf(product),
    conditions: conditionsOf(product.criteria),
    conditionsText: paragraphs(product.conditionsText),
    fees: (product.fees ?? []).map(feeLine),
    materials: materialsOf(product.materials),
    steps: (product.steps ?? []).map(({ name, detail }) => ({ name, detail: detail ?? '' })),
    lender: product.institution ? { name: product.institution.name, href: `/institutions/${product.institution.slug}` } : undefined,
    phone: phone ? { text: phone, href: telHref(phone) } : undefined,
    isEnded: Boolean(product.validTo && product.validTo < today),
    isDemo: product.isDemo,
  };
}

function factsOf(product: ProductDetail): Fact[] {
  const facts: Fact[] = [
    { label: '担保方式', value: (product.guaranteeKinds ?? []).map((kind) => guaranteeKindLabels[kind]).join('、') },
    { label: '还款方式', value: (product.repaymentMethods ?? []).map((method) => repaymentMethodLabels[method]).join('、') },
    { label: '办理时间', value: product.validTo ? describeWindow({ from: product.validFrom, to: product.validTo }) : '长期办理' },
    { label: '定制产品', value: product.isCustomised ? '是，可按企业情况调整' : '' },
  ];
  return facts.filter(({ value }) => value !== '');
}

const feeLine = (fee: Fee) => ({
  name: fee.name || feeKindLabels[fee.kind],
  amount: feeAmount(fee),
  payer: feePayerLabels[fee.payer],
  payee: fee.payee,
  timing: feeTimingLabels[fee.timing],
  note: fee.note ?? '',
});

function feeAmount({ rate, amountFen, basis, isRecurrent }: Fee): string {
  const each = isRecurrent ? '，每期收取' : '';
  if (rate) return `${feeBasisLabels[basis]}的${formatPercent(rate)}${each}`.replace(/^按/, '');
  return amountFen ? `${formatYuan(BigInt(amountFen))}${each}` : '不收取';
}
