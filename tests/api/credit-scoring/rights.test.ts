/** What an enterprise decides about its credit data: who reads them, what it disputes, what it takes along. And the gate that obeys. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CreditCategory } from '../../../plugins/contracts/credit-category.ts';
import { addDays } from '../../../plugins/contracts/values/period.ts';
import { disputedFacts } from '../../../plugins/credit-scoring/server/objections/disputed-facts.ts';
import { watchObjectionClocks } from '../../../plugins/credit-scoring/server/objections/watch-objection-clocks.ts';
import { speakForGround } from '../../../plugins/strapi-kit/server/consent/grounds.ts';
import { forgetOldDisclosures } from '../../../plugins/strapi-kit/server/own-data/retention.ts';
import type { readGate } from '../../../plugins/strapi-kit/server/consent/read-gate.ts';
import { until } from '../notifications/outside.ts';
import { papers } from '../accounts/world.ts';
import { member, type RightsWorld, startRightsWorld, today } from './rights-world.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

let world: RightsWorld;
beforeAll(async () => {
  world = await startRightsWorld();
});
afterAll(() => world?.stop());

const refusal = async (answer: ReturnType<typeof readGate>) => {
  const got = await answer;
  return 'refused' in got ? got.refused.details.code : `allowed ${got.allowed.join()}`;
};

test('a consent is given, lets its reader in, is seen in the log, is revoked, and the next read is refused within a second', async () => {
  const firm = await world.aFirmWithAdministrator();
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
  const firm = await world.aFirmWithAdministrator();
  const { consentIds } = (await firm.give(['tax'])).data;
  await firm.read(['tax']);
  await firm.ask('POST', `/consents/${consentIds[0]}/revocation`);
  await firm.give(['invoices'], { granteeId: world.otherBank.organisationId });
  expect(await firm.read(['tax', 'invoices', 'loans'], { reader: world.otherBank })).toMatchObject({ allowed: ['invoices'], withdrawn: ['tax'] });
});

test('twenty readings at once of a consent for five: five get in, each on record and in the ledger', async () => {
  const firm = await world.aFirmWithAdministrator();
  await firm.give(['tax']);
  const codes = await Promise.all(Array.from({ length: 20 }, () => refusal(firm.read(['registration', 'tax']))));
  expect(codes.filter((one) => one === 'allowed registration,tax')).toHaveLength(5);
  expect(codes.filter((one) => one === 'credit-exhausted')).toHaveLength(15);
  expect(await world.rows('select count(*)::int as n, count(ground)::int as given from credit_reads where enterprise_id = ?', [firm.id])).toEqual([{ n: 20, given: 5 }]);
  expect(await world.rows("select count(*)::int as n from ledger where subject = 'credit_reads' and change -> 'after' ->> 'enterprise_id' = ?", [firm.id])).toEqual([{ n: 20 }]);
});

test('neither another institution, nor another purpose, nor a day too early or too late, nor staff gets in', async () => {
  const firm = await world.aFirmWithAdministrator();
  await firm.give(['tax'], { validFrom: addDays(today, 2), validUntil: addDays(today, 9) });
  expect(await refusal(firm.read(['tax']))).toBe('credit-upcoming');
  expect(await refusal(firm.read(['tax'], { now: inDays(9) }))).toBe('allowed tax');
  expect(await refusal(firm.read(['tax'], { now: inDays(10) }))).toBe('credit-expired');
  expect(await refusal(firm.read(['tax'], { now: inDays(5), reader: world.otherBank }))).toBe('credit-none');
  await firm.give(['loans']);
  expect(await refusal(firm.read(['loans'], { purpose: 'post-loan' }))).toBe('credit-other-purpose');
  expect(await refusal(firm.read(['loans'], { reader: { id: 1, name: '平台' } }))).toBe('credit-none');
  expect(await refusal(firm.read(['loans'], { reader: member('another-firm', '别家', 'enterprise') }))).toBe('credit-not-own');
});

test('public lists need no consent; the firm reads its own, on record', async () => {
  const firm = await world.aFirmWithAdministrator();
  expect(await refusal(firm.read(['registration', 'public-record']))).toBe('allowed registration,public-record');
  expect(await refusal(firm.read(['tax', 'loans'], { reader: member(firm.id, '本企业', 'enterprise'), mode: 'own-use' }))).toBe('allowed tax,loans');
  expect((await firm.log('others')).reads).toMatchObject([{ ground: 'public' }]);
  expect((await firm.log('all')).reads).toMatchObject([{ ground: 'own-file', purpose: 'own-file' }, { ground: 'public' }]);
});

test('the mode decides what leaves to lenders, consent or not', async () => {
  const firm = await world.aFirmWithAdministrator();
  await firm.give(['tax', 'invoices']);
  expect(await refusal(firm.read(['tax', 'invoices'], { mode: 'filed' }))).toBe('allowed tax,invoices');
  expect(await refusal(firm.read(['tax', 'invoices'], { mode: 'public-platform' }))).toBe('credit-mode');
  expect(await refusal(firm.read(['tax', 'invoices'], { mode: 'public-platform', output: 'facts' }))).toBe('allowed tax');
  expect(await refusal(firm.read(['registration', 'tax'], { mode: 'own-use', output: 'facts' }))).toBe('credit-mode');
});

test('a contract opens what it says while it lasts', async () => {
  const firm = await world.aFirmWithAdministrator();
  expect(await refusal(firm.read(['loans'], { ground: 'contract', purpose: 'post-loan' })), 'nobody speaks for contracts yet').toBe('credit-no-ground');
  speakForGround('contract', async (_tx, { enterpriseId, categories }) => (enterpriseId === firm.id ? { categories: categories.filter((one) => one === 'loans'), reference: 'HT-1' } : undefined));
  expect(await firm.read(['loans', 'tax'], { ground: 'contract', purpose: 'post-loan' })).toMatchObject({ allowed: ['loans'], consentIds: [] });
  const other = await world.aFirmWithAdministrator();
  expect(await refusal(other.read(['loans'], { ground: 'contract', purpose: 'post-loan' }))).toBe('credit-no-ground');
});

test('tax data of a 个体工商户 need the warning ticked apart', async () => {
  const shop = await world.aFirmWithAdministrator('individual-business');
  const refused = await shop.give(['tax', 'utilities']);
  expect([refused.status, refused.error.details.fields]).toEqual([400, [{ path: 'warnedCategories', message: expect.stringContaining('单独勾选') }]]);
  await shop.give(['tax', 'utilities'], { warnedCategories: ['tax'] });
  expect(await refusal(shop.read(['tax', 'utilities']))).toBe('allowed tax,utilities');
  expect((await shop.ask('GET', '/consents')).data.consents.find((one: { category: string }) => one.category === 'tax')).toMatchObject({ isWarned: true, text: expect.stringContaining('提高利率或者不予融资') });
});

test('only who may bind the firm agrees, within limits, to a unit that exists', async () => {
  const firm = await world.aFirmWithAdministrator('company', '{operator,viewer}');
  expect((await firm.give(['tax'])).status).toBe(403);
  const boss = await world.aFirmWithAdministrator('company', '{signatory}');
  const wrong = async (more: object, categories: CreditCategory[] = ['tax']) => (await boss.give(categories, more)).error.details.fields?.[0]?.path;
  expect(await wrong({ validUntil: addDays(today, 400) })).toBe('validUntil');
  expect(await wrong({ validFrom: addDays(today, -1) })).toBe('validFrom');
  expect(await wrong({ readsMax: 201 })).toBe('readsMax');
  expect(await wrong({ granteeId: 'nobody' })).toBe('granteeId');
  expect(await wrong({}, ['registration'])).toBe('categories');
  expect((await boss.give(['tax'], { textVersion: '2025-01' })).error.details.code).toBe('text-changed');
  expect((await boss.ask('GET', `/consent-form?q=${encodeURIComponent('授权演示')}`)).data.found).toMatchObject([{ kind: 'institution', id: world.bank.organisationId }]);
});

test('neither a consent nor a read is rewritten or deleted, whoever holds the pen', async () => {
  const firm = await world.aFirmWithAdministrator();
  await firm.give(['tax']);
  await firm.read(['tax']);
  for (const wrong of ["update consents set purpose = 'post-loan'", 'update consents set reads_used = 0', 'delete from consents', 'delete from credit_reads', "update credit_reads set reader_name = 'x'", 'truncate credit_reads']) {
    await expect(world.rows(wrong), wrong).rejects.toThrow();
  }
});

describe('an objection', () => {
  const grounds = '3月增值税已在4月18日缴清，有完税凭证为证。';
  const file = () => {
    const form = new FormData();
    form.set('files', papers.pdf());
    return form;
  };

  test('marks the fact at once, reaches its source with evidence, is answered in writing, and told to all who read the old value', async () => {
    const firm = await world.aFirmWithAdministrator();
    const factId = await world.aTaxFact(firm.uscc);
    const officer = await world.someoneOf('department', world.bureau, '{operator}');
    const banker = await world.someoneOf('institution', world.bank.organisationId, '{operator}');
    await firm.give(['tax']);
    await firm.read(['tax']);
    const prepared = (await firm.credit('GET', `/objection-form?fact=${factId}`)).data;
    expect(prepared).toMatchObject({ answerBy: addDays(today, 20), openObjectionId: null, fact: { sourceName: '演示税务局 · 纳税申报', text: expect.stringContaining('2026-03 增值税 12,345') } });
    const { id } = (await firm.credit('POST', '/objections', { factId, grounds })).data;
    expect(await disputedFacts(firm.uscc)).toEqual(new Map([[factId, today]]));
    expect((await firm.credit('POST', '/objections', { factId, grounds })).error.details.code).toBe('objection-open');
    const withEvidence = (await firm.credit('POST', `/objections/${id}/evidence`, file())).data;
    expect(withEvidence.evidence).toMatchObject([{ fileName: '营业执照.pdf' }]);

    expect((await officer.credit('GET', '/objection-desk')).data).toMatchObject({ open: 1, late: 0, objections: [{ id, enterpriseName: firm.name }] });
    const seen = (await officer.credit('GET', `/objection-desk/${id}`)).data;
    expect(seen).toMatchObject({ grounds, canDecide: true, evidence: [{ fileName: '营业执照.pdf' }], clock: { days: 20, counted: 'days' } });
    expect((await firm.log('others')).reads[0]).toMatchObject({ readerName: '演示税务局', ground: 'objection', purpose: 'objection', allowed: ['tax'] });
    expect((await officer.credit('GET', `/objection-desk/${id}/evidence/${seen.evidence[0].id}`)).status).toBe(200);
    expect((await banker.credit('GET', `/objection-desk/${id}`)).status).toBe(404);

    const decision = { decision: 'corrected', reply: '经核对完税凭证，缴款日期登记有误，已更正。', version: seen.version };
    expect((await officer.credit('POST', `/objection-desk/${id}/decision`, decision)).data).toMatchObject({ state: 'corrected', canDecide: false });
    expect((await officer.credit('POST', `/objection-desk/${id}/decision`, decision)).error.details.code).toBe('changed');
    expect((await firm.credit('GET', `/objections/${id}`)).data).toMatchObject({ state: 'corrected', decidedByName: '演示税务局', reply: decision.reply });
    const told = async () => (await world.rows("select title from messages where kind = 'credit' order by title")).map(({ title }) => String(title));
    const titles = await until(told, (all) => all.length >= 3);
    expect(titles).toEqual(expect.arrayContaining([expect.stringContaining('对贵单位提供的数据提出异议'), expect.stringContaining('异议有了答复'), expect.stringContaining('您读取过的信用数据有更正')]));
  });

  test('of somebody else’s fact does not exist', async () => {
    const [firm, other] = [await world.aFirmWithAdministrator(), await world.aFirmWithAdministrator()];
    const factId = await world.aTaxFact(other.uscc);
    expect((await firm.credit('GET', `/objection-form?fact=${factId}`)).status).toBe(404);
    expect((await firm.credit('POST', '/objections', { factId, grounds })).status).toBe(404);
  });

  test('that is confirmed takes the mark away and leaves room for the firm’s own words', async () => {
    const firm = await world.aFirmWithAdministrator();
    const factId = await world.aTaxFact(firm.uscc);
    const { id } = (await firm.credit('POST', '/objections', { factId, grounds })).data;
    const officer = await world.someoneOf('department', world.bureau, '{operator}');
    await officer.credit('POST', `/objection-desk/${id}/decision`, { decision: 'confirmed', reply: '经核对征管系统，缴款日期无误。', version: 1 });
    expect(await disputedFacts(firm.uscc)).toEqual(new Map());
    const stated = await firm.credit('PUT', `/objections/${id}/statement`, { statement: '银行扣款系统当日故障，已另行说明。', version: 2 });
    expect(stated.data).toMatchObject({ statement: '银行扣款系统当日故障，已另行说明。', canWithdraw: false, canState: true });
  });

  test('has a clock: an alarm on the 15th day, another past the 20th, each once; a source may promise to be quicker', async () => {
    const firm = await world.aFirmWithAdministrator();
    const { id } = (await firm.credit('POST', '/objections', { factId: await world.aTaxFact(firm.uscc), grounds })).data;
    const state = async () => (await world.rows('select alarmed_at is not null as alarmed, overdue_told_at is not null as overdue from objections where id = ?', [id]))[0];
    await watchObjectionClocks(inDays(14));
    expect(await state()).toEqual({ alarmed: false, overdue: false });
    await watchObjectionClocks(inDays(15));
    expect(await state()).toEqual({ alarmed: true, overdue: false });
    await Promise.all([watchObjectionClocks(inDays(21)), watchObjectionClocks(inDays(21))]);
    expect(await state()).toEqual({ alarmed: true, overdue: true });
    const told = async () => (await world.rows("select count(*)::int as n from messages where title like '异议已超过答复期限%'"))[0]?.['n'];
    const officers = (await world.rows("select count(*)::int as n from memberships where organisation_id = ?", [world.bureau]))[0]?.['n'];
    expect(await until(told, (count) => count === officers)).toBe(officers);

    const chief = await world.someoneOf('department', world.bureau, '{administrator}');
    expect((await chief.credit('PUT', `/objection-desk/${id}/clock`, { days: 21, counted: 'days' })).status).toBe(400);
    await chief.credit('PUT', `/objection-desk/${id}/clock`, { days: 10, counted: 'days' });
    expect((await firm.credit('GET', `/objection-form?fact=${await world.aTaxFact(firm.uscc)}`)).data.answerBy).toBe(addDays(today, 10));
    await world.rows('delete from objection_clocks');
  });
});

describe('one’s own data', () => {
  test('are taken along whole, as JSON and as a workbook, by the firm alone', async () => {
    const [firm, other] = [await world.aFirmWithAdministrator(), await world.aFirmWithAdministrator()];
    const factId = await world.aTaxFact(firm.uscc);
    await firm.give(['tax']);
    await firm.read(['tax']);
    const { id } = (await firm.ask('POST', '/own-data/exports')).data;
    expect((await firm.ask('POST', '/own-data/exports')).error.details.code).toBe('export-under-way');
    const ready = async () => (await firm.ask('GET', '/own-data')).data.exports[0].readyAt;
    expect(await until(ready, Boolean)).toBeTruthy();
    const [row] = await world.rows('select json_document_id::text as json, xlsx_document_id::text as xlsx from own_data_exports where id = ?', [id]);
    const copy = JSON.parse(await readFile(path.join(world.cms.environment['DOCUMENTS_DIR'] ?? '', String(row?.['json']).slice(0, 2), String(row?.['json'])), 'utf8'));
    expect(copy.enterprise).toBe(firm.name);
    expect(copy.parts['信用数据']).toMatchObject([{ 编号: factId, 来源: '演示税务局 · 纳税申报' }]);
    expect(copy.parts['授权']).toMatchObject([{ 数据类别: 'tax', 已读次数: 1 }]);
    expect(copy.parts['读取记录']).toMatchObject([{ 读取单位: '授权演示银行', 依据: 'consent' }]);
    expect((await firm.ask('GET', `/own-data/exports/${id}/xlsx`)).status).toBe(200);
    expect((await other.ask('GET', `/own-data/exports/${id}/xlsx`)).status).toBe(404);
  });

  test('are erased where no law keeps them; what is kept stays', async () => {
    const firm = await world.aFirmWithAdministrator();
    await firm.give(['tax']);
    expect((await firm.ask('POST', '/own-data/erasures', {})).status).toBe(400);
    const { erased } = (await firm.ask('POST', '/own-data/erasures', { isConfirmed: true })).data;
    expect(erased).toContainEqual({ what: '企业自己填写的简介、网址、经营地址和联系人', count: 1 });
    expect(await world.rows('select contact_phone, name from enterprises where document_id = ?', [firm.id])).toEqual([{ contact_phone: null, name: firm.name }]);
    expect((await firm.ask('GET', '/consents')).data.live).toBe(1);
  });

  test('about who read go after three years, proven in the ledger by count and hash; what still counts stays', async () => {
    const firm = await world.aFirmWithAdministrator();
    await firm.give(['tax']);
    await firm.read(['tax']);
    expect(await forgetOldDisclosures(inDays(3 * 365 - 2))).toEqual({ credit_reads: 0, consents: 0 });
    const gone = await forgetOldDisclosures(inDays(3 * 366 + 40));
    expect(gone['credit_reads']).toBeGreaterThan(0);
    expect(gone['consents']).toBeGreaterThan(0);
    expect((await firm.log()).total).toBe(0);
    const [proof] = await world.rows("select change from ledger where action = 'retention' and subject = 'credit_reads' order by seq desc limit 1");
    expect(JSON.parse(String(proof?.['change']))).toMatchObject({ count: gone['credit_reads'], sha256: expect.stringMatching(/^[0-9a-f]{64}$/), years: 3 });
  });
});

test('a published penalty says from when and where it is repaired', async () => {
  const firm = await world.aFirmWithAdministrator();
  await world.aPenalty(firm.uscc, addDays(today, -120));
  expect((await firm.credit('GET', '/repairs')).data.items).toMatchObject([{ state: 'may-apply', text: expect.stringContaining('一般'), where: expect.stringContaining('信用中国') }]);
});
