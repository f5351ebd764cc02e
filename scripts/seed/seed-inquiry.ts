/** Advisers, answered questions, FAQ and services of the demonstration. What is there already stays as it is. */
import type { Core } from '@strapi/strapi';
import { grantMembership } from '@rongqiao/accounts/server/members/memberships.ts';
import { accountOfAddress, createAccount } from '@rongqiao/accounts/server/people/accounts.ts';
import { answerClock } from '@rongqiao/inquiry/domain/answer-clock.ts';
import { inTransaction, type Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import { z } from 'zod';
import { type AdviserSeed, adviserSeeds } from '../../cms/seeds/inquiry/advisers.ts';
import { faqSeeds } from '../../cms/seeds/inquiry/faqs.ts';
import { serviceSeeds } from '../../cms/seeds/inquiry/services.ts';
import { type ThreadSeed, threadSeeds } from '../../cms/seeds/inquiry/threads.ts';
import { demoPeople } from './demo-accounts.ts';
import { readKnown } from './seed-content.ts';
import { seeder } from './seeder.ts';

const NAMESPACE = '3f0c8a52-6d0e-4f0a-9a5e-0d5c1f6b7a21';
const HOUR_MS = 3_600_000;
const Id = z.object({ id: z.string() });

export const inquirySeedCount = adviserSeeds.length + faqSeeds.length + serviceSeeds.length + threadSeeds.length;

export function seedInquiry(strapi: Core.Strapi, now = new Date()): Promise<{ added: number; kept: number }> {
  return inTransaction(seeder, async (tx) => {
    const known = await readKnown(strapi);
    let added = 0;
    for (const one of adviserSeeds) added += await addAdviser(tx, one, known);
    for (const { slug, topic, question, answer } of faqSeeds) {
      added += await tx.run(sql`insert into faqs (slug, topic, question, answer, state, published_at, is_demo)
        values (${slug}, ${topic}, ${question}, ${answer}, 'published', now(), true) on conflict (slug) do nothing`);
    }
    for (const one of serviceSeeds) {
      added += await tx.run(sql`insert into value_added_services (slug, category, name, provider, summary, gives, price, is_free, duration, region_codes, is_demo)
        values (${one.slug}, ${one.category}, ${one.name}, ${one.provider}, ${one.summary}, ${one.gives.join('\n')}, ${one.price}, ${one.isFree}, ${one.duration}, ${one.regionCodes}, true)
        on conflict (slug) do nothing`);
    }
    for (const one of threadSeeds) added += await addThread(tx, one, now);
    return { added, kept: inquirySeedCount - added };
  });
}

type KnownCodes = Awaited<ReturnType<typeof readKnown>>;

async function addAdviser(tx: Transaction, { account, member, title, topics, regionCodes }: AdviserSeed, known: KnownCodes): Promise<number> {
  const userId = (await accountOfAddress(account, tx))?.user_id ?? (member && (await addMember(tx, account, member, known)));
  const membership = await tx.maybeOne(Id, sql`select id from memberships where user_id = ${userId ?? 0} and state = 'active' and organisation_kind <> 'enterprise' limit 1`);
  if (!membership) return 0;
  return tx.run(sql`insert into advisers (membership_id, title, topics, region_codes) values (${membership.id}, ${title}, ${topics}, ${regionCodes})
    on conflict (membership_id) do nothing`);
}

async function addMember(tx: Transaction, address: string, { name, kind, code }: NonNullable<AdviserSeed['member']>, known: KnownCodes): Promise<number> {
  const id = known[kind].get(code);
  if (!id) throw new Error(`顾问 ${name} 所属的 ${code} 不在库里`);
  const userId = await createAccount(tx, { address, displayName: name, password: demoPeople[0]?.password ?? '' });
  await grantMembership(tx, { kind, id }, userId, { roles: ['operator'], because: 'invitation' });
  return userId;
}

async function addThread(tx: Transaction, seed: ThreadSeed, now: Date): Promise<number> {
  const id = derivedId(NAMESPACE, seed.code);
  const [asker, adviser] = [await accountOfAddress(seed.asker, tx), await accountOfAddress(seed.adviser, tx)];
  if (!asker || !adviser) return 0;
  const askedAt = new Date(now.getTime() - seed.askedDaysAgo * 24 * HOUR_MS);
  const { dueAt, remindAt } = answerClock(askedAt);
  const answeredAt = seed.answer ? new Date(askedAt.getTime() + (seed.answeredAfterHours ?? 1) * HOUR_MS).toISOString() : null;
  const state = seed.rating ? 'closed' : answeredAt ? 'answered' : 'waiting';
  const isNew = await tx.run(sql`
    insert into inquiries (id, kind, topic, region_code, asker_user_id, asker_name, state, adviser_id, due_at, remind_at, first_answered_at, is_answered_in_time, closed_at,
      is_demo, created_at, updated_at)
    values (${id}, 'question', ${seed.topic}, ${seed.regionCode}, ${asker.user_id}, ${asker.display_name}, ${state},
      (select a.id from advisers a join memberships m on m.id = a.membership_id where m.user_id = ${adviser.user_id} limit 1),
      ${answeredAt ? null : dueAt}, ${answeredAt ? null : remindAt}, ${answeredAt}, ${answeredAt === null ? null : answeredAt <= dueAt}, ${seed.rating ? answeredAt : null},
      true, ${askedAt.toISOString()}, ${answeredAt ?? askedAt.toISOString()})
    on conflict (id) do nothing`);
  if (!isNew) return 0;
  const say = (move: string, author: string, { user_id, display_name }: typeof asker, text: string, at: string) =>
    tx.run(sql`insert into inquiry_entries (inquiry_id, move, author, author_name, author_user_id, text, created_at)
      values (${id}, ${move}, ${author}, ${display_name}, ${user_id}, ${text}, ${at})`);
  await say('ask', 'asker', asker, seed.question, askedAt.toISOString());
  if (seed.answer && answeredAt) await say('answer', 'desk', adviser, seed.answer, answeredAt);
  if (!seed.rating || !answeredAt) return 1;
  await say('close', 'asker', asker, '', answeredAt);
  const { usefulness, outcome, comment } = seed.rating;
  await tx.run(sql`insert into inquiry_ratings (inquiry_id, was_contacted, usefulness, outcome, comment) values (${id}, true, ${usefulness}, ${outcome}, ${comment})`);
  return 1;
}
