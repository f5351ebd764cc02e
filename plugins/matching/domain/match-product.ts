/** One firm, one product: each condition with its reason, how useful it would be, and what is missing. */
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { type JudgedCondition, judgeCriteria } from './conditions/judge-criteria.ts';
import { judgeWish } from './conditions/judge-wish.ts';
import type { Change } from './conditions/verdict.ts';
import type { FirmProfile } from './firm-profile.ts';
import type { Offer, Wish } from './offer.ts';
import { type ScorePart, scoreParts } from './score-parts.ts';

/** Rule and evaluation together: the same version and inputs give the same list in two years. */
export const matchingVersion = 1;

export const standings = ['eligible', 'possible', 'ineligible'] as const;
export type MatchStanding = (typeof standings)[number];

export interface ProductMatch {
  slug: string;
  /** `possible`: nothing fails, something is unknown. */
  standing: MatchStanding;
  conditions: JudgedCondition[];
  parts: ScorePart[];
  /** Sum of the parts' points, 0 to 100. */
  score: number;
  /** All that has to change, the soonest first; undefined where something fails that nobody can change. */
  gap: Change[] | undefined;
}

export function matchProduct(profile: FirmProfile, wish: Wish, offer: Offer, today: IsoDay): ProductMatch {
  const conditions = [...judgeWish(wish, offer), ...judgeCriteria(offer.criteria, profile, today)];
  const parts = scoreParts({ profile, wish, offer, conditions });
  return {
    slug: offer.slug,
    standing: standingOf(conditions),
    conditions,
    parts,
    score: parts.reduce((sum, { points }) => sum + points, 0),
    gap: gapOf(conditions),
  };
}

function standingOf(conditions: readonly JudgedCondition[]): MatchStanding {
  if (conditions.some(({ outcome }) => outcome === 'fail')) return 'ineligible';
  return conditions.some(({ outcome }) => outcome === 'unknown') ? 'possible' : 'eligible';
}

/** Each failed condition has its own change, so all of them together are the smallest set. */
function gapOf(conditions: readonly JudgedCondition[]): Change[] | undefined {
  const failed = conditions.filter(({ outcome }) => outcome === 'fail');
  if (failed.some(({ change }) => !change)) return undefined;
  return failed.flatMap(({ change }) => change ?? []).toSorted((a, b) => (a.possibleFrom ?? '').localeCompare(b.possibleFrom ?? ''));
}
