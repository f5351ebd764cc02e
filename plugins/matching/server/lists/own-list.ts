/** A firm's kept list as its people read it, and the switch that turns it off for one of them. */
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { actorNow } from '@rongqiao/strapi-kit/server/ledger/actor.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { OwnList } from '../../contract/lists.ts';
import { readEntries } from './entries.ts';

const Row = z.object({
  matchedOn: z.string(), eligibleProducts: z.int(), possibleProducts: z.int(), eligiblePolicies: z.int(), possiblePolicies: z.int(),
  products: z.array(z.int()), policies: z.array(z.int()), sureProducts: z.int(), surePolicies: z.int(),
});

const nothingYet = { matchedOn: null, eligibleProducts: 0, possibleProducts: 0, eligiblePolicies: 0, possiblePolicies: 0, products: [], policies: [] };

/** `matchedOn`: the last day on which the list was looked at and stood. */
export async function readOwnList(enterpriseId: string, userId: number): Promise<OwnList> {
  const { isPersonalised } = await readChoice(userId);
  const row = isPersonalised
    ? await database().maybeOne(Row, sql`select coalesce((select max(day) from matching_runs where kind <> 'firms' and finished_at is not null), (select day from matching_runs r where r.id = m.run_id))::text as "matchedOn",
        eligible_products as "eligibleProducts", possible_products as "possibleProducts", eligible_policies as "eligiblePolicies", possible_policies as "possiblePolicies",
        products, policies, sure_products as "sureProducts", sure_policies as "surePolicies" from firm_matches m where enterprise_id = ${enterpriseId}`)
    : undefined;
  if (!row) return { ...nothingYet, isPersonalised };
  const { sureProducts, surePolicies, ...list } = row;
  return { ...list, isPersonalised, products: await named(row.products, sureProducts), policies: await named(row.policies, surePolicies) };
}

async function named(ids: readonly number[], sure: number) {
  const isSure = new Set(ids.slice(0, sure));
  return (await readEntries(ids)).map(({ id, slug, name }) => ({ slug, name, isSure: isSure.has(id) }));
}

const readChoice = async (userId: number): Promise<{ isPersonalised: boolean }> =>
  (await database().maybeOne(z.object({ isPersonalised: z.boolean() }), sql`select is_personalised as "isPersonalised" from matching_choices where user_id = ${userId}`)) ?? { isPersonalised: true };

export async function choose(userId: number, isPersonalised: boolean): Promise<{ isPersonalised: boolean }> {
  await inTransaction(actorNow() ?? { kind: 'system', id: 'matching' }, (tx) =>
    tx.run(sql`insert into matching_choices (user_id, is_personalised) values (${userId}, ${isPersonalised}) on conflict (user_id) do update set is_personalised = excluded.is_personalised, changed_at = now()`),
  );
  return { isPersonalised };
}
