/** Some products held against what is on record about a firm: those that it applies for, or those that are left after a refusal. */
import { createHash } from 'node:crypto';
import type { Condition } from '@rongqiao/contracts/criteria.ts';
import { chineseDayAt, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { MatchedProduct, Wish } from '../contract.ts';
import { knownProfile } from '../domain/known-profile.ts';
import { matchFirm } from '../domain/match-firm.ts';
import { matchingVersion } from '../domain/match-product.ts';
import { readKnownFirm } from './known-firm.ts';
import { isOnOffer, offerOf, publishedProducts } from './published-products.ts';

export interface SomeAsked {
  enterpriseId: string;
  wish: Wish;
  only?: readonly string[];
  except?: readonly string[];
  /** Products that state this condition are left out. */
  without?: Condition | null;
  most: number;
}

export interface SomeAnswered {
  day: IsoDay;
  version: number;
  /** SHA-256 of the profile and the wish: the same inputs give the same answer. */
  inputHash: string;
  products: MatchedProduct[];
}

/** Undefined: the firm is not in the register. */
export async function matchSome({ enterpriseId, wish, only, except, without, most }: SomeAsked, now: Date): Promise<SomeAnswered | undefined> {
  const firm = await readKnownFirm(enterpriseId);
  if (!firm) return undefined;
  const day = chineseDayAt(now);
  const profile = knownProfile(firm, {}, day);
  const wanted = (await publishedProducts()).filter((product) => isOnOffer(product, day) && (only?.includes(product.slug) ?? true) && !except?.includes(product.slug));
  const products = new Map(wanted.map((product) => [product.slug, { product, offer: offerOf(product, wish) }]));
  const { matches } = matchFirm(profile, wish, [...products.values()].map(({ offer }) => offer), day);
  const shown = matches.filter(({ conditions }) => !without || !conditions.some(({ condition }) => condition === without)).slice(0, most);
  return {
    day,
    version: matchingVersion,
    inputHash: createHash('sha256').update(inputText({ profile, wish, day })).digest('hex'),
    products: shown.flatMap((match) => {
      const found = products.get(match.slug);
      return found ? [{ ...found.product, institution: found.product.institution ?? null, yearlyCost: found.offer.yearlyCost, ...match }] : [];
    }),
  };
}

const inputText = (input: object): string => JSON.stringify(input, (_key, value) => (typeof value === 'bigint' ? value.toString() : value));
