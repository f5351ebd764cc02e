/**
 * How useful a product is to a firm, 0 to 100: parts that add up and are shown. What an institution pays never counts.
 *
 * To change what counts how much: `mostPoints`. Source: the table of C13.
 */
import { type GuaranteeKind, guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import type { LifecycleStage } from '@rongqiao/contracts/lifecycle-stage.ts';
import { type ProductKind, productFamily } from '@rongqiao/contracts/product-kind.ts';
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import type { JudgedCondition } from './conditions/judge-criteria.ts';
import type { FirmProfile } from './firm-profile.ts';
import type { Offer, Wish } from './offer.ts';
import { remember } from './remember.ts';
import { stageKinds } from './stage-kinds.ts';

export const mostPoints = { amount: 20, term: 10, cost: 20, guarantee: 15, stage: 10, policy: 5, record: 15, data: 5 } as const;
export type ScorePartName = keyof typeof mostPoints;

export interface ScorePart {
  name: ScorePartName;
  /** Whole points, 0 to `most`. */
  points: number;
  most: number;
  because: string;
}

/** A yearly cost at or below the first is worth all points, at or above the second none. */
const costSpan = { best: 0.03, worst: 0.15 };
/** Working days to a decision. */
const decisionSpan = { best: 1, worst: 10 };

interface Given {
  profile: FirmProfile;
  wish: Wish;
  offer: Offer;
  conditions: readonly JudgedCondition[];
}

type Part = (given: Given) => { share: number; because: string };

const parts: Record<ScorePartName, Part> = {
  amount: ({ wish, offer }) => suits('金额', wish.amountFen === undefined ? undefined : Number(wish.amountFen), numberOf(offer.amountFenMin), numberOf(offer.amountFenMax)),
  term: ({ wish, offer }) => suits('期限', wish.termMonths, offer.termMonthsMin, offer.termMonthsMax),
  cost: ({ offer }) => costFit(offer),
  guarantee: ({ wish, offer }) => guaranteeFit(wish.guaranteeKinds, offer.guaranteeKinds),
  stage: ({ profile, offer }) => stageFit(profile.stage?.isDisputed ? undefined : profile.stage?.value, offer.kind),
  policy: ({ offer }) => (offer.isBackedByPolicy ? { share: 1, because: '有政策支持' } : { share: 0, because: '没有配套政策' }),
  record: ({ offer: { promisedDays } }) =>
    promisedDays === null ? { share: 0.5, because: '没有承诺办理时间，按中等计' } : { share: between(promisedDays, decisionSpan), because: `承诺${promisedDays}个工作日内办结` },
  data: ({ conditions }) => dataShare(conditions),
};

export function scoreParts(given: Given): ScorePart[] {
  return partNames.map((name) => {
    const { share, because } = parts[name](given);
    return { name, points: pointsFor(name, share), most: mostPoints[name], because };
  });
}

const partNames = Object.keys(mostPoints) as ScorePartName[];

/** Points of some parts alone: what can be known of a product before a firm asks. */
export const pointsOfParts = (names: readonly ScorePartName[], given: Given): number => names.reduce((sum, name) => sum + pointsFor(name, parts[name](given).share), 0);

/** Whole points for a share of one. */
export const pointsFor = (name: ScorePartName, share: number): number => Math.round(share * mostPoints[name]);

const numberOf = (fen: bigint | null) => (fen === null ? null : Number(fen));

/** 1 at the best, 0 at the worst, straight between. */
const between = (value: number, { best, worst }: { best: number; worst: number }) => Math.min(1, Math.max(0, (worst - value) / (worst - best)));

function suits(label: string, wanted: number | undefined, least: number | null, most: number | null) {
  if (wanted === undefined) return { share: 0.5, because: `没有填${label}，按中等计` };
  const isInside = (least === null || wanted >= least) && (most === null || wanted <= most);
  return isInside ? { share: 1, because: `${label}在产品范围内` } : { share: 0, because: `${label}不在产品范围内` };
}

const costFit = remember(({ yearlyCost }: Offer) =>
  yearlyCost === null ? { share: 0.5, because: '没有公布利率，按中等计' } : { share: between(Number(yearlyCost), costSpan), because: `综合年化成本最低${formatPercent(yearlyCost)}` },
);

/** Nothing to pledge is easiest for a firm, then what it has offered itself. */
function guaranteeFit(given: readonly GuaranteeKind[], accepted: readonly GuaranteeKind[]) {
  if (accepted.includes('credit')) return { share: 1, because: '可以不用担保' };
  const shared = given.find((kind) => accepted.includes(kind));
  if (shared) return { share: 0.8, because: `接受${guaranteeKindLabels[shared]}` };
  return given.length === 0 && accepted.length > 0 ? { share: 0.4, because: '需要担保' } : { share: 0, because: '不接受能提供的担保' };
}

function stageFit(stage: LifecycleStage | undefined, kind: ProductKind) {
  if (!stage) return { share: 0.5, because: '不知道企业所处阶段，按中等计' };
  if (stageKinds[stage].includes(kind)) return { share: 1, because: '适合企业所处阶段' };
  return productFamily(kind) === 'debt' ? { share: 0.5, because: '各阶段都可以用' } : { share: 0, because: '更适合其他阶段' };
}

function dataShare(conditions: readonly JudgedCondition[]) {
  const known = conditions.filter(({ outcome }) => outcome !== 'unknown').length;
  const share = conditions.length === 0 ? 1 : known / conditions.length;
  return { share, because: share === 1 ? '条件都能核对' : `${conditions.length - known}项条件还缺资料` };
}
