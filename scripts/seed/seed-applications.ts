/** Applications of the demonstration, so that neither desk nor 我的申请 is empty. What is there already stays as it is. */
import { accountOfAddress } from '@rongqiao/accounts/server/people/accounts.ts';
import { addDays, chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import type { ApplicationState } from '@rongqiao/financing/contract.ts';
import { clockOf } from '@rongqiao/financing/domain/application-clocks.ts';
import { hasEnded, isInternal, takeStep } from '@rongqiao/financing/domain/application-states.ts';
import { json } from '@rongqiao/financing/server/applications/json.ts';
import { matchSnapshotOf } from '@rongqiao/financing/server/applications/match-snapshot.ts';
import { matchProducts } from '@rongqiao/financing/server/applications/matcher.ts';
import { type ProductSnapshot, productsToApplyFor } from '@rongqiao/financing/server/applications/product-snapshot.ts';
import { wishOf } from '@rongqiao/financing/server/applications/wish-of-need.ts';
import { type NeedRow, needsWhere } from '@rongqiao/financing/server/own-needs/need-row.ts';
import { inTransaction, type Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import { actAs } from '@rongqiao/strapi-kit/server/ledger/actor.ts';
import { z } from 'zod';
import { type ApplicationSeed, applicationSeeds } from '../../cms/seeds/applications.ts';
import { seeder } from './seeder.ts';

const NAMESPACE = '8b6f2f0e-6a7d-4c36-9d5c-1f3d5a9b7c21';
const HOUR_MS = 3_600_000;

export const applicationSeedCount = applicationSeeds.length;

export async function seedApplications(now = new Date()): Promise<{ added: number; kept: number }> {
  const known = await database().many(z.object({ code: z.string() }), sql`select code from applications where code = any(${applicationSeeds.map(({ code }) => code)}::text[])`);
  const missing = applicationSeeds.filter(({ code }) => !known.some((one) => one.code === code));
  if (missing.length === 0) return { added: 0, kept: known.length };
  const needs = await needsWhere(sql`n.code = any(${missing.map(({ need }) => need)}::text[])`);
  const products = await productsToApplyFor([...new Set(missing.map(({ product }) => product))]);
  let added = 0;
  for (const seed of missing) {
    const need = needs.find(({ code }) => code === seed.need);
    const product = products.find(({ slug }) => slug === seed.product);
    if (!need || !product) continue;
    const match = await actAs(seeder, () => matchProducts({ enterpriseId: need.enterpriseId, wish: wishOf(need), only: [product.slug], most: 1 }, now));
    await inTransaction(seeder, (tx) => addApplication(tx, { seed, need, product, match: matchSnapshotOf(match, product.slug) }, now));
    added += 1;
  }
  return { added, kept: known.length };
}

interface Adding {
  seed: ApplicationSeed;
  need: NeedRow;
  product: ProductSnapshot;
  match: object | null;
}

const allWell = { isAboveLimit: false, isOtherPerson: true, isCounter: false, isOfferOpen: true, areDocumentsGiven: true, isSilent: false };

/** The states along the way, by the table that everybody else goes by. */
function statesOf({ code, steps }: ApplicationSeed): ApplicationState[] {
  const states: ApplicationState[] = ['submitted'];
  for (const { action, side } of steps) {
    const step = takeStep(states.at(-1) ?? 'submitted', action, side, allWell);
    if (!step.ok) throw new Error(`演示申请 ${code} 不能“${action}”：${step.because}`);
    states.push(step.to);
  }
  return states;
}

async function addApplication(tx: Transaction, { seed, need, product, match }: Adding, now: Date): Promise<void> {
  const id = derivedId(NAMESPACE, seed.code);
  const states = statesOf(seed);
  const state = states.at(-1) ?? 'submitted';
  const submittedAt = new Date(now.getTime() - seed.daysAgo * 24 * HOUR_MS);
  const at = (hours: number) => new Date(submittedAt.getTime() + hours * HOUR_MS).toISOString();
  const last = at(seed.steps.at(-1)?.hours ?? 0);
  const askedAt = state === 'documents-requested' ? last : null;
  const validUntil = addDays(chineseDayAt(now), 20);
  const { decisionDaysMax: decisionDays } = product.institution;
  const clock = clockOf({ state, submittedAt, decisionDays, pausedDays: 0, askedAt: askedAt ? new Date(askedAt) : null, offerUntil: validUntil });
  const decidedAt = seed.offer || seed.refusal ? last : null;
  const officer = seed.officer ? await accountOfAddress(seed.officer, tx) : undefined;
  await tx.run(sql`
    insert into applications (id, code, need_id, need_code, enterprise_id, product_id, product_slug, product_name, institution_id, region_code, amount_fen, term_months, need, product, match, message,
      state, place, assignee_id, decision_days, asked_at, clock, due_at, remind_at, refusal_code, refusal_text, submitted_by, submitted_at, decided_at, is_decided_in_time, ended_at, updated_at, version, is_demo)
    select ${id}, ${seed.code}, ${need.documentId}, ${need.code}, ${need.enterpriseId}, ${product.documentId}, ${product.slug}, ${product.name}, ${product.institution.documentId}, e.region_code,
      ${need.amountFen.toString()}, ${need.termMonths}, ${json(need)}::jsonb, ${json(product)}::jsonb, ${json(match)}::jsonb, ${seed.message ?? ''},
      ${state}, (select count(*) + 1 from applications where need_id = ${need.documentId}),
      (select m.id from memberships m where m.user_id = ${officer?.user_id ?? 0} and m.organisation_id = ${product.institution.documentId} and m.state = 'active'),
      ${decisionDays}, ${askedAt}, ${clock?.kind ?? null}, ${clock?.dueAt ?? null}, ${clock?.remindAt ?? null}, ${seed.refusal?.code ?? null}, ${seed.refusal?.text ?? null},
      0, ${submittedAt.toISOString()}, ${decidedAt}::timestamptz, ${decidedAt === null ? null : true}::boolean, ${hasEnded(state) ? last : null}::timestamptz, ${last}, ${states.length}, true
    from enterprises e where e.document_id = ${need.enterpriseId}`);
  const entry = (action: string, side: string, name: string, text: string, when: string, after: ApplicationState) =>
    tx.run(sql`insert into application_entries (application_id, action, side, author_name, author_user_id, text, is_internal, state, created_at)
      values (${id}, ${action}, ${side}, ${name}, ${side === 'institution' ? (officer?.user_id ?? null) : null}, ${text}, ${isInternal(action as never)}, ${after}, ${when})`);
  await entry('submit', 'enterprise', '企业经办人（演示）', seed.message ?? '', submittedAt.toISOString(), 'submitted');
  for (const [place, step] of seed.steps.entries()) await entry(step.action, step.side, officer?.display_name ?? '客户经理（演示）', step.text ?? '', at(step.hours), states[place + 1] ?? state);
  for (const name of seed.asked ?? []) await tx.run(sql`insert into application_documents (application_id, name, is_required, asked_at) values (${id}, ${name}, true, ${last})`);
  if (seed.offer) {
    const { kind, annualRate, amountFen, termMonths, conditionsText, message } = seed.offer;
    await tx.run(sql`insert into application_offers (application_id, kind, state, amount_fen, annual_rate, term_months, repayment_method, guarantee_kinds, fees, conditions_text, message, valid_until, made_by, made_by_name, made_at)
      values (${id}, ${kind}, 'open', ${amountFen}, ${annualRate}, ${termMonths}, ${product.repaymentMethods?.[0] ?? 'equal-instalment'}, ${need.guaranteeKinds.length > 0 ? need.guaranteeKinds : ['credit']}::text[],
        ${json(product.fees ?? [])}::jsonb, ${conditionsText}, ${message}, ${validUntil}, ${officer?.user_id ?? 0}, ${officer?.display_name ?? '客户经理（演示）'}, ${last})`);
  }
}
