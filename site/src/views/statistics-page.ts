/** 统计: every chart says in its title what it shows, and every figure is one that the database counts. */
import { needPurposeLabels } from '@rongqiao/contracts/financing-need.ts';
import { institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import { policyKindLabels } from '@rongqiao/contracts/policy-kinds.ts';
import { productKindLabels } from '@rongqiao/contracts/product-kind.ts';
import { cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import { industrySections } from '@rongqiao/contracts/values/industry.ts';
import type { PlaceCounts, PublicFigures } from '@rongqiao/supervision/contract.ts';
import { placeName } from './place-name.ts';
import { countedText, platformFigures } from './platform-figures.ts';

export interface Bar {
  label: string;
  href: string | undefined;
  count: number;
  /** Of the longest bar, in per cent. */
  length: number;
  /** Of all, in per cent, as a text. */
  share: string;
}

export interface Chart {
  id: string;
  /** What the figures say. */
  finding: string;
  /** What is counted. */
  subject: string;
  unit: string;
  bars: Bar[];
}

type Counted = { code: string; count: number }[];

interface ChartKind {
  id: string;
  subject: string;
  unit: string;
  counted: (figures: PublicFigures) => Counted;
  labelOf: (code: string) => string;
  hrefOf?: (code: string) => string;
}

const labelIn = (labels: Record<string, string>) => (code: string) => labels[code] ?? code;

const chartKinds: ChartKind[] = [
  { id: 'products', subject: '金融产品，按种类', unit: '个', counted: ({ productsByKind }) => productsByKind, labelOf: labelIn(productKindLabels), hrefOf: (code) => `/products?kind=${code}` },
  { id: 'institutions', subject: '入驻机构，按类型', unit: '家', counted: ({ institutionsByKind }) => institutionsByKind, labelOf: labelIn(institutionKindLabels), hrefOf: (code) => `/institutions?kind=${code}` },
  { id: 'policies', subject: '有效政策，按支持方式', unit: '条', counted: ({ policiesByKind }) => policiesByKind, labelOf: labelIn(policyKindLabels), hrefOf: (code) => `/policies?kind=${code}` },
  { id: 'needs', subject: '已发布的融资需求，按用途', unit: '笔', counted: ({ needsByPurpose }) => needsByPurpose, labelOf: labelIn(needPurposeLabels), hrefOf: (code) => `/needs?purpose=${code}` },
  { id: 'enterprises', subject: '入库企业，按行业门类', unit: '家', counted: ({ enterprisesBySection }) => enterprisesBySection, labelOf: (code) => industrySections[code]?.label ?? '未填行业' },
];

export const statisticsPage = (figures: PublicFigures) => ({
  figures: platformFigures(figures.total),
  counted: countedText(figures),
  places: placeRows(figures.places),
  placesFinding: findingOfPlaces(figures.places),
  charts: chartKinds.map((kind) => chartOf(kind, figures)).filter(({ bars }) => bars.length > 0),
});

function chartOf({ id, subject, unit, counted, labelOf, hrefOf }: ChartKind, figures: PublicFigures): Chart {
  const lines = counted(figures);
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  const most = lines[0]?.count ?? 0;
  const bars = lines.map(({ code, count }) => ({ label: labelOf(code), href: hrefOf?.(code), count, length: (count / most) * 100, share: shareText(count, total) }));
  return { id, subject, unit, bars, finding: findingOf(bars, unit) };
}

/** The first alone, or the first few together when they have as many. */
function findingOf(bars: Bar[], unit: string): string {
  const [first] = bars;
  if (!first) return '';
  const equals = bars.filter(({ count }) => count === first.count);
  if (equals.length === 1) return `${first.label}最多：${first.count}${unit}，占${first.share}`;
  const names = equals.slice(0, 3).map(({ label }) => label).join('、');
  return `${names}${equals.length > 3 ? '等' : ''}一样多，各${first.count}${unit}`;
}

const shareText = (count: number, total: number): string => `${((count / total) * 100).toFixed(1).replace(/\.0$/, '')}%`;

export interface PlaceRow {
  name: string;
  href: string | undefined;
  counts: { label: string; text: string }[];
}

function placeRows(places: PlaceCounts[]): PlaceRow[] {
  const ofCities = cityChannels.map(({ slug, name, regionCode }) => ({ name, href: `/${slug}`, place: places.find((place) => place.regionCode === regionCode) }));
  const known = cityChannels.map(({ regionCode }) => regionCode);
  const wider = places.filter(({ regionCode }) => !known.includes(regionCode)).map((place) => ({ name: widerName(place.regionCode), href: undefined, place }));
  return [...ofCities, ...wider].map(({ name, href, place }) => ({ name, href, counts: countsOf(place) }));
}

const widerName = (regionCode: string) => (regionCode === '100000' ? '全国适用' : regionCode === '210000' ? '全省适用' : placeName(regionCode));

const countsOf = (place: PlaceCounts | undefined) => [
  { label: '产品', text: numberText(place?.products) },
  { label: '机构', text: numberText(place?.institutions) },
  { label: '有效政策', text: numberText(place?.policiesInForce) },
  { label: '能申报', text: numberText(place?.openWindows) },
  { label: '企业', text: numberText(place?.enterprises) },
];

const numberText = (count: number | undefined) => (count ? count.toLocaleString('zh-CN') : '–');

function findingOfPlaces(places: PlaceCounts[]): string {
  const cities = places.filter(({ regionCode }) => cityChannels.some((city) => city.regionCode === regionCode));
  const [most] = [...cities].sort((one, other) => other.enterprises - one.enterprises);
  return most && most.enterprises > 0 ? `入库企业最多的是${placeName(most.regionCode)}：${most.enterprises.toLocaleString('zh-CN')}家` : '各市的产品、机构、政策和企业';
}
