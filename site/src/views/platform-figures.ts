/** The platform in figures: each with its unit and the list that it counts. */
import type { PlatformCounts, PublicFigures } from '@rongqiao/supervision/contract.ts';
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

/** `query` narrows the lists to the place that the figures are of: `city=shenyang`. */
export function platformFigures(counts: PlatformCounts, query = ''): PlatformFigure[] {
  const list = (path: string, ...more: string[]) => {
    const all = [...more, query].filter(Boolean).join('&');
    return all ? `${path}?${all}` : path;
  };
  return [
    { label: '金融产品', value: count(counts.products), unit: '个', href: list('/products') },
    { label: '入驻机构', value: count(counts.institutions), unit: '家', href: list('/institutions') },
    { label: '有效政策', value: count(counts.policiesInForce), unit: '条', href: list('/policies', 'window=valid') },
    { label: '现在能申报', value: count(counts.openWindows), unit: '条', href: list('/policies', 'window=open') },
    { label: '融资需求', value: count(counts.needs), unit: '笔', ...(counts.needs > 0 ? { note: `共${formatShortYuan(counts.needsAmountFen)}` } : {}) },
    { label: '入库企业', value: count(counts.enterprises), unit: '家' },
  ];
}

const count = (value: number) => value.toLocaleString('zh-CN');
