/** Everything on offer on a day, with its matchers: made once and kept in the process until something published changes. */
import { createHash } from 'node:crypto';
import { Criteria } from '@rongqiao/contracts/criteria.ts';
import { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import { ProductKind } from '@rongqiao/contracts/product-kind.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Queries } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { jsonColumn, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { encode, z } from 'zod';
import { askingOfPolicy } from '../../domain/index/asked.ts';
import { type Matcher, matcherOfOffers, matcherOfPolicies } from '../../domain/index/matcher.ts';
import { isOnOffer, offerOf, publishedProducts } from '../published-products.ts';
import { isOpen, publishedPolicies } from '../published-policies.ts';

const Content = z.object({
  offers: z.array(
    z.object({
      slug: z.string(), kind: ProductKind, amountFenMin: Fen.nullable(), amountFenMax: Fen.nullable(), termMonthsMin: z.int().nullable(), termMonthsMax: z.int().nullable(),
      guaranteeKinds: z.array(GuaranteeKind), criteria: Criteria, yearlyCost: z.string().nullable(), promisedDays: z.int().nullable(), isBackedByPolicy: z.boolean(),
    }),
  ),
  policies: z.array(z.object({ slug: z.string(), criteria: Criteria })),
});
export type PublicationContent = z.infer<typeof Content>;

export interface Publication {
  day: IsoDay;
  content: PublicationContent;
  /** SHA-256 of the content. */
  hash: string;
  offers: Matcher;
  policies: Matcher;
}

let kept: { day: IsoDay; products: unknown; policies: unknown; publication: Publication } | undefined;

export async function publicationOn(day: IsoDay): Promise<Publication> {
  const [products, policies] = await Promise.all([publishedProducts(), publishedPolicies()]);
  if (kept?.day === day && kept.products === products && kept.policies === policies) return kept.publication;
  const publication = publicationOf(day, {
    offers: products.filter((product) => isOnOffer(product, day)).map((product) => ({ ...offerOf(product, { guaranteeKinds: [] }), guaranteeKinds: [...(product.guaranteeKinds ?? [])] })),
    policies: policies.filter((policy) => isOpen(policy, day)).map(({ slug, criteria }) => ({ slug, criteria })),
  });
  kept = { day, products, policies, publication };
  return publication;
}

export function publicationOf(day: IsoDay, content: PublicationContent): Publication {
  const hash = createHash('sha256').update(JSON.stringify(encode(Content, content))).digest('hex');
  return { day, content, hash, offers: matcherOfOffers(content.offers, day), policies: matcherOfPolicies(content.policies, day) };
}

export const keepPublication = (tx: Queries, { hash, content }: Publication): Promise<number> =>
  tx.run(sql`insert into matching_publications (hash, content) values (${hash}, ${JSON.stringify(encode(Content, content))}::jsonb) on conflict do nothing`);

export const readPublication = async (queries: Queries, hash: string): Promise<PublicationContent> =>
  (await queries.one(z.object({ content: jsonColumn(Content) }), sql`select content from matching_publications where hash = ${hash}`)).content;

/** What is another thing now than it was, in both its versions: new, gone, or changed. */
export function changedAskings(before: PublicationContent, after: PublicationContent) {
  const different = <Entry extends { slug: string }>(one: readonly Entry[], other: readonly Entry[], write: (entry: Entry) => string) => {
    const known = new Set(other.map(write));
    return one.filter((entry) => !known.has(write(entry)));
  };
  const offerText = (offer: PublicationContent['offers'][number]) => JSON.stringify(encode(Content.shape.offers, [offer]));
  const policyText = (policy: PublicationContent['policies'][number]) => JSON.stringify(encode(Content.shape.policies, [policy]));
  return [
    ...different(before.offers, after.offers, offerText),
    ...different(after.offers, before.offers, offerText),
    ...[...different(before.policies, after.policies, policyText), ...different(after.policies, before.policies, policyText)].map(({ slug, criteria }) => askingOfPolicy(slug, criteria)),
  ];
}

/** All that can be asked for on the day: what ages are cut by. */
export const askingsOf = ({ offers, policies }: PublicationContent) => [...offers, ...policies.map(({ slug, criteria }) => askingOfPolicy(slug, criteria))];
