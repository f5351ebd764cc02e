/** What the demand hall can be narrowed by and ordered by: data, read line by line. Both the cms and the site use it. */
import { needPurposeLabels } from '@rongqiao/contracts/financing-need.ts';
import { guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { productFamilyLabels } from '@rongqiao/contracts/product-kind.ts';
import { cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import { sizeClassLabels } from '@rongqiao/contracts/values/enterprise-size.ts';
import { industrySections } from '@rongqiao/contracts/values/industry.ts';
import { fenPerUnit } from '@rongqiao/contracts/values/money.ts';
import { ageBandLabels, type NeedsQuery, type PublicNeed } from '../contract/needs.ts';

export interface NeedFacet {
  key: Exclude<keyof NeedsQuery, 'sort' | 'page'>;
  label: string;
  /** Value in the address → label, in the order in which they are shown. */
  options: [value: string, label: string][];
  /** The options that a need answers to. */
  valuesOf: (need: PublicNeed) => readonly string[];
}

const wan = (count: bigint) => count * fenPerUnit.万元;

/** [value, label, most that belongs to it] */
const amountBands: [string, string, bigint][] = [
  ['to-50', '50万元以下', wan(50n)],
  ['to-100', '50–100万元', wan(100n)],
  ['to-500', '100–500万元', wan(500n)],
  ['to-1000', '500–1,000万元', wan(1000n)],
];
const MORE = 'more';

const termBands: [string, string, number][] = [
  ['to-6', '6个月以内', 6],
  ['to-12', '7–12个月', 12],
  ['to-36', '1–3年', 36],
];

const bandOf = <T extends bigint | number>(bands: [string, string, T][], value: T) => bands.find(([, , most]) => value <= most)?.[0] ?? MORE;
const options = (labels: Record<string, string>) => Object.entries(labels);

/** Needs for equity are not told to everybody. */
const { equity: _forInvestors, ...toldFamilies } = productFamilyLabels;

export const needFacets: NeedFacet[] = [
  { key: 'amount', label: '金额', options: [...amountBands.map(([value, label]): [string, string] => [value, label]), [MORE, '1,000万元以上']], valuesOf: ({ amountFen }) => [bandOf(amountBands, amountFen)] },
  { key: 'term', label: '期限', options: [...termBands.map(([value, label]): [string, string] => [value, label]), [MORE, '3年以上']], valuesOf: ({ termMonths }) => (termMonths ? [bandOf(termBands, termMonths)] : []) },
  { key: 'city', label: '城市', options: cityChannels.map(({ regionCode, name }) => [regionCode, name]), valuesOf: ({ regionCode }) => [regionCode] },
  { key: 'industry', label: '行业', options: Object.entries(industrySections).map(([section, { label }]) => [section, label]), valuesOf: ({ industryCode }) => (industryCode ? [industryCode.charAt(0)] : []) },
  { key: 'purpose', label: '用途', options: options(needPurposeLabels), valuesOf: ({ purpose }) => [purpose] },
  { key: 'guarantee', label: '能提供的担保', options: options(guaranteeKindLabels), valuesOf: ({ guaranteeKinds }) => guaranteeKinds ?? [] },
  { key: 'family', label: '融资方式', options: options(toldFamilies), valuesOf: ({ family }) => [family] },
  { key: 'size', label: '企业规模', options: options(sizeClassLabels), valuesOf: ({ sizeClass }) => (sizeClass ? [sizeClass] : []) },
  { key: 'age', label: '成立时间', options: options(ageBandLabels), valuesOf: ({ ageBand }) => (ageBand ? [ageBand] : []) },
];

type Compare = (one: PublicNeed, other: PublicNeed) => number;

const byAmount: Compare = (one, other) => (one.amountFen < other.amountFen ? -1 : one.amountFen > other.amountFen ? 1 : 0);

/** Undated needs come last; equals keep the order of their codes. */
export const needSorts: Record<NeedsQuery['sort'], { label: string; compare: Compare }> = {
  newest: { label: '最新发布', compare: (one, other) => other.publishedOn.localeCompare(one.publishedOn) },
  soonest: { label: '最急用', compare: (one, other) => (one.neededOn ?? '9999').localeCompare(other.neededOn ?? '9999') },
  largest: { label: '金额从大到小', compare: (one, other) => byAmount(other, one) },
  smallest: { label: '金额从小到大', compare: byAmount },
};
