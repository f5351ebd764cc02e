import { PublicNews } from '@rongqiao/contracts/news.ts';
import { z } from 'zod';
import { readBySlug, readList } from './content.ts';
import type { StrapiQuery } from './strapi-query.ts';
import type { Visit } from './visit.ts';

const Related = z.object({ slug: z.string(), title: z.string() });

export const NewsDetail = PublicNews.extend({ relatedPolicies: z.array(Related).nullish() });
export type NewsDetail = z.infer<typeof NewsDetail>;

const brief = { slug: true, title: true, category: true, summary: true, regionCode: true, newsOn: true, sourceName: true, isPinned: true, isDemo: true } as const;
export const NewsBrief = PublicNews.pick(brief);
export type NewsBrief = z.infer<typeof NewsBrief>;

export const readNewsItem = (visit: Visit, slug: string) =>
  readBySlug(visit, 'news', slug, NewsDetail, { relatedPolicies: { fields: ['slug', 'title'] } });

const readBriefs = (visit: Visit, query: StrapiQuery) => readList(visit, 'news', NewsBrief, { fields: Object.keys(brief), ...query });

export const readNewestNews = (visit: Visit, count: number) => readBriefs(visit, { sort: ['newsOn:desc', 'slug:asc'], pagination: { pageSize: count } });

export const readNewsOfPlaces = (visit: Visit, regionCodes: string[], count: number) =>
  readBriefs(visit, { sort: ['newsOn:desc', 'slug:asc'], filters: { regionCode: { $in: regionCodes } }, pagination: { pageSize: count } });

/** The newest of the same kind. */
export const readMoreNews = (visit: Visit, { slug, category }: NewsDetail, count: number) =>
  readBriefs(visit, { sort: ['newsOn:desc', 'slug:asc'], filters: { slug: { $ne: slug }, category: { $eq: category } }, pagination: { pageSize: count } });
