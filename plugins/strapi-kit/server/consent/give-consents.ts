/** An enterprise agrees: each ticked category becomes a row of its own, with the words that were agreed. */
import { createHash, randomUUID } from 'node:crypto';
import { type ConsentWish, needsWarning } from '@rongqiao/contracts/consent.ts';
import { CONSENT_TEXT_VERSION, consentText } from '@rongqiao/contracts/consent-text.ts';
import { creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { EntityKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { inTransaction, type Transaction } from '../database/in-transaction.ts';
import { database, type Queries, sql } from '../database/sql.ts';
import { type FieldProblem, problem } from '../http/problem.ts';
import { publish } from '../jobs/events.ts';
import { actorNow } from '../ledger/actor.ts';
import { Refusal } from '../routes/route.ts';
import { consentEvents } from '../../contract/consents.ts';
import { findGrantee } from './grantees.ts';

export interface Giver {
  userId: number;
  organisation: Membership;
}

const LIVE_MAX = 500;
const wrongField = (path: string, message: string) => new Refusal(problem(400, 'invalid', message, [{ path, message }] satisfies FieldProblem[]));
const suspended = problem(409, 'signing-suspended', '签约权限已暂停：法定代表人变更后需要重新验证，验证后才能授权。');
const outdatedText = problem(409, 'text-changed', '授权书的内容刚刚更新，请重新阅读后再授权。');
const tooMany = problem(409, 'too-many-consents', '有效的授权太多，请先撤回不再需要的。');

export const firmOf = (enterpriseId: string, queries: Queries = database()) =>
  queries.one(z.object({ name: z.string(), entityKind: EntityKind }), sql`select name, entity_kind as "entityKind" from enterprises where document_id = ${enterpriseId} limit 1`);

type Given = { grantId: string; consentIds: string[] };

/** @throws Refusal with the field that is wrong and what to do */
export const giveConsents = (giver: Giver, wish: ConsentWish, now = new Date()): Promise<Given> =>
  inTransaction(actorNow() ?? { kind: 'person', id: String(giver.userId) }, (tx) => giveConsentsIn(tx, giver, wish, now));

/** The same as part of something larger: an application is there with its consents, or neither is. */
export async function giveConsentsIn(tx: Transaction, { userId, organisation }: Giver, wish: ConsentWish, now = new Date()): Promise<Given> {
  if (organisation.signingSuspended) throw new Refusal(suspended);
  if (wish.textVersion !== CONSENT_TEXT_VERSION) throw new Refusal(outdatedText);
  if (wish.validFrom < chineseDayAt(now)) throw wrongField('validFrom', '开始日期不能早于今天。');
  const grantee = await findGrantee(wish.granteeKind, wish.granteeId, tx);
  if (!grantee) throw wrongField('granteeId', '没有找到这个单位，请重新选择。');
  const firm = await firmOf(organisation.organisationId, tx);
  const unread = wish.categories.find((category) => needsWarning(firm.entityKind, category) && !wish.warnedCategories.includes(category));
  if (unread) throw wrongField('warnedCategories', `“${creditCategoryLabels[unread]}”含有经营者个人信息，请读完提示并单独勾选同意，或去掉这一类。`);
  await insistOnRoom(tx, organisation.organisationId, wish.categories.length);
  const grantId = randomUUID();
  const consentIds: string[] = [];
  for (const category of wish.categories) {
    const text = consentText({ ...wish, enterpriseName: firm.name, entityKind: firm.entityKind, granteeName: grantee.name, category });
    const { id } = await tx.one(
      z.object({ id: z.uuid() }),
      sql`insert into consents (grant_id, enterprise_id, grantee_kind, grantee_id, grantee_name, category, purpose, valid_from, valid_until, reads_max,
          is_warned, text_version, text, text_sha256, given_by)
        values (${grantId}, ${organisation.organisationId}, ${wish.granteeKind}, ${wish.granteeId}, ${grantee.name}, ${category}, ${wish.purpose},
          ${wish.validFrom}, ${wish.validUntil}, ${wish.readsMax}, ${needsWarning(firm.entityKind, category)}, ${CONSENT_TEXT_VERSION}, ${text},
          ${createHash('sha256').update(text).digest('hex')}, ${userId})
        returning id`,
    );
    consentIds.push(id);
  }
  await publish(tx, consentEvents.given, { enterpriseId: organisation.organisationId, ...wish });
  return { grantId, consentIds };
}

async function insistOnRoom(tx: Transaction, enterpriseId: string, more: number): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`consents of ${enterpriseId}`}, 0))`);
  const { live } = await tx.one(z.object({ live: z.int() }), sql`select count(*)::int as live from consents where enterprise_id = ${enterpriseId} and revoked_at is null and valid_until >= current_date`);
  if (live + more > LIVE_MAX) throw new Refusal(tooMany);
}
