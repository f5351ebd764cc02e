/** A need of the demand hall, ready to show: as a row and as a page. */
import { needPurposeLabels } from '@rongqiao/contracts/financing-need.ts';
import { type GuaranteeKind, guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { productFamilyLabels } from '@rongqiao/contracts/product-kind.ts';
import { sizeClassLabels } from '@rongqiao/contracts/values/enterprise-size.ts';
import { cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import { industryLabel } from '@rongqiao/contracts/values/industry.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay, formatMonths } from '@rongqiao/contracts/values/period.ts';
import { ageBandLabels, type NeedsAnswer, type PublicNeed } from '@rongqiao/financing/contract.ts';
import type { FinderState } from '../finders/finder-state.ts';
import { needFinder } from '../finders/need-finder.ts';
import { finderPage } from './finder-page.ts';
import { methodName } from './loan-cost.ts';
import { placeName } from './place-name.ts';
import type { Fact } from './policy-page.ts';
import type { Figure } from './product-figures.ts';

const guarantees = (kinds: readonly GuaranteeKind[] | null | undefined) => (kinds ?? []).map((kind) => guaranteeKindLabels[kind]).join('、');

/** 沈阳一家小型软件和信息技术服务业企业 */
const whoOf = ({ regionCode, industryCode, sizeClass }: PublicNeed): string =>
  `${placeName(regionCode)}一家${sizeClass ? sizeClassLabels[sizeClass] : ''}${industryCode ? industryLabel(industryCode) : ''}企业`;

export const needRow = (need: PublicNeed) => ({
  href: `/needs/${need.code}`,
  title: `${needPurposeLabels[need.purpose]}，${formatShortYuan(need.amountFen)}`,
  who: whoOf(need),
  figures: figuresOf(need),
  guarantees: guarantees(need.guaranteeKinds),
  day: formatDay(need.publishedOn),
  isDemo: need.isDemo,
});

const figuresOf = ({ amountFen, termMonths, neededOn, family }: PublicNeed): Figure[] =>
  [
    { label: '金额', value: formatShortYuan(amountFen) },
    { label: '期限', value: termMonths ? formatMonths(termMonths) : '' },
    { label: '希望到账', value: neededOn ? formatDay(neededOn) : '' },
    { label: '融资方式', value: productFamilyLabels[family] },
  ].filter(({ value }) => value !== '');

export function needsPage(answer: NeedsAnswer, state: FinderState) {
  const { items, total, counts, without, amountFenTotal } = answer;
  return {
    list: finderPage(needFinder, state, { found: items, total, counts, without, notice: undefined }),
    rows: items.map(needRow),
    sum: total > 0 ? `${total}条需求，一共要${formatShortYuan(amountFenTotal)}` : '',
  };
}

/** The list's state as the cms reads it. */
export function needsQuery({ chosen, sort, page }: FinderState): URLSearchParams {
  const query = new URLSearchParams({ sort, page: String(page) });
  for (const [facet, values] of Object.entries(chosen)) for (const value of values) query.append(facet, value);
  return query;
}

export function needPage(need: PublicNeed) {
  const facts: Fact[] = [
    { label: '编号', value: need.code },
    { label: '企业', value: whoOf(need) },
    { label: '成立时间', value: need.ageBand ? ageBandLabels[need.ageBand] : '' },
    { label: '用途', value: needPurposeLabels[need.purpose] },
    { label: '能提供的担保', value: guarantees(need.guaranteeKinds) },
    { label: '希望怎么还', value: (need.repaymentMethods ?? []).map(methodName).join('、') },
    { label: '发布日期', value: formatDay(need.publishedOn) },
    { label: '有效期到', value: formatDay(need.expiresOn) },
  ];
  return {
    title: needRow(need).title,
    lead: `${whoOf(need)}，${needPurposeLabels[need.purpose]}，要${formatShortYuan(need.amountFen)}${need.termMonths ? `，用${formatMonths(need.termMonths)}` : ''}。`,
    tags: [productFamilyLabels[need.family], placeName(need.regionCode)],
    figures: figuresOf(need),
    facts: facts.filter(({ value }) => value !== ''),
    productsHref: productsFor(need),
    isDemo: need.isDemo,
  };
}

/** The supermarket with this need's amount, term, guarantee and city. */
function productsFor({ amountFen, termMonths, guaranteeKinds, regionCode, family }: PublicNeed): string {
  const query = new URLSearchParams({ family, amount: String(amountFen / 100n), ...(termMonths ? { term: String(termMonths) } : {}) });
  for (const kind of guaranteeKinds ?? []) query.append('guarantee', kind);
  const city = cityChannels.find((channel) => channel.regionCode === regionCode);
  if (city) query.set('city', city.slug);
  return `/products?${query}`;
}
