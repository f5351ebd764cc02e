import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { type Matches, SHOWN_MAX, type Wish } from '../contract.ts';
import type { FirmProfile } from '../domain/firm-profile.ts';
import { matchFirm } from '../domain/match-firm.ts';
import { matchingVersion } from '../domain/match-product.ts';
import { isOnOffer, offerOf, publishedProducts } from './published-products.ts';

/** Openings beyond these help nobody to choose. */
const OPENINGS_MAX = 5;

export async function findProducts(profile: FirmProfile, wish: Wish, now: Date): Promise<Matches> {
  const day = chineseDayAt(now);
  const wanted = (await publishedProducts()).filter((product) => isOnOffer(product, day) && (wish.kinds.length === 0 || wish.kinds.includes(product.kind)));
  const products = new Map(wanted.map((product) => [product.slug, { product, offer: offerOf(product, wish) }]));
  const { matches, counts, openings } = matchFirm(profile, wish, [...products.values()].map(({ offer }) => offer), day);
  return {
    day,
    version: matchingVersion,
    counts,
    openings: openings.slice(0, OPENINGS_MAX),
    products: matches.slice(0, SHOWN_MAX).flatMap((match) => {
      const found = products.get(match.slug);
      return found ? [{ ...found.product, institution: found.product.institution ?? null, yearlyCost: found.offer.yearlyCost, ...match }] : [];
    }),
  };
}
