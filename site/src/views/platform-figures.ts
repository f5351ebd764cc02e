/** The platform in figures: each with its unit and the list that it counts. */
import type { PlaceCounts, PlatformCounts, PublicFigures } from '@rongqiao/supervision/contract.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { momentText } from './moments.ts';

export interface PlatformFigure {
  label: string;
  value: string;
  unit: string;
  note?: string;
  href?: string;
}

export const countedText = ({ countedAt }: Pick<PublicFigures, 'countedAt'>): string => `${momentText(countedAt)}统计`;

type OfPlace = Omit<PlaceCounts, 'regionCode'>;

/** What is counted of a place; `isLinked` where the lists count the same. */
export function placeFigures(counts: OfPlace, isLinked = false): PlatformFigure[] {
  const figures = [
    { label: '金融产品', value: count(counts.products), unit: '个', href: '/products' },
    { label: '入驻机构', value: count(counts.institutions), unit: '家', href: '/institutions' },
    { label: '有效政策', value: count(counts.policiesInForce), unit: '条', href: '/policies?window=valid' },
    { label: '现在能申报', value: count(counts.openWindows), unit: '条', href: '/policies?window=open' },
    { label: '入库企业', value: count(counts.enterprises), unit: '家' },
  ];
  return isLinked ? figures : figures.map(({ href: _, ...figure }) => figure);
}

export const platformFigures = (counts: PlatformCounts): PlatformFigure[] => [
  ...placeFigures(counts, true),
  { label: '融资需求', value: count(counts.needs), unit: '笔', href: '/needs', ...(counts.needs > 0 ? { note: `共${formatShortYuan(counts.needsAmountFen)}` } : {}) },
];

const count = (value: number) => value.toLocaleString('zh-CN');
