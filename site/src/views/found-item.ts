/** One line of the best of everything, the same for all types: what it is, what it says, its few facts. */
import type { SearchType } from '@rongqiao/search-sync/contract.ts';
import type { Found, Hit, Marked } from '../search/hits.ts';
import type { Piece } from './marked-text.ts';
import type { Timing } from './policy-timing.ts';
import { productCardOfHit } from './product-card.ts';
import { institutionRow, newsRow, policyRow } from './rows.ts';

export interface FoundItem {
  href: string;
  /** 政策, 金融产品 … */
  type: string;
  heading: Piece[];
  summary: Piece[];
  facts: string[];
  timing: Timing | undefined;
  isDemo: boolean;
}

export const typeLabels: Record<SearchType, string> = { policy: '政策', financialProduct: '金融产品', institution: '金融机构', news: '资讯' };

type Shown = Omit<FoundItem, 'type'>;
type HitOf<Type extends SearchType> = Extract<Hit, { type: Type }>;

const show: { [Type in SearchType]: (hit: HitOf<Type>, marked: Marked, today: string) => Shown } = {
  policy: (hit, marked, today) => {
    const { href, title, summary, source, timing, isDemo } = policyRow(hit, today, marked);
    return { href, heading: title, summary, facts: [source, timing.figure ?? ''], timing, isDemo };
  },
  financialProduct: (hit, marked) => {
    const { href, name, summary, lender, figures, isDemo } = productCardOfHit(hit, marked);
    return { href, heading: name, summary, facts: [lender, ...figures.map(({ label, value }) => `${label} ${value}`)], timing: undefined, isDemo };
  },
  institution: (hit, marked) => {
    const { href, name, kind, place, address, phone, promise, isDemo } = institutionRow(hit, marked);
    return { href, heading: name, summary: [{ text: address, isHit: false }], facts: [kind, place, phone, promise], timing: undefined, isDemo };
  },
  news: (hit, marked) => {
    const { href, title, summary, category, dayText, source, isDemo } = newsRow(hit, marked);
    return { href, heading: title, summary, facts: [category, dayText, source], timing: undefined, isDemo };
  },
};

export function foundItem({ hit, marked }: Found, today: string): FoundItem {
  const shown = (show[hit.type] as (hit: Hit, marked: Marked, today: string) => Shown)(hit, marked, today);
  return { ...shown, type: typeLabels[hit.type], facts: shown.facts.filter(Boolean) };
}
