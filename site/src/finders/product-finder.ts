import { guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import { productFamilyLabels, productKindLabels } from '@rongqiao/contracts/product-kind.ts';
import { type Finder, type Option, optionsOf } from './finder.ts';
import { placeFacet } from './places.ts';

/** 元 */
const amounts = [100_000, 500_000, 1_000_000, 3_000_000, 5_000_000, 10_000_000, 30_000_000];
const terms = [3, 6, 12, 24, 36, 60];

/** A product fits when the wanted figure lies between its least and its most; what it does not state is no limit. */
export const between = (value: number, least: string, most: string): Option['filter'] => ({
  every: [
    { some: [{ attribute: least, isMissing: true }, { attribute: least, atMost: value }] },
    { some: [{ attribute: most, isMissing: true }, { attribute: most, atLeast: value }] },
  ],
});

export const productFinder: Finder = {
  type: 'financialProduct',
  path: '/products',
  facets: [
    {
      key: 'amount',
      label: '需要多少',
      isMany: false,
      options: amounts.map((yuan) => ({ value: String(yuan), label: `${yuan / 10_000}万元`, filter: between(yuan, 'amountYuanMin', 'amountYuanMax') })),
    },
    {
      key: 'term',
      label: '用多久',
      isMany: false,
      options: terms.map((months) => ({
        value: String(months),
        label: months % 12 === 0 && months > 12 ? `${months / 12}年` : `${months}个月`,
        filter: between(months, 'termMonthsMin', 'termMonthsMax'),
      })),
    },
    { key: 'guarantee', label: '用什么担保', hint: '没有抵押物，选“信用”。', isMany: true, options: optionsOf('guaranteeKinds', guaranteeKindLabels) },
    placeFacet('选城市时，全省和全国可办的产品一并列出。'),
    { key: 'family', label: '融资方式', isMany: true, options: optionsOf('family', productFamilyLabels) },
    { key: 'kind', label: '产品种类', isMany: true, options: optionsOf('kind', productKindLabels) },
    { key: 'institution', label: '机构类型', isMany: true, options: optionsOf('institution.kind', institutionKindLabels) },
  ],
  sorts: [
    { key: 'best', label: '最相关', rules: [] },
    { key: 'rate', label: '利率最低', rules: ['annualRatePercentMin:asc'] },
    { key: 'fast', label: '审批最快', rules: ['promisedDays:asc'] },
    { key: 'amount', label: '额度最高', rules: ['amountYuanMax:desc'] },
  ],
};
