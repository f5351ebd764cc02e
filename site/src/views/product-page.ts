/** One product, ready to show. */
import { type Fee, feeKindLabels, feePayerLabels, feeTimingLabels } from '@rongqiao/contracts/fee.ts';
import { guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import { productFamily, productFamilyLabels, productKindLabels } from '@rongqiao/contracts/product-kind.ts';
import { repaymentMethodLabels } from '@rongqiao/contracts/repayment-method.ts';
import { describeWindow, formatDay } from '@rongqiao/contracts/values/period.ts';
import type { InstitutionDetail } from '../cms/institutions.ts';
import type { ProductDetail } from '../cms/products.ts';
import { feeBasis } from './loan-cost.ts';
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
    figures: figuresOf(product, today),
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

/** Amount, term, rate and days to the decision, each with its unit. */
export const figuresOf = (product: ProductDetail, today: string) =>
  productFigures({
    fenMin: product.amountFenMin,
    fenMax: product.amountFenMax,
    termMonthsMin: product.termMonthsMin,
    termMonthsMax: product.termMonthsMax,
    promisedDays: product.promisedDays,
    ...ratesOn(product, today),
  });

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
  amount: feeBasis(fee),
  payer: feePayerLabels[fee.payer],
  payee: fee.payee,
  timing: feeTimingLabels[fee.timing],
  note: fee.note ?? '',
});

/** What the register and the institution itself say about who lends. */
export function lenderRecord(institution: InstitutionDetail): Fact[] {
  const facts: Fact[] = [
    { label: '机构类型', value: institutionKindLabels[institution.kind] },
    { label: '答复时限', value: `收到申请后${institution.decisionDaysMax}个工作日内` },
    { label: '监管部门', value: institution.regulator },
    { label: '许可证号', value: institution.licenceNumber },
    { label: '成立日期', value: institution.foundedOn ? formatDay(institution.foundedOn) : '' },
    { label: '网点', value: institution.outlets?.length ? `${institution.outlets.length}个` : '' },
  ];
  return facts.filter(({ value }) => value !== '');
}
