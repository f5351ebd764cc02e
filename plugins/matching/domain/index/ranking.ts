/**
 * The order of use among products that a firm may get, as far as it can be known before a firm asks.
 *
 * Inside a stage, and with or without a guarantee to give, what is eligible differs in nothing but what the product
 * itself is worth; only what is missing of a firm's data moves a possible one by a few points.
 */
import type { LifecycleStage } from '@rongqiao/contracts/lifecycle-stage.ts';
import type { Offer } from '../offer.ts';
import { mostPoints, pointsFor, pointsOfParts } from '../score-parts.ts';

export interface RankClass {
  stage: LifecycleStage | undefined;
  /** The firm said what it can give. */
  givesGuarantee: boolean;
}

/** Points of a product in a class, without amount, term and data. */
export function classPoints(offer: Offer, { stage, givesGuarantee }: RankClass): number {
  const profile = stage ? { stage: { value: stage, asOf: null } } : {};
  // Among products that do not fail, what is given is among what is accepted.
  const wish = { guaranteeKinds: givesGuarantee ? offer.guaranteeKinds : [] };
  return pointsOfParts(['cost', 'guarantee', 'stage', 'policy', 'record'], { profile, wish, offer, conditions: [] });
}

/** Amount and term: what is asked for fits a product that does not fail; what is not asked for counts half. */
export const wishPoints = (hasAmount: boolean, hasTerm: boolean): number => pointsFor('amount', hasAmount ? 1 : 0.5) + pointsFor('term', hasTerm ? 1 : 0.5);

export const dataPoints = (known: number, stated: number): number => pointsFor('data', stated === 0 ? 1 : known / stated);
export const dataPointsMost = mostPoints.data;
