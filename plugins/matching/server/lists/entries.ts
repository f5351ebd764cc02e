/** Numbers of products and policies, back to what people read. What is no longer published has no name. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { publishedPolicies } from '../published-policies.ts';
import { publishedProducts } from '../published-products.ts';

export interface NamedEntry {
  id: number;
  kind: 'product' | 'policy';
  slug: string;
  name: string;
}

/** In the order of the numbers given. */
export async function readEntries(ids: readonly number[]): Promise<NamedEntry[]> {
  const [rows, products, policies] = await Promise.all([
    database().many(z.object({ id: z.int(), kind: z.enum(['product', 'policy']), slug: z.string() }), sql`select id, kind, slug from matching_entries where id = any(${[...ids]}::int[])`),
    publishedProducts(),
    publishedPolicies(),
  ]);
  const names = { product: new Map(products.map(({ slug, name }) => [slug, name])), policy: new Map(policies.map(({ slug, title }) => [slug, title])) };
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = known.get(id);
    const name = row && names[row.kind].get(row.slug);
    return row && name ? [{ ...row, name }] : [];
  });
}

export const namesOfEntries = async (ids: readonly number[]): Promise<string[]> => (await readEntries(ids)).map(({ name }) => name);
