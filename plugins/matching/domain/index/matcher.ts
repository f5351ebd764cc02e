/**
 * Everything on offer against many firms: one index a stage, with and without a guarantee to give, made when first needed.
 *
 * The same answers as `matchFirm`, without the sentences: those are made for what is shown.
 */
import { LifecycleStage } from '@rongqiao/contracts/lifecycle-stage.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Offer } from '../offer.ts';
import { type Asking, askingOfPolicy } from './asked.ts';
import type { FirmColumns } from './firm-columns.ts';
import { compileIndex, type ProductIndex, readPublication } from './product-index.ts';
import { classPoints } from './ranking.ts';
import { emptyStanding, type Standing, standOf } from './stand.ts';
import { emptyTop, findTop, type Top } from './top-matches.ts';

/** How many are kept and pushed of what a firm can get. */
export const TOP_MAX = 20;

export interface FirmAnswer {
  index: ProductIndex;
  standing: Standing;
  top: Top;
}

export interface Matcher {
  slugs: readonly string[];
  /** Equal for rows that are ranked by the same index: work through them together. */
  classOf(columns: FirmColumns, row: number): number;
  /** Good until the next call: its memory is used again. */
  match(columns: FirmColumns, row: number): FirmAnswer;
}

export const matcherOfOffers = (offers: readonly Offer[], today: IsoDay): Matcher =>
  makeMatcher(offers, today, (place, rankClass) => classPoints(offers[place] as Offer, { stage: LifecycleStage.options[(rankClass >> 1) - 1], givesGuarantee: (rankClass & 1) === 1 }));

/** Policies have no score of their own yet: what more is known of comes first, then the alphabet. */
export const matcherOfPolicies = (policies: readonly Pick<Asking, 'slug' | 'criteria'>[], today: IsoDay): Matcher => {
  const matcher = makeMatcher(policies.map(({ slug, criteria }) => askingOfPolicy(slug, criteria)), today, () => 0);
  return { ...matcher, classOf: () => 0 };
};

function makeMatcher(askings: readonly Asking[], today: IsoDay, pointsOf: (place: number, rankClass: number) => number): Matcher {
  const publication = readPublication(askings, today);
  const answers: (FirmAnswer | undefined)[] = [];
  const classOf = ({ choices, guarantees }: FirmColumns, row: number) => (choices['lifecycle-stage'][row] as number) * 2 + Number(guarantees[row] !== 0);
  const answerOf = (rankClass: number): FirmAnswer => {
    const index = compileIndex(publication, (place) => pointsOf(place, rankClass));
    return { index, standing: emptyStanding(index), top: emptyTop(TOP_MAX) };
  };
  return {
    slugs: askings.map(({ slug }) => slug),
    classOf,
    match(columns, row) {
      const answer = (answers[classOf(columns, row)] ??= answerOf(classOf(columns, row)));
      standOf(answer.index, columns, row, answer.standing);
      findTop(answer.index, answer.standing, answer.top);
      return answer;
    },
  };
}

/** Places in the list that the matcher was made of, best first. */
export const placesOf = ({ index: { order }, top: { ranks, count } }: FirmAnswer): number[] => Array.from(ranks.subarray(0, count), (rank) => order[rank] as number);
