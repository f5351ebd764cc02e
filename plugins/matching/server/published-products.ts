/** The published products as offers. Read again when something published has changed, else kept in the process. */
import { countryCode } from '@rongqiao/contracts/values/region.ts';
import { PublicFinancialProduct } from '@rongqiao/contracts/financial-product.ts';
import type { Ratio } from '@rongqiao/contracts/values/ratio.ts';
import { uids } from '@rongqiao/contracts/uids.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { z } from 'zod';
import type { Offer, Wish } from '../domain/offer.ts';

const Product = PublicFinancialProduct.extend({ institution: z.object({ slug: z.string(), name: z.string(), shortName: z.string(), phone: z.string().nullish() }).nullish() });
export type Product = z.infer<typeof Product>;

/** Yearly cost with every fee of a product for a wish; null where no rate is published. */
export type Pricing = (product: Product, wish: Wish) => Ratio | null;

let pricing: Pricing = () => null;

/** Filled by a flow: what a loan costs is `financing`'s to say. */
export const setPricing = (price: Pricing): void => {
  pricing = price;
};

export const yearlyCostOf: Pricing = (product, wish) => pricing(product, wish);

interface Documents {
  findMany(input: object): Promise<unknown[]>;
}

const Probe = z.object({ state: z.string() });

let kept: { state: string; products: Promise<Product[]> } | undefined;

export async function publishedProducts(): Promise<Product[]> {
  const { state } = await database().one(
    Probe,
    sql`select (select concat_ws(' ', count(*), max(published_at), max(updated_at)) from financial_products where published_at is not null)
      || ' ' || (select concat_ws(' ', count(*), max(published_at)) from institutions where published_at is not null) as state`,
  );
  if (kept?.state !== state) kept = { state, products: readProducts() };
  const { products } = kept;
  products.catch(() => {
    kept = undefined;
  });
  return products;
}

/** A row that does not parse is left out and named: one odd product must not keep all others from being found. */
async function readProducts(): Promise<Product[]> {
  const documents = platform().documents(uids.financialProduct) as unknown as Documents;
  const rows = await documents.findMany({ status: 'published', locale: 'zh-CN', populate: ['criteria', 'fees', 'institution'], limit: -1 });
  return rows.flatMap((row) => {
    const parsed = Product.safeParse(row);
    if (parsed.success) return parsed.data;
    platform().log.warn(`matching: a published product cannot be read: ${(row as { slug?: string }).slug} ${parsed.error.issues[0]?.path.join('.')}`);
    return [];
  });
}

export const isOnOffer = ({ validFrom, validTo }: Product, day: string): boolean => validFrom <= day && (!validTo || validTo >= day);

export const offerOf = (product: Product, wish: Wish): Offer => ({
  slug: product.slug,
  kind: product.kind,
  amountFenMin: product.amountFenMin ?? null,
  amountFenMax: product.amountFenMax ?? null,
  termMonthsMin: product.termMonthsMin ?? null,
  termMonthsMax: product.termMonthsMax ?? null,
  guaranteeKinds: product.guaranteeKinds ?? [],
  criteria: criteriaOf(product),
  yearlyCost: yearlyCostOf(product, wish),
  promisedDays: product.promisedDays ?? null,
  isBackedByPolicy: (product.guaranteeKinds ?? []).some((kind) => kind === 'government-guarantee' || kind === 'risk-pool'),
});

/** Where a product names no region of its own, it is offered where it is listed. */
function criteriaOf({ criteria, regionCode }: Product): Offer['criteria'] {
  const stated = criteria ?? {};
  const isEverywhere = stated.regionsIn?.length || regionCode === countryCode;
  return isEverywhere ? stated : { ...stated, regionsIn: [regionCode] };
}
