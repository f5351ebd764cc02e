/** The one gate to credit data: who gets in, how often, until when, and what is left on record. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConsentPurpose } from '../../../plugins/contracts/consent.ts';
import { CONSENT_TEXT_VERSION } from '../../../plugins/contracts/consent-text.ts';
import type { CreditCategory } from '../../../plugins/contracts/credit-category.ts';
import type { CreditMode } from '../../../plugins/contracts/credit-mode.ts';
import type { Membership } from '../../../plugins/contracts/membership.ts';
import { addDays, chineseDayAt } from '../../../plugins/contracts/values/period.ts';
import { uids } from '../../../plugins/contracts/uids.ts';
import { speakForGround } from '../../../plugins/strapi-kit/server/consent/grounds.ts';
import { type ReadRequest, readGate } from '../../../plugins/strapi-kit/server/consent/read-gate.ts';
import { anInstitution } from '../../fixtures/content.ts';
import { publish } from '../../harness/publish.ts';
import { aFirm, known, startWorld, type World } from '../accounts/world.ts';

const today = chineseDayAt(new Date());
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

let world: World;
let bank: Membership;
let otherBank: Membership;
beforeAll(async () => {
  world = await startWorld();
  bank = member(await publish(world.cms.strapi, uids.institution, anInstitution({ slug: 'gate-bank', name: '授权演示银行' })), '授权演示银行');
  otherBank = member(await publish(world.cms.strapi, uids.institution, anInstitution({ slug: 'other-bank', name: '旁边演示银行' })), '旁边演示银行');
});
afterAll(() => world?.stop());

const member = (organisationId: string, organisationName: string, organisationKind: Membership['organisationKind'] = 'institution'): Membership =>
  ({ id: '7f1de2a8-6f2f-4d7c-9d5a-0a7f5f0f0a01', organisationKind, organisationId, organisationName, roles: ['operator'], signingSuspended: false });

let people = 0;
/** A firm with somebody who decides for it. */
async function aFirmWithAdministrator(entityKind = 'company', roles = '{administrator}') {
  people += 1;
  const id = await known(world, aFirm());
  await world.rows('update enterprises set entity_kind = ? where document_id = ?', [entityKind, id]);
  const { token } = await world.person(`boss${people}@firm.example`, '王老板');
  await world.rows(
    `with m as (insert into memberships (user_id, organisation_kind, organisation_id, roles)
       select user_id, 'enterprise', ?, ?::text[] from sessions where token_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex') returning id, user_id)
     update sessions s set acting_for = m.id from m where s.user_id = m.user_id`,
    [id, roles, token],
  );
  const ask = (method: string, path: string, body?: unknown) => world.ask(method, `/api/strapi-kit${path}`, body, { token });
  const give = (categories: CreditCategory[], more: object = {}) =>
    ask('POST', '/consents', {
      granteeKind: 'institution', granteeId: bank.organisationId, categories, purpose: 'loan-review',
      validFrom: today, validUntil: addDays(today, 30), readsMax: 5, textVersion: CONSENT_TEXT_VERSION, ...more,
    });
  const read = (categories: CreditCategory[], { reader = bank, purpose = 'loan-review' as ConsentPurpose, mode = 'filed' as CreditMode, now = new Date(), output = 'assessment' as const, ...more }: Partial<ReadRequest> & { mode?: CreditMode; now?: Date } = {}) =>
    readGate({ reader, enterpriseId: id, categories, output, purpose, through: '机构工作台·企业信用', ...more }, mode, now);
  const log = async (view = 'all') => (await ask('GET', `/credit-reads?view=${view}`)).data;
  return { id, ask, give, read, log };
}
const refusal = async (answer: ReturnType<typeof readGate>) => {
  const got = await answer;
  return 'refused' in got ? got.refused.details.code : `allowed ${got.allowed.join()}`;
};

test('a consent is given, lets its reader in, is seen in the log, is revoked, and the next read is refused within a second', async () => {
  const firm = await aFirmWithAdministrator();
  expect(await refusal(firm.read(['tax']))).toBe('credit-none');
  const given = await firm.give(['tax', 'invoices']);
  expect(given.status).toBe(201);
  expect(await firm.read(['registration', 'tax', 'utilities'])).toMatchObject({ allowed: ['registration', 'tax'], withdrawn: [], consentIds: [expect.any(String)] });
  const { consents, live } = (await firm.ask('GET', '/consents')).data;
  expect(live).toBe(2);
  const tax = consents.find((one: { category: string }) => one.category === 'tax');
  expect(tax).toMatchObject({ granteeName: '授权演示银行', readsUsed: 1, state: 'live', givenByName: '王老板' });
  expect(tax.text).toContain('授权演示银行为“审查贷款、担保等融资申请”读取本单位的“纳税”数据');
  const revoked = await firm.ask('POST', `/consents/${tax.id}/revocation`);
  expect(revoked.data.state).toBe('revoked');
  expect(await refusal(firm.read(['tax']))).toBe('credit-revoked');
  expect(await firm.read(['tax', 'invoices'])).toMatchObject({ allowed: ['invoices'], withdrawn: ['tax'] });
  const { reads, total } = await firm.log('others');
  expect(total).toBe(4);
  expect(reads[2]).toMatchObject({ readerName: '授权演示银行', allowed: ['registration', 'tax'], asked: ['registration', 'tax', 'utilities'], purpose: 'loan-review', ground: 'consent', through: '机构工作台·企业信用' });
  expect(reads.map((one: { isRefused: boolean }) => one.isRefused)).toEqual([false, true, false, true]);
});

test('a withdrawn category stays withdrawn for a reader that never saw it', async () => {
  const firm = await aFirmWithAdministrator();
  const { consentIds } = (await firm.give(['tax'])).data;
  await firm.read(['tax']);
  await firm.ask('POST', `/consents/${consentIds[0]}/revocation`);
  await firm.give(['invoices'], { granteeId: otherBank.organisationId });
  expect(await firm.read(['tax', 'invoices', 'loans'], { reader: otherBank })).toMatchObject({ allowed: ['invoices'], withdrawn: ['tax'] });
});

test('twenty readings at once of a consent for five: five get in, each on record and in the ledger', async () => {
  const firm = await aFirmWithAdministrator();
  await firm.give(['tax']);
  const codes = await Promise.all(Array.from({ length: 20 }, () => refusal(firm.read(['registration', 'tax']))));
  expect(codes.filter((one) => one === 'allowed registration,tax')).toHaveLength(5);
  expect(codes.filter((one) => one === 'credit-exhausted')).toHaveLength(15);
  expect(await world.rows('select count(*)::int as n, count(ground)::int as given from credit_reads where enterprise_id = ?', [firm.id])).toEqual([{ n: 20, given: 5 }]);
  expect(await world.rows("select count(*)::int as n from ledger where subject = 'credit_reads' and change -> 'after' ->> 'enterprise_id' = ?", [firm.id])).toEqual([{ n: 20 }]);
});

test('neither another institution, nor another purpose, nor a day too early or too late, nor staff gets in', async () => {
  const firm = await aFirmWithAdministrator();
  await firm.give(['tax'], { validFrom: addDays(today, 2), validUntil: addDays(today, 9) });
  expect(await refusal(firm.read(['tax']))).toBe('credit-upcoming');
  expect(await refusal(firm.read(['tax'], { now: inDays(9) }))).toBe('allowed tax');
  expect(await refusal(firm.read(['tax'], { now: inDays(10) }))).toBe('credit-expired');
  expect(await refusal(firm.read(['tax'], { now: inDays(5), reader: otherBank }))).toBe('credit-none');
  await firm.give(['loans']);
  expect(await refusal(firm.read(['loans'], { purpose: 'post-loan' }))).toBe('credit-other-purpose');
  expect(await refusal(firm.read(['loans'], { reader: { id: 1, name: '平台' } }))).toBe('credit-none');
  expect(await refusal(firm.read(['loans'], { reader: member('another-firm', '别家', 'enterprise') }))).toBe('credit-not-own');
});

test('public lists need no consent; the firm reads its own, on record', async () => {
  const firm = await aFirmWithAdministrator();
  expect(await refusal(firm.read(['registration', 'public-record']))).toBe('allowed registration,public-record');
  expect(await refusal(firm.read(['tax', 'loans'], { reader: member(firm.id, '本企业', 'enterprise'), mode: 'own-use' }))).toBe('allowed tax,loans');
  expect((await firm.log('others')).reads).toMatchObject([{ ground: 'public' }]);
  expect((await firm.log('all')).reads).toMatchObject([{ ground: 'own-file', purpose: 'own-file' }, { ground: 'public' }]);
});

test('the mode decides what leaves to lenders, consent or not', async () => {
  const firm = await aFirmWithAdministrator();
  await firm.give(['tax', 'invoices']);
  expect(await refusal(firm.read(['tax', 'invoices'], { mode: 'filed' }))).toBe('allowed tax,invoices');
  expect(await refusal(firm.read(['tax', 'invoices'], { mode: 'public-platform' }))).toBe('credit-mode');
  expect(await refusal(firm.read(['tax', 'invoices'], { mode: 'public-platform', output: 'facts' }))).toBe('allowed tax');
  expect(await refusal(firm.read(['registration', 'tax'], { mode: 'own-use', output: 'facts' }))).toBe('credit-mode');
});

test('a contract opens what it says while it lasts', async () => {
  const firm = await aFirmWithAdministrator();
  speakForGround('contract', async (_tx, { enterpriseId, categories }) => (enterpriseId === firm.id ? { categories: categories.filter((one) => one === 'loans'), reference: 'HT-1' } : undefined));
  expect(await firm.read(['loans', 'tax'], { ground: 'contract', purpose: 'post-loan' })).toMatchObject({ allowed: ['loans'], consentIds: [] });
  const other = await aFirmWithAdministrator();
  expect(await refusal(other.read(['loans'], { ground: 'contract', purpose: 'post-loan' }))).toBe('credit-no-ground');
});

test('tax data of a 个体工商户 need the warning ticked apart', async () => {
  const shop = await aFirmWithAdministrator('individual-business');
  const refused = await shop.give(['tax', 'utilities']);
  expect([refused.status, refused.error.details.fields]).toEqual([400, [{ path: 'warnedCategories', message: expect.stringContaining('单独勾选') }]]);
  await shop.give(['tax', 'utilities'], { warnedCategories: ['tax'] });
  expect(await refusal(shop.read(['tax', 'utilities']))).toBe('allowed tax,utilities');
  expect((await shop.ask('GET', '/consents')).data.consents.find((one: { category: string }) => one.category === 'tax')).toMatchObject({ isWarned: true, text: expect.stringContaining('提高利率或者不予融资') });
});

test('only who may bind the firm agrees, within limits, to a unit that exists', async () => {
  const firm = await aFirmWithAdministrator('company', '{operator,viewer}');
  expect((await firm.give(['tax'])).status).toBe(403);
  const boss = await aFirmWithAdministrator('company', '{signatory}');
  const wrong = async (more: object, categories: CreditCategory[] = ['tax']) => (await boss.give(categories, more)).error.details.fields?.[0]?.path;
  expect(await wrong({ validUntil: addDays(today, 400) })).toBe('validUntil');
  expect(await wrong({ validFrom: addDays(today, -1) })).toBe('validFrom');
  expect(await wrong({ readsMax: 201 })).toBe('readsMax');
  expect(await wrong({ granteeId: 'nobody' })).toBe('granteeId');
  expect(await wrong({}, ['registration'])).toBe('categories');
  expect((await boss.give(['tax'], { textVersion: '2025-01' })).error.details.code).toBe('text-changed');
  expect((await boss.ask('GET', `/consent-form?q=${encodeURIComponent('授权演示')}`)).data.found).toMatchObject([{ kind: 'institution', id: bank.organisationId }]);
});

test('neither a consent nor a read is rewritten or deleted, whoever holds the pen', async () => {
  const firm = await aFirmWithAdministrator();
  await firm.give(['tax']);
  await firm.read(['tax']);
  for (const wrong of ["update consents set purpose = 'post-loan'", 'update consents set reads_used = 0', 'delete from consents', 'delete from credit_reads', "update credit_reads set reader_name = 'x'", 'truncate credit_reads']) {
    await expect(world.rows(wrong), wrong).rejects.toThrow();
  }
});
