/** What fits a firm and why: products with their conditions, what is missing, and what would open most. */
import { cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import type { MatchedProduct, Matches, ShownCondition } from '@rongqiao/matching/contract.ts';
import { amountFigure, productFinder, termFigure } from '../finders/product-finder.ts';
import { readState } from '../finders/finder-state.ts';
import { ANY_PURPOSE, loanPurposes } from '../finders/loan-purposes.ts';
import { type ProductCard, productCardOfBrief } from './product-card.ts';
import { wishHref } from './wish.ts';

/** What the address says of the wish, as the finder wants it and as people read it. */
export function wishOf(params: URLSearchParams) {
  const { chosen } = readState(productFinder(params, []), params);
  const [amount, term, purpose] = [chosen.amount?.[0], chosen.term?.[0], chosen.purpose?.[0]];
  const guaranteeKinds = chosen.guarantee ?? [];
  const city = cityChannels.find(({ slug }) => slug === chosen.city?.[0]);
  return {
    wish: {
      ...(amount ? { amountFen: String(Math.round(Number(amount) * 100)) } : {}),
      ...(term ? { termMonths: Number(term) } : {}),
      guaranteeKinds,
      kinds: loanPurposes.find(({ key }) => key === purpose)?.kinds ?? [],
    },
    /** Where the firm is, until it says so more exactly. */
    place: city ? { regionCode: city.regionCode } : {},
    said: [amount && amountFigure.labelOf(Number(amount)), term && termFigure.labelOf(Number(term)), purpose !== ANY_PURPOSE && loanPurposes.find(({ key }) => key === purpose)?.label, city?.name].filter(Boolean) as string[],
    kept: ['amount', 'term', 'guarantee', 'purpose', 'city', 'industry', 'sort'].flatMap((name) => params.getAll(name).map((value) => ({ name, value }))),
    changeHref: wishHref({ chosen } as Parameters<typeof wishHref>[0]) ?? '/loan',
  };
}

export interface MatchCard {
  card: ProductCard;
  standing: { code: MatchedProduct['standing']; label: string };
  cost: string;
  /** Why, in one line. */
  because: string;
  /** What has to change; empty where nothing has to, or nothing can. */
  gap: string[];
  conditions: MatchLine[];
  parts: { label: string; points: string; because: string }[];
  score: number;
}

export interface MatchLine {
  label: string;
  required: string;
  own: string;
  outcome: ShownCondition['outcome'];
  verdict: string;
}

const standingLabels = { eligible: '条件都符合', possible: '没有不符合的', ineligible: '现在不符合' } as const;
const outcomeLabels = { pass: '符合', fail: '不符合', unknown: '还不知道' } as const;
const partLabels: Record<string, string> = { amount: '金额', term: '期限', cost: '成本', guarantee: '担保', stage: '发展阶段', policy: '政策支持', record: '办理时间', data: '资料齐全' };

const SHOWN_MISSING = 6;

/** `nothing`: said where the firm's value is not known. */
export function matchPage(matches: Matches, today: string, nothing = '没有填') {
  const cards = matches.products.map((product) => matchCard(product, today, nothing));
  const fitting = cards.filter(({ standing }) => standing.code !== 'ineligible');
  const near = cards.filter(({ standing, gap }) => standing.code === 'ineligible' && gap.length > 0).slice(0, SHOWN_MISSING);
  const { eligible, possible, ineligible } = matches.counts;
  return {
    fitting,
    near,
    summary: `核对了${eligible + possible + ineligible}个产品：${eligible}个条件都符合，${possible}个没有不符合、但还缺资料，${ineligible}个现在不符合。`,
    hidden: Math.max(0, eligible + possible - fitting.length),
    openings: matches.openings.map(({ change, slugs, amountFen }) => ({
      sentence: change.sentence,
      effect: `可以多办${slugs.length}个产品${amountFen > 0n ? `，一共能多谈${formatShortYuan(amountFen)}` : ''}`,
      slugs,
    })),
  };
}

export function matchCard(product: MatchedProduct, today: string, nothing: string): MatchCard {
  const failed = product.conditions.filter(({ outcome }) => outcome === 'fail');
  const unknown = product.conditions.filter(({ outcome }) => outcome === 'unknown');
  return {
    card: productCardOfBrief(product, today),
    standing: { code: product.standing, label: standingLabels[product.standing] },
    cost: product.yearlyCost ? `年化综合成本${(Number(product.yearlyCost) * 100).toFixed(2)}%起（含各项费用）` : '没有公布利率',
    because: failed.length > 0 ? `不符合：${names(failed)}` : unknown.length > 0 ? `还要核对：${names(unknown)}` : `${product.conditions.length}项条件全部符合`,
    gap: (product.gap ?? []).map(({ sentence }) => sentence),
    conditions: product.conditions.map((condition) => matchLine(condition, nothing)),
    parts: product.parts.map(({ name, points, most, because }) => ({ label: partLabels[name] ?? name, points: `${points} / ${most}`, because })),
    score: product.score,
  };
}

export const matchLine = ({ label, required, own, asOf, outcome }: ShownCondition, nothing: string): MatchLine => ({
  label,
  required,
  own: `${own ?? nothing}${asOf ? `（${formatDay(asOf)}）` : ''}`,
  outcome,
  verdict: outcomeLabels[outcome],
});

const names = (conditions: ShownCondition[]) => conditions.map(({ label }) => label).join('、');
