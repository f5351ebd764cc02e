/** One need asked of several products, with the consents that belong to it: all of it, or nothing. */
import { randomBytes } from 'node:crypto';
import { ConsentWish } from '@rongqiao/contracts/consent.ts';
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { chineseDayAt, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import { giveConsentsIn } from '@rongqiao/strapi-kit/server/consent/give-consents.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { type FieldProblem, problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { type ApplicationBrief, type ApplyWish, type ConsentChoice, OPEN_APPLICATIONS_MAX } from '../../contract/applications.ts';
import { clockOf } from '../../domain/application-clocks.ts';
import { asCaller } from '../as-caller.ts';
import { holdNeed, type NeedRow } from '../own-needs/need-row.ts';
import { noSuchNeed } from '../own-needs/own-needs.ts';
import { findApplication, ofFirm } from './application-row.ts';
import { candidatesOf, freePlaces } from './candidates.ts';
import { json } from './json.ts';
import { matchSnapshotOf } from './match-snapshot.ts';
import { type MatchAnswered, matchProducts } from './matcher.ts';
import { type ProductSnapshot, productsToApplyFor } from './product-snapshot.ts';
import { showBrief } from './show-application.ts';
import { tellApplication } from './tell-application.ts';
import { wishOfNeed } from './wish-of-need.ts';
import { authorOf, writeEntry } from './write-entry.ts';

export interface Applicant {
  userId: number;
  organisation: Membership;
}

const suspended = problem(409, 'signing-suspended', '签约权限已暂停：法定代表人变更后需要重新验证，验证后才能申请。');
const wrongField = (path: string, message: string) => new Refusal(problem(400, 'invalid', `请检查填写的内容：${message}`, [{ path, message }] satisfies FieldProblem[]));
const tooMany = (left: number) =>
  problem(409, 'too-many-applications', left === 0 ? `一条需求同时最多申请${OPEN_APPLICATIONS_MAX}个产品，现在已满。请等其中一家答复，或先撤回一件。` : `一条需求同时最多申请${OPEN_APPLICATIONS_MAX}个产品，还可以选${left}个。`);

/** @throws Refusal with what is in the way */
export async function apply(applicant: Applicant, wish: ApplyWish, now = new Date()): Promise<ApplicationBrief[]> {
  const { userId, organisation } = applicant;
  if (organisation.signingSuspended) throw new Refusal(suspended);
  const products = await productsToApplyFor(wish.products);
  const missing = wish.products.findIndex((wanted) => !products.some(({ slug }) => slug === wanted));
  if (missing >= 0) throw wrongField(`products.${missing}`, '这个产品已经下架，请去掉它再申请。');
  insistOnOwnConsents(wish.consents, products);
  const match = await matchFor(organisation.organisationId, wish, products, now);
  return asCaller(async (tx) => {
    const need = await holdNeed(tx, organisation.organisationId, wish.needCode);
    if (!need) throw new Refusal(noSuchNeed);
    await insistOnCandidates(tx, need, products, now);
    const consents = await consentsFor(tx, applicant, wish, now);
    const places = await freePlaces(need.documentId, OPEN_APPLICATIONS_MAX, tx);
    if (places.length < products.length) throw new Refusal(tooMany(places.length));
    const copiedFrom = wish.copiedFrom ? (await findApplication(ofFirm(organisation.organisationId), wish.copiedFrom, tx)).id : null;
    const made: ApplicationBrief[] = [];
    for (const [index, product] of products.entries()) {
      const id = await insertApplication(tx, { need, product, match, place: places[index] ?? 0, userId, wish, copiedFrom, now });
      for (const consentId of consents.get(product.institution.documentId) ?? []) await tx.run(sql`insert into application_consents (application_id, consent_id) values (${id}, ${consentId})`);
      if (copiedFrom) await copyDocuments(tx, copiedFrom, id);
      await writeEntry(tx, { applicationId: id, action: 'submit', side: 'enterprise', author: await authorOf(tx, userId), text: wish.message, state: 'submitted', at: now });
      const row = await findApplication(sql`true`, id, tx);
      await tellApplication(tx, row, 'submit');
      made.push(showBrief(row, now));
    }
    return made;
  });
}

function insistOnOwnConsents(consents: readonly ConsentChoice[], products: readonly ProductSnapshot[]): void {
  const institutions = new Set(products.map(({ institution }) => institution.documentId));
  const stray = consents.findIndex(({ institutionId }, index) => !institutions.has(institutionId) || consents.findIndex((one) => one.institutionId === institutionId) !== index);
  if (stray >= 0) throw wrongField(`consents.${stray}.institutionId`, '只能授权给所申请产品的机构，每家一次；请回到上一步重新选择。');
}

async function insistOnCandidates(tx: Transaction, need: NeedRow, products: readonly ProductSnapshot[], now: Date): Promise<void> {
  const candidates = await candidatesOf(need, products, chineseDayAt(now), tx);
  const fields = candidates.flatMap(({ product, obstacle }, index) => (obstacle ? [{ path: `products.${index}`, message: `${product.name}：${obstacle}` }] : []));
  if (fields.length > 0) throw new Refusal(problem(409, 'cannot-apply', fields.map(({ message }) => message).join(''), fields));
}

/** Institution → the consents that it was given now. */
async function consentsFor(tx: Transaction, { userId, organisation }: Applicant, wish: ApplyWish, now: Date): Promise<Map<string, string[]>> {
  const given = new Map<string, string[]>();
  for (const [index, choice] of wish.consents.entries()) {
    if (choice.categories.length === 0) continue;
    const consent = consentOf(choice, index, wish.textVersion, chineseDayAt(now));
    given.set(choice.institutionId, (await giveConsentsIn(tx, { userId, organisation }, consent, now)).consentIds);
  }
  return given;
}

function consentOf({ institutionId, ...choice }: ConsentChoice, index: number, textVersion: string, validFrom: IsoDay): ConsentWish {
  const parsed = ConsentWish.safeParse({ ...choice, granteeKind: 'institution', granteeId: institutionId, purpose: 'loan-review', validFrom, textVersion });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw wrongField(['consents', index, ...(issue?.path ?? [])].join('.'), issue?.message ?? '请重新填写授权。');
}

async function matchFor(enterpriseId: string, { needCode }: ApplyWish, products: readonly ProductSnapshot[], now: Date): Promise<MatchAnswered | undefined> {
  const need = await wishOfNeed(enterpriseId, needCode);
  return need && matchProducts({ enterpriseId, wish: need, only: products.map(({ slug }) => slug), most: products.length }, now);
}

interface New {
  need: NeedRow;
  product: ProductSnapshot;
  match: MatchAnswered | undefined;
  place: number;
  userId: number;
  wish: ApplyWish;
  copiedFrom: string | null;
  now: Date;
}

async function insertApplication(tx: Transaction, { need, product, match, place, userId, wish, copiedFrom, now }: New): Promise<string> {
  const decisionDays = product.institution.decisionDaysMax;
  const clock = clockOf({ state: 'submitted', submittedAt: now, decisionDays, pausedDays: 0, askedAt: null, offerUntil: null });
  const snapshot = matchSnapshotOf(match, product.slug);
  const { id: _id, documentId, enterpriseId, code: _code, state: _state, isDemo, seen: _seen, createdAt: _createdAt, expiresOn: _expiresOn, ...asApplied } = need;
  const { id } = await tx.one(z.object({ id: z.uuid() }), sql`
    insert into applications (code, need_id, need_code, enterprise_id, product_id, product_slug, product_name, institution_id, region_code, amount_fen, term_months, need, product, match,
      message, place, decision_days, clock, due_at, remind_at, copied_from, submitted_by, submitted_at, updated_at, is_demo)
    select ${`SQ-${chineseDayAt(now).replaceAll('-', '')}-${randomBytes(4).toString('hex').toUpperCase()}`}, ${documentId}, ${need.code}, ${enterpriseId}, ${product.documentId}, ${product.slug}, ${product.name},
      ${product.institution.documentId}, e.region_code, ${need.amountFen.toString()}, ${need.termMonths}, ${json(asApplied)}::jsonb, ${json(product)}::jsonb, ${json(snapshot)}::jsonb,
      ${wish.message}, ${place}, ${decisionDays}, ${clock?.kind}, ${clock?.dueAt}, ${clock?.remindAt}, ${copiedFrom}, ${userId}, ${now.toISOString()}, ${now.toISOString()}, ${isDemo}
    from enterprises e where e.document_id = ${enterpriseId} returning id`);
  return id;
}

/** What the firm gave before goes along: it sees the same papers asked for and given. */
async function copyDocuments(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.run(sql`
    with asked as (
      insert into application_documents (application_id, name, note, is_required)
      select distinct on (name) ${to}::uuid, name, note, false from application_documents d where application_id = ${from} and exists (select from application_files f where f.asked_id = d.id) order by name, asked_at desc
      returning id, name)
    insert into application_files (asked_id, document_id)
    select distinct asked.id, f.document_id from asked join application_documents d on d.application_id = ${from} and d.name = asked.name join application_files f on f.asked_id = d.id`);
}
