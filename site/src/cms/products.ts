import { PublicFinancialProduct } from '@rongqiao/contracts/financial-product.ts';
import { z } from 'zod';
import { readBySlug, readList } from './content.ts';
import type { StrapiQuery } from './strapi-query.ts';
import type { Visit } from './visit.ts';

const Lender = z.object({ slug: z.string(), name: z.string(), shortName: z.string(), phone: z.string().nullish() });

export const ProductDetail = PublicFinancialProduct.extend({ institution: Lender.nullish() });
export type ProductDetail = z.infer<typeof ProductDetail>;

const brief = {
  slug: true,
  name: true,
  kind: true,
  summary: true,
  regionCode: true,
  amountFenMin: true,
  amountFenMax: true,
  termMonthsMin: true,
  termMonthsMax: true,
  rateKind: true,
  lprTerm: true,
  spreadBpMin: true,
  spreadBpMax: true,
  annualRateMin: true,
  annualRateMax: true,
  guaranteeKinds: true,
  promisedDays: true,
  isDemo: true,
} as const;
export const ProductBrief = PublicFinancialProduct.pick(brief).extend({ institution: Lender.nullish() });
export type ProductBrief = z.infer<typeof ProductBrief>;

const lender: StrapiQuery = { institution: { fields: ['slug', 'name', 'shortName', 'phone'] } };

export const readProduct = (visit: Visit, slug: string) =>
  readBySlug(visit, 'financial-products', slug, ProductDetail, { fees: true, criteria: true, materials: true, steps: true, ...lender });

const readBriefs = (visit: Visit, query: StrapiQuery) =>
  readList(visit, 'financial-products', ProductBrief, { fields: Object.keys(brief), populate: lender, sort: ['validFrom:desc', 'slug:asc'], ...query });

export const readProductsOfInstitution = (visit: Visit, institutionSlug: string, count: number) =>
  readBriefs(visit, { filters: { institution: { slug: { $eq: institutionSlug } } }, pagination: { pageSize: count } });

export const readProductsOfPlaces = (visit: Visit, regionCodes: string[], count: number) =>
  readBriefs(visit, { filters: { regionCode: { $in: regionCodes } }, pagination: { pageSize: count } });

/** Of the same kind, from whomever. */
export const readSimilarProducts = (visit: Visit, { slug, kind }: ProductDetail, count: number) =>
  readBriefs(visit, { filters: { kind: { $eq: kind }, slug: { $ne: slug } }, pagination: { pageSize: count } });

/** More to compare with: of the same kinds first, or any loan while nothing is chosen. */
export const readProductsForComparing = (visit: Visit, chosen: ProductDetail[], count: number) =>
  readBriefs(visit, {
    filters: {
      slug: { $notIn: ['', ...chosen.map(({ slug }) => slug)] },
      ...(chosen.length > 0 ? { kind: { $in: [...new Set(chosen.map(({ kind }) => kind))] } } : { rateKind: { $notNull: true } }),
    },
    pagination: { pageSize: count },
  });

/** How many products of these kinds are on offer. */
export const countProducts = (visit: Visit, kinds: string[]) => readBriefs(visit, { filters: { kind: { $in: kinds } }, pagination: { pageSize: 1 } });
