/** Lists of many firms, matched and written set-wise: one array row a firm; a list that is the same as before is not written. */
import { createHash } from 'node:crypto';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { matchingVersion } from '../../domain/match-product.ts';
import { listOf, type StoredList } from '../../domain/stored-list.ts';
import { copyIn } from './copying.ts';
import type { Firms } from './profiles.ts';
import type { Publication } from './publication.ts';

/** Numbers of products and policies, by their place in the publication. */
export interface EntryNumbers {
  products: number[];
  policies: number[];
}

export async function numberEntries(tx: Transaction, { content }: Publication): Promise<EntryNumbers> {
  const numbers = async (kind: 'product' | 'policy', slugs: string[]) => {
    await tx.run(sql`insert into matching_entries (kind, slug) select ${kind}, unnest(${slugs}::text[]) on conflict do nothing`);
    const rows = await tx.many(z.object({ id: z.int(), slug: z.string() }), sql`select id, slug from matching_entries where kind = ${kind} and slug = any(${slugs}::text[])`);
    const known = new Map(rows.map(({ id, slug }) => [slug, id]));
    return slugs.map((slug) => known.get(slug) ?? 0);
  };
  return { products: await numbers('product', content.offers.map(({ slug }) => slug)), policies: await numbers('policy', content.policies.map(({ slug }) => slug)) };
}

const ROWS_PER_BLOCK = 2000;
const columns = 'enterprise_id, run_id, rule_version, input_hash, eligible_products, possible_products, products, product_scores, sure_products, eligible_policies, possible_policies, policies, sure_policies';

/** Matches these rows and keeps their lists. Answers how many are another one than before. */
export async function writeLists(tx: Transaction, runId: number, publication: Publication, firms: Firms, rows: readonly number[]): Promise<number> {
  const numbers = await numberEntries(tx, publication);
  await tx.run(sql`create temp table incoming_matches (like firm_matches) on commit drop`);
  await copyIn(tx.knex, `incoming_matches (${columns})`, blocks(runId, publication, numbers, firms, rows));
  const { changed } = await tx.one(z.object({ changed: z.coerce.number() }), merge);
  await tx.run(sql`drop table incoming_matches`);
  return changed;
}

const merge = sql`with merged as (
  insert into firm_matches as kept (${{ text: columns, values: [] }}) select ${{ text: columns, values: [] }} from incoming_matches
  on conflict (enterprise_id) do update set run_id = excluded.run_id, rule_version = excluded.rule_version, input_hash = excluded.input_hash,
    eligible_products = excluded.eligible_products, possible_products = excluded.possible_products, products = excluded.products, product_scores = excluded.product_scores,
    sure_products = excluded.sure_products, eligible_policies = excluded.eligible_policies, possible_policies = excluded.possible_policies, policies = excluded.policies, sure_policies = excluded.sure_policies
  where (kept.input_hash, kept.rule_version, kept.eligible_products, kept.possible_products, kept.products, kept.product_scores, kept.sure_products, kept.eligible_policies, kept.possible_policies, kept.policies, kept.sure_policies)
    is distinct from (excluded.input_hash, excluded.rule_version, excluded.eligible_products, excluded.possible_products, excluded.products, excluded.product_scores, excluded.sure_products, excluded.eligible_policies, excluded.possible_policies, excluded.policies, excluded.sure_policies)
  returning 1) select count(*)::text as changed from merged`;

function* blocks(runId: number, publication: Publication, numbers: EntryNumbers, firms: Firms, rows: readonly number[]): Generator<string> {
  let lines: string[] = [];
  for (const row of byClass(publication, firms, rows)) {
    lines.push(lineOf(runId, publication, numbers, firms, row));
    if (lines.length < ROWS_PER_BLOCK) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

/** Firms that are ranked by the same index one after the other, so that it stays in the processor's cache. */
function byClass({ offers }: Publication, { columns: all }: Firms, rows: readonly number[]): readonly number[] {
  const classes: number[][] = [];
  for (const row of rows) (classes[offers.classOf(all, row)] ??= []).push(row);
  return classes.flat();
}

function lineOf(runId: number, { offers, policies }: Publication, numbers: EntryNumbers, { ids, columns: all, packed }: Firms, row: number): string {
  const hash = createHash('sha256').update(packed[row] as Buffer).digest('hex');
  const products = listOf(offers.match(all, row));
  const found = listOf(policies.match(all, row));
  const numbered = (list: StoredList, of: readonly number[]) => `{${list.places.map((place) => of[place]).join(',')}}`;
  return `${ids[row]}\t${runId}\t${matchingVersion}\t\\\\x${hash}\t${products.eligible}\t${products.possible}\t${numbered(products, numbers.products)}\t{${products.scores.join(',')}}\t${products.sure}\t${found.eligible}\t${found.possible}\t${numbered(found, numbers.policies)}\t${found.sure}\n`;
}
