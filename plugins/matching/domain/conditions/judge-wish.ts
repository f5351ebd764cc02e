/** What a firm asks for, held against what a product offers: amount, term and guarantee. */
import { guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatMonths } from '@rongqiao/contracts/values/period.ts';
import type { Offer, Wish } from '../offer.ts';
import { remember } from '../remember.ts';
import type { JudgedCondition } from './judge-criteria.ts';
import { type Change, judge } from './verdict.ts';

const stated = <Value>(value: Value | undefined) => (value === undefined ? undefined : { value, asOf: null });

export function judgeWish(wish: Wish, offer: Offer): JudgedCondition[] {
  return [...amountOf(wish, offer), ...termOf(wish, offer), ...guaranteeOf(wish, offer)];
}

interface Span<Figure> {
  least: Figure | null;
  most: Figure | null;
  format(figure: Figure): string;
}

/** What is asked for, and the nearest figure inside. */
const inside = <Figure extends number | bigint>({ least, most }: Span<Figure>, figure: Figure) => {
  if (least !== null && figure < least) return least;
  return most !== null && figure > most ? most : figure;
};

function described<Figure>({ least, most, format }: Span<Figure>): string {
  if (least === null) return most === null ? '' : `不超过${format(most)}`;
  return most === null ? `不低于${format(least)}` : `${format(least)}至${format(most)}`;
}

const amountAsked = remember(({ amountFenMin, amountFenMax }: Offer) => described({ least: amountFenMin, most: amountFenMax, format: formatShortYuan }));
const termAsked = remember(({ termMonthsMin, termMonthsMax }: Offer) => described({ least: termMonthsMin, most: termMonthsMax, format: formatMonths }));
const guaranteesAsked = remember(({ guaranteeKinds }: Offer) => named(guaranteeKinds));
const named = (kinds: Wish['guaranteeKinds']) => kinds.map((kind) => guaranteeKindLabels[kind]).join('、');

function spanned<Figure extends number | bigint>(condition: 'amount' | 'term', label: string, span: Span<Figure>, required: () => string, wanted: Figure | undefined): JudgedCondition[] {
  if (wanted === undefined || (span.least === null && span.most === null)) return [];
  const change = (figure: Figure): Change => ({ key: `${condition}:${inside(span, figure)}`, sentence: `${label}改为${span.format(inside(span, figure))}`, possibleFrom: null });
  return [{ condition, label, required: required(), ...judge(stated(wanted), { holds: (figure) => inside(span, figure) === figure, own: span.format, change }) }];
}

const amountOf = ({ amountFen }: Wish, offer: Offer) =>
  spanned('amount', '金额', { least: offer.amountFenMin, most: offer.amountFenMax, format: formatShortYuan }, () => amountAsked(offer), amountFen);

const termOf = ({ termMonths }: Wish, offer: Offer) =>
  spanned('term', '期限', { least: offer.termMonthsMin, most: offer.termMonthsMax, format: formatMonths }, () => termAsked(offer), termMonths);

function guaranteeOf({ guaranteeKinds: given }: Wish, offer: Offer): JudgedCondition[] {
  const { guaranteeKinds: accepted } = offer;
  if (accepted.length === 0 || given.length === 0) return [];
  const verdict = judge(stated(given), {
    holds: (kinds) => kinds.some((kind) => accepted.includes(kind)),
    own: named,
    change: () => ({ key: `guarantee:${accepted.toSorted().join('|')}`, sentence: `提供其中一种担保：${named(accepted)}`, possibleFrom: null }),
  });
  return [{ condition: 'guarantee', label: '担保方式', required: guaranteesAsked(offer), ...verdict }];
}
