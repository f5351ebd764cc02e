import { guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import { productFamilyLabels, productKindLabels } from '@rongqiao/contracts/product-kind.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatMonths } from '@rongqiao/contracts/values/period.ts';
import { type FigureKind, figureFacet } from './figure-facet.ts';
import { type Facet, type Finder, type Option, optionsOf } from './finder.ts';
import { industryFacet } from './industry-facet.ts';
import { loanPurposes } from './loan-purposes.ts';
import { placeFacet } from './places.ts';

/** A product fits when the wanted figure lies between its least and its most; what it does not state is no limit. */
export const between = (value: number, least: string, most: string): Option['filter'] => ({
  every: [
    { some: [{ attribute: least, isMissing: true }, { attribute: least, atMost: value }] },
    { some: [{ attribute: most, isMissing: true }, { attribute: most, atLeast: value }] },
  ],
});

const fenOf = (yuan: number) => BigInt(Math.round(yuan * 100));

export const amountFigure: FigureKind = {
  key: 'amount',
  label: '需要多少',
  labelOf: (yuan) => formatShortYuan(fenOf(yuan)),
  filterOf: (yuan) => between(yuan, 'amountYuanMin', 'amountYuanMax'),
  factor: 10_000,
  input: { name: 'wan', unit: '万元', least: 0.1, most: 1_000_000, step: 0.1, stops: [1, 2, 3, 5, 8, 10, 15, 20, 30, 50, 80, 100, 150, 200, 300, 500, 800, 1000, 2000, 3000, 5000, 10_000] },
};

export const termFigure: FigureKind = {
  key: 'term',
  label: '用多久',
  labelOf: formatMonths,
  filterOf: (months) => between(months, 'termMonthsMin', 'termMonthsMax'),
  factor: 1,
  input: { name: 'term', unit: '个月', least: 1, most: 360, step: 1, stops: [1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60, 84, 120] },
};

export const rateFigure: FigureKind = {
  key: 'rate',
  label: '年利率不超过',
  labelOf: (percent) => `年利率${percent}%以内`,
  filterOf: (percent) => ({ attribute: 'annualRatePercentMin', atMost: percent }),
  factor: 1,
  input: { name: 'rate', unit: '%', least: 0.1, most: 36, step: 0.1, stops: [2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 8, 10, 12, 15, 24] },
};

export const productFigureKinds = [amountFigure, termFigure, rateFigure];

export const purposeFacet: Facet = {
  key: 'purpose',
  label: '用来做什么',
  isMany: false,
  options: loanPurposes.map(({ key, label, kinds }) => ({ value: key, label, filter: { attribute: 'kind', in: kinds } })),
};

export interface Lender {
  slug: string;
  shortName: string;
}

/** `params`: the address, for the figures in it; `lenders`: whose products there are. */
export const productFinder = (params: URLSearchParams, lenders: Lender[]): Finder => ({
  type: 'financialProduct',
  path: '/products',
  facets: [
    ...productFigureKinds.map((kind) => figureFacet(kind, params)),
    { key: 'guarantee', label: '用什么担保', hint: '没有抵押物，选“信用”。', isMany: true, options: optionsOf('guaranteeKinds', guaranteeKindLabels) },
    placeFacet('选城市时，全省和全国可办的产品一并列出。'),
    purposeFacet,
    { key: 'family', label: '融资方式', isMany: true, options: optionsOf('family', productFamilyLabels) },
    { key: 'kind', label: '产品种类', isMany: true, options: optionsOf('kind', productKindLabels) },
    { key: 'institution', label: '机构类型', isMany: true, options: optionsOf('institution.kind', institutionKindLabels) },
    { key: 'lender', label: '机构', isMany: true, options: lenders.map(({ slug, shortName }) => ({ value: slug, label: shortName, filter: { attribute: 'institution.slug', in: [slug] } })) },
    industryFacet,
  ],
  sorts: [
    { key: 'best', label: '最相关', rules: [] },
    { key: 'rate', label: '利率最低', rules: ['annualRatePercentMin:asc'] },
    { key: 'fast', label: '审批最快', rules: ['promisedDays:asc'] },
    { key: 'amount', label: '额度最高', rules: ['amountYuanMax:desc'] },
  ],
});
