/** For every route with a parameter: what belongs to one organisation, asked for with a body that would be accepted. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { inTransaction, type Transaction } from '../../plugins/strapi-kit/server/database/in-transaction.ts';
import { sql } from '../../plugins/strapi-kit/server/database/sql.ts';
import type { Persona } from '../harness/personas.ts';
import { CANARY } from '../harness/personas.ts';

export interface Belongings {
  membershipId: string;
  sessionId: string;
  invitationId: string;
  claimId: string;
  disputeId: string;
  messageId: string;
  documentId: string;
  /** A draft of an institution that none of the personas acts for. */
  productId: string;
  inquiryId: string;
  /** A need that the firm has not published. */
  needCode: string;
  /** Of that firm, at an institution that none of the personas acts for. */
  applicationId: string;
  mediationId: string;
  reminderId: string;
  consentId: string;
  objectionId: string;
  /** A firm in the coordination mechanism, its recommendation to an institution that none acts for, a list of another department. */
  coordinationCaseId: string;
  recommendationId: string;
  visitImportId: string;
  riskNoteId: string;
  creditScoreId: string;
  creditReportId: string;
  /** What an institution that none of the personas acts for has read. */
  creditReadingId: string;
  certificateId: string;
  benefitId: string;
  exportId: string;
  organisationId: string;
  userId: number;
}

export interface Example {
  params: Record<string, string>;
  body?: unknown;
}

type ExampleOf = ((theirs: Belongings) => Example) & { isOpen?: true };

const Row = z.object({ id: z.string() });

export const makeBelongings = (persona: Persona): Promise<Belongings> =>
  inTransaction({ kind: 'system', id: 'test' }, async (tx) => {
    const { userId = 0, sessionId = '', membershipId = '', organisation } = persona;
    const organisationId = organisation?.id ?? '';
    const one = async (query: ReturnType<typeof sql>) => (await tx.one(Row, query)).id;
    const invitationId = await one(sql`insert into invitations (token_hash, organisation_kind, organisation_id, address, roles, invited_by_kind, invited_by_id, invited_by_name, expires_at)
      values (md5(${randomUUID()}) || md5(${randomUUID()}), 'enterprise', ${organisationId}, ${`${CANARY}@rongqiao.example`}, array['viewer'], 'person', ${userId}, 'test', now() + interval '7 days') returning id`);
    const claimId = await one(sql`insert into enterprise_claims (user_id, uscc, enterprise_name, enterprise_id, purpose, way, state, transfer_account, transfer_amount_fen, expires_at)
      values (${userId}, '91210102MAD000019P', ${`${CANARY}公司`}, ${organisationId}, 'join', 'bank-transfer', 'awaiting-amount', '6200000000000001', 37, now() + interval '3 days') returning id`);
    const disputed = await one(sql`insert into enterprise_claims (user_id, uscc, enterprise_name, enterprise_id, purpose, way, state, expires_at)
      values (${userId}, '91210202MAD000027P', ${`${CANARY}争议`}, ${organisationId}, 'join', 'document-review', 'disputed', now() + interval '3 days') returning id`);
    const disputeId = await one(sql`insert into enterprise_disputes (claim_id, enterprise_id) values (${disputed}, ${organisationId}) returning id`);
    const messageId = await one(sql`insert into messages (user_id, kind, title, text, dedupe_key) values (${userId}, 'claim', ${CANARY}, ${CANARY}, ${randomUUID()}) returning id::text`);
    const documentId = await one(sql`insert into documents (id, owner_kind, owner_id, purpose, file_name, mime_type, size_bytes, sha256, uploaded_by)
      values (${randomUUID()}, 'enterprise', ${organisationId}, 'business-licence', ${`${CANARY}.pdf`}, 'application/pdf', 1, md5('a') || md5('b'), ${userId}) returning id`);
    const productId = await aProductOfAnotherInstitution(tx);
    const inquiryId = await one(sql`insert into inquiries (kind, topic, region_code, asker_user_id, asker_name, details, due_at, remind_at)
      values ('question', 'loan', '210100', ${userId}, ${CANARY}, '{}', now() + interval '1 day', now() + interval '20 hours') returning id`);
    await tx.run(sql`insert into inquiry_entries (inquiry_id, move, author, author_name, text) values (${inquiryId}, 'ask', 'asker', ${CANARY}, ${CANARY})`);
    const needCode = await anUnpublishedNeed(tx, organisationId);
    const { applicationId, mediationId } = await anApplication(tx, { organisationId, needCode, documentId, userId });
    const reminderId = await one(sql`insert into policy_reminders (policy_id, days_before, user_id) values ('nothing', 3, ${userId}) returning id`);
    const consentId = await one(sql`insert into consents (grant_id, enterprise_id, grantee_kind, grantee_id, grantee_name, category, purpose, valid_from, valid_until, reads_max, is_warned, text_version, text, text_sha256, given_by)
      values (${randomUUID()}, ${organisationId}, 'institution', 'a-bank', ${CANARY}, 'tax', 'loan-review', current_date, current_date + 30, 5, false, 'test', ${CANARY}, md5('a') || md5('b'), ${userId}) returning id`);
    const objectionId = await one(sql`insert into objections (enterprise_id, uscc, fact_id, kind, category, period, fact_text, source_code, source_name, owner_kind, owner_id, grounds, opened_by, due_on, alarm_on)
      values (${organisationId}, '91210102MAD000019P', ${userId}, 'tax-filing', 'tax', '2026-03', ${CANARY}, 'nobody-s', ${CANARY}, 'department', 'nobody', ${`${CANARY} 十个字以上的理由`}, ${userId}, current_date + 20, current_date + 15) returning id`);
    const exportId = await one(sql`insert into own_data_exports (enterprise_id, asked_by, json_document_id, xlsx_document_id, ready_at) values (${organisationId}, ${userId}, ${documentId}, ${documentId}, now()) returning id`);
    const coordination = await coordinationBelongings(tx, organisationId, userId);
    const credit = await creditBelongings(tx, { organisationId, documentId, userId });
    return { ...credit, ...coordination, exportId, objectionId, consentId, documentId, productId, needCode, applicationId, mediationId, inquiryId, reminderId, membershipId, sessionId, invitationId, claimId, disputeId, messageId, organisationId, userId };
  });

const aReport = {
  kind: 'credit',
  number: CANARY,
  enterpriseName: CANARY,
  asOf: '2026-01-01',
  madeAt: '2026-01-01T00:00:00.000Z',
  madeFor: CANARY,
  model: { name: CANARY, version: 'v1', sha256: CANARY, engine: 'test', inputsHash: CANARY },
  foot: CANARY,
  sections: [],
};

async function creditBelongings(tx: Transaction, { organisationId, documentId, userId }: { organisationId: string; documentId: string; userId: number }) {
  const one = async (query: ReturnType<typeof sql>) => (await tx.one(Row, query)).id;
  const uscc = '91210102MAD000019P';
  const creditScoreId = await one(sql`insert into credit_scores (uscc, enterprise_id, as_of, model_version_id, model_hash, engine_version, inputs, inputs_hash, result, grade, score, low, high, coverage, valid_until, because)
    select ${uscc}, ${organisationId}, '2026-01-01', id, sha256, 'test', ${CANARY}, md5('a') || md5('b'), '{}', 'A', 760, 700, 800, 90, '2026-02-01', ${CANARY} from credit_model_versions where status = 'champion' returning id`);
  const report = (seenBy: string | null) => sql`insert into credit_reports (number, kind, uscc, enterprise_id, seen_by, score_id, content, content_hash, document_id, paper_hash, read_id, made_by)
    values (${`XY-20260101-${randomUUID().slice(0, 8).toUpperCase()}`}, 'credit', ${uscc}, ${organisationId}, ${seenBy}, ${creditScoreId}, ${JSON.stringify(aReport)}::jsonb, md5('a') || md5('b'), ${documentId}, md5('a') || md5('b'), ${seenBy ? randomUUID() : null}, ${userId}) returning id`;
  return {
    riskNoteId: await one(sql`insert into risk_notes (enterprise_id, uscc, cause, evidence, fact_ids, takes_effect_on, ends_on, state, ended_at) values (${organisationId}, ${uscc}, 'loan-default', ${CANARY}, array['1'], '2026-01-01', '2099-01-01', 'repaired', now()) returning id`),
    creditScoreId,
    creditReportId: await one(report(null)),
    creditReadingId: await one(report('institution:nobody')),
    certificateId: await one(sql`insert into credit_certificates (number, uscc, enterprise_id, enterprise_name, score_id, grade, is_name_shown, is_grade_shown, content_hash, document_id, valid_until, issued_by)
      values (${`RQ-20260101-${randomUUID().slice(0, 8).toUpperCase()}`}, ${uscc}, ${organisationId}, ${CANARY}, ${creditScoreId}, 'A', false, false, md5('a') || md5('b'), ${documentId}, '2099-01-01', ${userId}) returning id`),
    benefitId: await one(sql`insert into credit_benefits (owner_kind, owner_id, owner_name, kind, grade_min, title, detail, is_active) values ('institution', 'nobody', ${CANARY}, 'other', 'A', ${CANARY}, ${CANARY}, false) returning id`),
  };
}

async function coordinationBelongings(tx: Transaction, organisationId: string, userId: number) {
  const one = async (query: ReturnType<typeof sql>) => (await tx.one(Row, query)).id;
  const code = `XT-${randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()}`;
  const coordinationCaseId = await one(sql`insert into coordination_cases (code, way, region_code, uscc, enterprise_id, enterprise_name, amount_fen, state, first_filed_at, first_recommended_at)
    values (${code}, 'self', '210102', ${code.padEnd(18, '0').slice(0, 18)}, ${organisationId}, ${CANARY}, 100, 'recommended', now(), now()) returning id`);
  return {
    coordinationCaseId,
    recommendationId: await one(sql`insert into coordination_recommendations (case_id, institution_id, institution_name, recommended_by, recommended_by_name, due_on, remind_on)
      values (${coordinationCaseId}, 'nobody', ${CANARY}, ${userId}, ${CANARY}, '2099-01-31', '2099-01-26') returning id`),
    visitImportId: await one(sql`insert into coordination_imports (department_id, region_code, file_name, file_hash, state, rows, good, bad, known, by_user_id, by_name)
      values ('nobody', '210102', ${CANARY}, md5('a') || md5('b'), 'refused', 0, 0, 0, 0, ${userId}, ${CANARY}) returning id`),
  };
}

async function anUnpublishedNeed(tx: Transaction, enterpriseId: string): Promise<string> {
  const code = `XQ-${randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()}`;
  await tx.run(sql`with need as (
      insert into financing_needs (document_id, code, family, purpose, amount_fen, region_code, industry_code, expires_on, state, is_demo, title, is_name_shown, created_at, updated_at)
      values (${randomUUID().replaceAll('-', '').slice(0, 24)}, ${code}, 'debt', 'stock', 50000000, '210102', 'F51', '2099-12-31', 'draft', true, ${CANARY}, false, now(), now()) returning id)
    insert into financing_needs_enterprise_lnk (financing_need_id, enterprise_id)
      select need.id, e.id from need, enterprises e where e.document_id = ${enterpriseId}`);
  return code;
}

async function anApplication(tx: Transaction, { organisationId, needCode, documentId, userId }: { organisationId: string; needCode: string; documentId: string; userId: number }) {
  const one = async (query: ReturnType<typeof sql>) => (await tx.one(Row, query)).id;
  const product = { documentId: 'nothing', slug: 'nothing', name: CANARY, kind: 'credit-loan', summary: CANARY, validFrom: '2026-01-01', institution: { documentId: 'nobody', slug: 'nobody', name: CANARY, shortName: CANARY, phone: null, decisionDaysMax: 5 } };
  const need = { title: CANARY, family: 'debt', purpose: 'stock', purposeText: CANARY, amountFen: '50000000', termMonths: 12, guaranteeKinds: [], repaymentMethods: [], annualRateMax: null, regionCode: '210102', neededOn: null };
  const applicationId = await one(sql`insert into applications (code, need_id, need_code, enterprise_id, product_id, product_slug, product_name, institution_id, region_code, amount_fen, need, product, message, place,
      decision_days, state, clock, due_at, remind_at, asked_at, submitted_by, submitted_at, updated_at)
    values (${`SQ-20260101-${randomUUID().slice(0, 8).toUpperCase()}`}, ${needCode}, ${needCode}, ${organisationId}, 'nothing', 'nothing', ${CANARY}, 'nobody', '210102', 50000000, ${JSON.stringify(need)}::jsonb, ${JSON.stringify(product)}::jsonb, ${CANARY}, 1,
      5, 'documents-requested', 'documents', now() + interval '9 days', now() + interval '8 days', now(), ${userId}, now(), now()) returning id`);
  await tx.run(sql`insert into application_entries (application_id, action, side, author_name, text, state) values (${applicationId}, 'submit', 'enterprise', ${CANARY}, ${CANARY}, 'submitted')`);
  const asked = await one(sql`insert into application_documents (application_id, name, is_required) values (${applicationId}, ${CANARY}, true) returning id`);
  await tx.run(sql`insert into application_files (asked_id, document_id) values (${asked}, ${documentId})`);
  const mediationId = await one(sql`insert into mediations (application_id, enterprise_id, region_code, text, contact_name, contact_phone, due_at, asked_by)
    values (${applicationId}, ${organisationId}, '210102', ${CANARY}, ${CANARY}, '024-88886666', now() + interval '48 hours', ${userId}) returning id`);
  return { applicationId, mediationId };
}

async function aProductOfAnotherInstitution(tx: Transaction): Promise<string> {
  const productId = randomUUID().replaceAll('-', '').slice(0, 24);
  const Id = z.object({ id: z.int() });
  const institution = await tx.one(Id, sql`insert into institutions (document_id, name, locale, review_state) values (${randomUUID().replaceAll('-', '').slice(0, 24)}, ${`${CANARY}银行`}, 'zh-CN', 'drafting') returning id`);
  const product = await tx.one(Id, sql`insert into financial_products (document_id, name, slug, locale, review_state, review_remark, updated_at) values (${productId}, ${`${CANARY}贷`}, ${productId}, 'zh-CN', 'drafting', ${CANARY}, '2026-01-01') returning id`);
  await tx.run(sql`insert into financial_products_institution_lnk (financial_product_id, institution_id) values (${product.id}, ${institution.id})`);
  return productId;
}

const own = (key: keyof Belongings, body?: unknown): ExampleOf => (theirs) => ({ params: { id: String(theirs[key]) }, ...(body === undefined ? {} : { body }) });
const ofNeed = (body?: unknown): ExampleOf => (theirs) => ({ params: { code: theirs.needCode }, ...(body === undefined ? {} : { body }) });
const open = (example: ExampleOf): ExampleOf => Object.assign(example, { isOpen: true as const });

/** An organisation's product; asked for by people who are no staff. */
const aReview = (body?: unknown): ExampleOf => (theirs) => ({ params: { type: 'institutions', documentId: theirs.organisationId }, ...(body === undefined ? {} : { body }) });

export const examples: Record<string, ExampleOf> = {
  'DELETE /api/accounts/sessions/:id': own('sessionId'),
  'PUT /api/accounts/members/:id/roles': own('membershipId', { roles: ['viewer'], version: 1 }),
  'POST /api/accounts/members/:id/signing-restoration': own('membershipId', {}),
  'DELETE /api/accounts/members/:id': own('membershipId'),
  'DELETE /api/accounts/invitations/:id': own('invitationId'),
  // The public register: everybody who is signed in may look a firm up, and sees what the register shows.
  'GET /api/accounts/enterprise-register/:uscc': open(() => ({ params: { uscc: '91210102MAD000019P' } })),
  'GET /api/accounts/enterprise-claims/:id': own('claimId'),
  'POST /api/accounts/enterprise-claims/:id/licence-request': own('claimId', { returnPath: '/enterprise' }),
  'POST /api/accounts/enterprise-claims/:id/licence-result': own('claimId', {}),
  'POST /api/accounts/enterprise-claims/:id/transfer': own('claimId', { accountNumber: '6200000000000001' }),
  'POST /api/accounts/enterprise-claims/:id/transfer-amount': own('claimId', { amountYuan: '0.37' }),
  'POST /api/accounts/enterprise-claims/:id/documents': own('claimId', { kind: 'business-licence' }),
  'POST /api/accounts/enterprise-claims/:id/submission': own('claimId', {}),
  'POST /api/accounts/enterprise-claims/:id/withdrawal': own('claimId', {}),
  'PUT /api/accounts/enterprise-disputes/:id/statement': own('disputeId', { statement: '这家公司是我的。' }),
  'GET /api/strapi-kit/documents/:id': own('documentId'),
  'GET /api/strapi-kit/own-data/exports/:id/:format': (theirs) => ({ params: { id: theirs.exportId, format: 'json' } }),
  'POST /api/strapi-kit/consents/:id/revocation': own('consentId', {}),
  'POST /api/strapi-kit/collection-consents/:category/revocation': open(() => ({ params: { category: 'tax' } })),
  'GET /data-exchange/sources/:code/definition': () => ({ params: { code: 'nobody-s' } }),
  'POST /data-exchange/sources/:code/definition': () => ({ params: { code: 'nobody-s' }, body: { item: '别人的', legalBasis: '没有依据', retentionMonths: 60, everyDays: null, lateAfterDays: 5, acceptance: 'rows', isCompletePerPeriod: false, pullUrl: null, columns: [{ field: 'uscc', names: ['代码'], parser: 'uscc', isRequired: true }], version: 1 } }),
  'GET /api/credit-scoring/objections/:id': own('objectionId'),
  'POST /api/credit-scoring/objections/:id/evidence': own('objectionId', {}),
  'POST /api/credit-scoring/objections/:id/withdrawal': own('objectionId', { version: 1 }),
  'PUT /api/credit-scoring/objections/:id/statement': own('objectionId', { statement: '替别人声明', version: 1 }),
  'GET /api/credit-scoring/objection-desk/:id': own('objectionId'),
  'POST /api/credit-scoring/objection-desk/:id/decision': own('objectionId', { decision: 'confirmed', reply: '抢先答复，写够十个字。', version: 1 }),
  'GET /api/credit-scoring/objection-desk/:id/evidence/:documentId': (theirs) => ({ params: { id: theirs.objectionId, documentId: theirs.documentId } }),
  'PUT /api/credit-scoring/objection-desk/:id/clock': own('objectionId', { days: 3, counted: 'days' }),
  'GET /credit-scoring/objections/:id': own('objectionId'),
  'GET /credit-scoring/objections/:id/evidence/:documentId': (theirs) => ({ params: { id: theirs.objectionId, documentId: theirs.documentId } }),
  'POST /credit-scoring/objections/:id/decision': own('objectionId', { decision: 'confirmed', reply: '抢先答复，写够十个字。', version: 1 }),
  'PUT /api/notifications/messages/:id/reading': own('messageId', {}),
  'GET /api/editorial/products/:id': own('productId'),
  'PUT /api/editorial/products/:id': own('productId', { product: { name: '改成我的' }, updatedAt: '2026-01-01T00:00:00.000Z' }),
  'POST /api/editorial/products/:id/submission': own('productId', { updatedAt: '2026-01-01T00:00:00.000Z' }),
  'POST /api/editorial/products/:id/withdrawal': own('productId', {}),
  'POST /api/editorial/products/:id/discarding': own('productId', { isConfirmed: true, updatedAt: '2026-01-01T00:00:00.000Z' }),
  'POST /api/editorial/products/:id/take-down': own('productId', { isConfirmed: true }),
  'GET /api/inquiry/inquiries/:id': own('inquiryId'),
  'POST /api/inquiry/inquiries/:id/moves': own('inquiryId', { move: 'close', version: 1 }),
  'POST /api/inquiry/inquiries/:id/rating': own('inquiryId', { wasContacted: 'yes', usefulness: 'useful', outcome: 'solved' }),
  'GET /api/inquiry/desk/inquiries/:id': own('inquiryId'),
  'POST /api/inquiry/desk/inquiries/:id/moves': own('inquiryId', { move: 'answer', text: '抢先答复一下', version: 1 }),
  'POST /api/inquiry/desk/inquiries/:id/faq': own('inquiryId', { question: '没有抵押能贷吗', answer: '可以看信用贷和政府性担保。' }),
  'GET /api/inquiry/faqs/:slug': open(() => ({ params: { slug: 'nothing-here' } })),
  'GET /api/inquiry/services/:slug': open(() => ({ params: { slug: 'nothing-here' } })),
  'DELETE /api/inquiry/policy-reminders/:id': own('reminderId'),
  'PUT /inquiry/faqs/:id': own('inquiryId', { topic: 'loan', question: '没有抵押能贷吗', answer: '可以看信用贷和政府性担保。', version: 1 }),
  'POST /inquiry/faqs/:id/publication': own('inquiryId', { version: 1 }),
  'POST /inquiry/faqs/:id/withdrawal': own('inquiryId', { version: 1 }),
  'PUT /inquiry/services/:id': own('inquiryId', { category: 'tax', name: '服务', provider: '提供方', summary: '一句话说明', gives: '得到什么', price: '免费', isFree: true, duration: '一天', regionCodes: ['210000'], isActive: true, version: 1 }),
  'POST /inquiry/inquiries/:id/assignment': own('inquiryId', { adviserId: randomUUID(), version: 1 }),
  'GET /api/data-exchange/sources/:code': () => ({ params: { code: 'somebodys-source' } }),
  'POST /api/data-exchange/sources/:code/keys': () => ({ params: { code: 'somebodys-source' }, body: { label: '征收系统' } }),
  'DELETE /api/data-exchange/sources/:code/keys/:keyId': () => ({ params: { code: 'somebodys-source', keyId: randomUUID() } }),
  'GET /api/data-exchange/sources/:code/batches': () => ({ params: { code: 'somebodys-source' } }),
  'POST /api/data-exchange/sources/:code/batches': () => ({ params: { code: 'somebodys-source' }, body: { correctsId: '' } }),
  'GET /api/data-exchange/batches/:id': () => ({ params: { id: randomUUID() } }),
  'GET /api/data-exchange/batches/:id/findings': () => ({ params: { id: randomUUID() } }),
  'GET /api/data-exchange/batches/:id/report': () => ({ params: { id: randomUUID() } }),
  'POST /api/data-exchange/batches/:id/decision': () => ({ params: { id: randomUUID() }, body: { decision: 'withdraw', version: 1 } }),
  'POST /api/data-exchange/push/:code': () => ({ params: { code: 'somebodys-source' }, body: { deliveryKey: 'x', rows: [{ 列: '值' }] } }),
  'GET /api/data-exchange/push/:code/:id': () => ({ params: { code: 'somebodys-source', id: randomUUID() } }),
  'POST /data-exchange/feeds/:code': () => ({ params: { code: 'no-such-feed' }, body: { everyDays: 31, lateAfterDays: 5, isActive: true, version: 1 } }),
  'PUT /inquiry/advisers/:id': own('inquiryId', { title: '顾问', topics: ['loan'], regionCodes: ['210000'], isActive: true, version: 1 }),
  'GET /api/financing/needs/:code': (theirs) => ({ params: { code: theirs.needCode } }),
  'GET /api/financing/coordination/cases/:id': own('coordinationCaseId'),
  'POST /api/financing/coordination/cases/:id/moves': own('coordinationCaseId', { move: 'take-back', version: 1, text: '替别人收回' }),
  'GET /api/financing/coordination/imports/:id': own('visitImportId'),
  'POST /api/financing/coordination/imports/:id/decision': own('visitImportId', { decision: 'drop', version: 1 }),
  'GET /api/financing/coordination/recommended/:id': own('recommendationId'),
  'POST /api/financing/coordination/recommended/:id/moves': own('recommendationId', { move: 'refuse', version: 1, reason: 'other', text: '抢先替别人拒绝' }),
  'POST /api/financing/coordination/own/:id/withdrawal': own('coordinationCaseId', { version: 1 }),
  'GET /api/financing/own-needs/:code': ofNeed(),
  'PUT /api/financing/own-needs/:code': ofNeed({ purpose: 'stock', amountFen: '50000000', termMonths: 12, seen: '2026-01-01T00:00:00.000Z' }),
  'POST /api/financing/own-needs/:code/moves': ofNeed({ move: 'publish', seen: '2026-01-01T00:00:00.000Z' }),
  'GET /api/financing/own-needs/:code/application-form': ofNeed(),
  'GET /api/financing/own-needs/:code/offers': ofNeed(),
  'GET /api/financing/applications/:id': own('applicationId'),
  'POST /api/financing/applications/:id/moves': own('applicationId', { move: 'withdraw', version: 1 }),
  'POST /api/financing/applications/:id/documents': own('applicationId', {}),
  'DELETE /api/financing/applications/:id/documents/:documentId': (theirs) => ({ params: { id: theirs.applicationId, documentId: theirs.documentId } }),
  'GET /api/financing/applications/:id/rematch': own('applicationId'),
  'POST /api/financing/applications/:id/mediation': own('applicationId', { text: '替别人申请会诊', contactName: '某人', contactPhone: '024-88886666' }),
  'GET /api/financing/desk/applications/:id': own('applicationId'),
  'POST /api/financing/desk/applications/:id/moves': own('applicationId', { move: 'accept', version: 1 }),
  'POST /api/financing/desk/applications/:id/reports': own('applicationId', { kind: 'credit' }),
  'GET /api/financing/desk/applications/:id/documents/:documentId': (theirs) => ({ params: { id: theirs.applicationId, documentId: theirs.documentId } }),
  'GET /api/financing/desk/applications/:id/decision-paper': own('applicationId'),
  'POST /financing/mediations/:id/moves': own('mediationId', { move: 'contact', version: 1, text: '抢先联系一下' }),
  'GET /accounts/enterprise-claims/:id': own('claimId'),
  'GET /accounts/enterprise-claims/:id/documents/:documentId': (theirs) => ({ params: { id: theirs.claimId, documentId: randomUUID() } }),
  'POST /accounts/enterprise-claims/:id/approval': own('claimId', { version: 1 }),
  'POST /accounts/enterprise-claims/:id/rejection': own('claimId', { version: 1, reason: '材料不清楚' }),
  'POST /accounts/enterprise-disputes/:id/decision': own('disputeId', { version: 1, decision: 'dismissed', reason: '材料不足' }),
  'POST /accounts/enterprises/:id/legal-representative': own('organisationId', { legalRepresentativeName: '李四', reason: '登记变更' }),
  'POST /accounts/organisations/:kind/:id/administrators': (theirs) => ({ params: { kind: 'institution', id: theirs.organisationId }, body: { address: 'x@rongqiao.example' } }),
  'POST /accounts/people/:id/block': own('userId', { reason: '测试停用' }),
  'POST /accounts/people/:id/unblock': own('userId', { reason: '测试恢复' }),
  'GET /editorial/reviews/:type/:documentId': aReview(),
  'POST /editorial/reviews/:type/:documentId/publication': aReview({ version: '2026-01-01T00:00:00.000Z' }),
  'POST /editorial/reviews/:type/:documentId/return': aReview({ version: '2026-01-01T00:00:00.000Z', remark: '请补充' }),
  'POST /editorial/reviews/:type/:documentId/submission': aReview({ version: '2026-01-01T00:00:00.000Z' }),
  'POST /api/credit-scoring/own-score/:id/verification': own('creditScoreId', {}),
  'GET /api/credit-scoring/reports/:id': own('creditReportId'),
  'GET /api/credit-scoring/reports/:id/paper': own('creditReportId'),
  'GET /api/credit-scoring/readings/:id': own('creditReadingId'),
  'GET /api/credit-scoring/readings/:id/paper': own('creditReadingId'),
  'PUT /api/credit-scoring/certificates/:id': own('certificateId', { isNameShown: true, isGradeShown: true, version: 1 }),
  'POST /api/credit-scoring/certificates/:id/revocation': own('certificateId', { version: 1 }),
  'GET /api/credit-scoring/certificates/:id/paper': own('certificateId'),
  'POST /api/credit-scoring/own-benefits/:id/end': own('benefitId', { version: 1 }),
  // Whoever holds the paper may ask whether it is genuine.
  'GET /api/credit-scoring/verify/:number': open(() => ({ params: { number: 'RQ-20260101-AAAAAAAA' } })),
  'POST /credit-scoring/models/:id/promotion': own('creditScoreId', { because: '测试启用' }),
  'POST /api/credit-scoring/risk-notes/:id/answer': own('riskNoteId', { answer: '替别人说明情况', version: 1 }),
  'POST /credit-scoring/risk-notes/:id/lifting': own('riskNoteId', { because: '替别人撤销', version: 1 }),
  'POST /credit-scoring/models/:id/shadow': own('creditScoreId', { because: '测试影子' }),
  'POST /credit-scoring/scores/:id/verification': own('creditScoreId', {}),
  'POST /strapi-kit/dead-letters/:id/retry': own('claimId', {}),
  'POST /strapi-kit/dead-letters/:id/discard': own('claimId', {}),
};
