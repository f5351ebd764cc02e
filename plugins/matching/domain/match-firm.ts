/** One firm, everything on offer: the ranked list, the nearest when nothing fits, and what opens most money. */
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Change } from './conditions/verdict.ts';
import type { FirmProfile } from './firm-profile.ts';
import { type MatchStanding, matchProduct, type ProductMatch, standings } from './match-product.ts';
import type { Offer, Wish } from './offer.ts';

export interface Opening {
  change: Change;
  /** Products that this one change opens. */
  slugs: string[];
  /** What those products can give together: each at most what is asked for. */
  amountFen: bigint;
}

export interface FirmMatches {
  /** Eligible, then possible, then what a change would open, then the rest; the most useful first within each. */
  matches: ProductMatch[];
  counts: Record<MatchStanding, number>;
  /** Single changes that open products, by money. */
  openings: Opening[];
}

export function matchFirm(profile: FirmProfile, wish: Wish, offers: readonly Offer[], today: IsoDay): FirmMatches {
  const matches = offers.map((offer) => matchProduct(profile, wish, offer, today)).toSorted(byUse);
  const counted = (standing: MatchStanding) => matches.filter((match) => match.standing === standing).length;
  return {
    matches,
    counts: { eligible: counted('eligible'), possible: counted('possible'), ineligible: counted('ineligible') },
    openings: openingsOf(matches, wish, offers),
  };
}

/** How far away: fewer changes first; what nobody can change comes last. */
const distance = ({ standing, gap }: ProductMatch) => (standing === 'ineligible' ? (gap?.length ?? 100) : 0);

const byUse = (a: ProductMatch, b: ProductMatch) =>
  standings.indexOf(a.standing) - standings.indexOf(b.standing) || distance(a) - distance(b) || b.score - a.score || (a.slug < b.slug ? -1 : 1);

function openingsOf(matches: readonly ProductMatch[], wish: Wish, offers: readonly Offer[]): Opening[] {
  const most = new Map(offers.map(({ slug, amountFenMax }) => [slug, atMost(amountFenMax, wish.amountFen)]));
  const openings = new Map<string, Opening>();
  for (const { slug, gap } of matches) {
    const [change, second] = gap ?? [];
    if (!change || second) continue;
    const opening = openings.get(change.key) ?? { change, slugs: [], amountFen: 0n };
    openings.set(change.key, { change, slugs: [...opening.slugs, slug], amountFen: opening.amountFen + (most.get(slug) ?? 0n) });
  }
  return [...openings.values()].toSorted((a, b) => Number(b.amountFen - a.amountFen) || b.slugs.length - a.slugs.length || (a.change.key < b.change.key ? -1 : 1));
}

function atMost(most: bigint | null, wanted: bigint | undefined): bigint {
  if (most === null || wanted === undefined) return most ?? wanted ?? 0n;
  return most < wanted ? most : wanted;
}
