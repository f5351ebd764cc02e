/** What the owner of an individual business lets the platform collect about him or her: each category on its own, after the warning. */
import { createHash } from 'node:crypto';
import { isNaturalPerson, warnedCategories } from '@rongqiao/contracts/consent.ts';
import { collectionText, CONSENT_TEXT_VERSION } from '@rongqiao/contracts/consent-text.ts';
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { EntityKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import { z } from 'zod';
import type { CollectionConsent } from '../../contract/collection-consents.ts';
import { inTransaction, type Transaction } from '../database/in-transaction.ts';
import { database, type Queries, sql, timeColumn } from '../database/sql.ts';
import { problem } from '../http/problem.ts';
import { actorNow } from '../ledger/actor.ts';
import { Refusal } from '../routes/route.ts';
import type { Giver } from './give-consents.ts';

const notAPerson = problem(409, 'not-a-natural-person', '只有个体工商户需要经营者本人单独同意，企业不用办理。');
const outdatedText = problem(409, 'text-changed', '同意书的内容刚刚更新，请重新阅读后再同意。');

const Firm = z.object({ name: z.string(), uscc: z.string(), kind: EntityKind });
const Given = z.object({ category: CreditCategory, text: z.string(), givenAt: timeColumn });

const firmOf = (enterpriseId: string, queries: Queries) =>
  queries.one(Firm, sql`select name, uscc, entity_kind as kind from enterprises where document_id = ${enterpriseId} limit 1`);

export interface CollectionConsents {
  isNaturalPerson: boolean;
  consents: CollectionConsent[];
}

export async function listCollectionConsents(enterpriseId: string, queries: Queries = database()): Promise<CollectionConsents> {
  const { name, kind } = await firmOf(enterpriseId, queries);
  if (!isNaturalPerson(kind)) return { isNaturalPerson: false, consents: [] };
  const given = await queries.many(Given, sql`select category, text, given_at as "givenAt" from collection_consents where enterprise_id = ${enterpriseId} and revoked_at is null`);
  const consents = CreditCategory.options
    .filter((category) => category in warnedCategories)
    .map((category) => given.find((one) => one.category === category) ?? { category, text: collectionText(name, category), givenAt: null });
  return { isNaturalPerson: true, consents };
}

const asGiver = <T>({ userId }: Giver, work: (tx: Transaction) => Promise<T>) => inTransaction(actorNow() ?? { kind: 'person', id: String(userId) }, work);

/** Given twice keeps the first. */
export const giveCollectionConsents = (giver: Giver, { categories, textVersion }: { categories: readonly CreditCategory[]; textVersion: string }): Promise<CollectionConsents> =>
  asGiver(giver, async (tx) => {
    const enterpriseId = giver.organisation.organisationId;
    const { name, uscc, kind } = await firmOf(enterpriseId, tx);
    if (!isNaturalPerson(kind)) throw new Refusal(notAPerson);
    if (textVersion !== CONSENT_TEXT_VERSION) throw new Refusal(outdatedText);
    for (const category of categories) {
      const text = collectionText(name, category);
      await tx.run(sql`insert into collection_consents (enterprise_id, uscc, category, text_version, text, text_sha256, given_by)
        values (${enterpriseId}, ${uscc}, ${category}, ${CONSENT_TEXT_VERSION}, ${text}, ${createHash('sha256').update(text).digest('hex')}, ${giver.userId}) on conflict do nothing`);
    }
    return listCollectionConsents(enterpriseId, tx);
  });

/** From the next delivery on. What is on record stays until its retention ends or the firm has it erased (我的数据). */
export const revokeCollectionConsent = (giver: Giver, category: CreditCategory): Promise<CollectionConsents> =>
  asGiver(giver, async (tx) => {
    await tx.run(sql`update collection_consents set revoked_at = now(), revoked_by = ${giver.userId} where enterprise_id = ${giver.organisation.organisationId} and category = ${category} and revoked_at is null`);
    return listCollectionConsents(giver.organisation.organisationId, tx);
  });

/** Codes of those who have agreed to this category: an import keeps nobody else's. */
export const consentedNaturalPersons = async (category: CreditCategory): Promise<string[]> =>
  (await database().many(z.object({ uscc: z.string() }), sql`select uscc from collection_consents where category = ${category} and revoked_at is null`)).map(({ uscc }) => uscc);
