/** Published content over the cms' ordinary REST: one document by its slug, or a page of a list. */
import { z } from 'zod';
import { documentTag, noteRead, typeTag } from '../reads/page-reads.ts';
import { askCms, type CmsAnswer } from './ask-cms.ts';
import { type StrapiQuery, strapiQuery } from './strapi-query.ts';
import type { Visit } from './visit.ts';

export type Collection = 'policies' | 'news' | 'financial-products' | 'institutions';

const typeOf = { policies: 'policy', news: 'news', 'financial-products': 'financialProduct', institutions: 'institution' } as const;

const List = z.object({
  data: z.array(z.unknown()),
  meta: z.object({ pagination: z.object({ total: z.int() }) }),
});

export interface ContentPage<T> {
  items: T[];
  total: number;
}

/** Undefined when nothing published has this slug. */
export async function readBySlug<Shape extends z.ZodType>(
  visit: Visit,
  collection: Collection,
  slug: string,
  shape: Shape,
  populate: StrapiQuery,
): Promise<CmsAnswer<z.infer<Shape> | undefined>> {
  if (visit.preview?.type === collection && visit.preview.content.slug === slug) return { kind: 'answered', data: shape.parse(visit.preview.content) };
  const query = { filters: { slug: { $eq: slug } }, populate, pagination: { pageSize: 1 } };
  const answer = await askList(visit, collection, query, (data) => noteRead(...documentIdsIn(data).map(documentTag)));
  if (answer.kind !== 'answered') return answer;
  const [found] = answer.data.data;
  return { kind: 'answered', data: found === undefined ? undefined : shape.parse(found) };
}

export async function readList<Shape extends z.ZodType>(
  visit: Visit,
  collection: Collection,
  shape: Shape,
  query: StrapiQuery,
): Promise<CmsAnswer<ContentPage<z.infer<Shape>>>> {
  const answer = await askList(visit, collection, query, () => noteRead(typeTag(typeOf[collection])));
  if (answer.kind !== 'answered') return answer;
  const { data, meta } = answer.data;
  return { kind: 'answered', data: { items: data.flatMap((item) => readable(collection, shape, item)), total: meta.pagination.total } };
}

/** Strapi gives at most so many a page. */
const PER_PAGE = 100;

/** Every document of a short list, however many pages it takes; the order of `query` must be total. */
export async function readAll<Shape extends z.ZodType>(
  visit: Visit,
  collection: Collection,
  shape: Shape,
  query: StrapiQuery,
): Promise<CmsAnswer<ContentPage<z.infer<Shape>>>> {
  const pageOf = (page: number) => readList(visit, collection, shape, { ...query, pagination: { page, pageSize: PER_PAGE } });
  const first = await pageOf(1);
  if (first.kind !== 'answered') return first;
  const { items, total } = first.data;
  for (let page = 2; (page - 1) * PER_PAGE < total; page += 1) {
    const next = await pageOf(page);
    if (next.kind !== 'answered') return next;
    items.push(...next.data.items);
  }
  return { kind: 'answered', data: { items, total } };
}

const askList = (visit: Visit, collection: Collection, query: StrapiQuery, noteReads: (answer: z.infer<typeof List>) => void) =>
  // Published content is the same for everybody: no session goes along.
  askCms({ ...visit, sessionToken: undefined }, { path: `/api/${collection}?${strapiQuery({ locale: 'zh-CN', ...query })}`, answer: List, noteReads });

/** The document and everything that came along with it, however deep. */
function documentIdsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'documentId' in value && typeof value.documentId === 'string' ? [value.documentId] : [];
  return [...own, ...Object.values(value).flatMap(documentIdsIn)];
}

/** One document that breaks its contract is left out and reported; it must not take the list down. */
function readable<Shape extends z.ZodType>(collection: Collection, shape: Shape, item: unknown): z.infer<Shape>[] {
  const parsed = shape.safeParse(item);
  if (parsed.success) return [parsed.data];
  console.error(`${collection}: a published document breaks its contract: ${z.prettifyError(parsed.error)}`);
  return [];
}
