/** From a department's file to facts on record: never twice, corrected by a later version, closed to others, removed by retention alone. */
import { createHash, randomUUID } from 'node:crypto';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsChanged } from '../../../plugins/data-exchange/contract.ts';
import { forgetOldFacts } from '../../../plugins/data-exchange/server/facts/forget-old-facts.ts';
import { loadFacts } from '../../../plugins/data-exchange/server/facts/load-facts.ts';
import { connectedCategories, findFact, readFacts } from '../../../plugins/data-exchange/server/facts/read-facts.ts';
import { recordFacts } from '../../../plugins/data-exchange/server/facts/record-facts.ts';
import { batchOfId } from '../../../plugins/data-exchange/server/batches/batch-row.ts';
import { reportOf } from '../../../plugins/data-exchange/server/batches/report.ts';
import { watchFeeds } from '../../../plugins/data-exchange/server/feeds/watch-feeds.ts';
import { usualColumns } from '../../../plugins/data-exchange/domain/usual-columns.ts';
import { pullDueSources } from '../../../plugins/data-exchange/server/ways/pull.ts';
import { takeDroppedFiles } from '../../../plugins/data-exchange/server/ways/drop-folder.ts';
import { CONSENT_TEXT_VERSION } from '../../../plugins/contracts/consent-text.ts';
import { makeUscc } from '../../../plugins/contracts/values/uscc.ts';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import { subscribe } from '../../../plugins/strapi-kit/server/jobs/events.ts';
import { anOperator, known, startWorld, type World } from '../accounts/world.ts';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const actor = { kind: 'system', id: 'test' } as const;
const [forge, mill] = [1, 2].map((sequence) => makeUscc({ regionCode: '210106', sequence: 900 + sequence })) as [string, string];
const told: string[][] = [];

let world: World;
let power: number;
beforeAll(async () => {
  subscribe(factsChanged, 'remember', async ({ usccs }) => void told.push(usccs));
  world = await startWorld();
  power = await aSource('test-power', 'department');
});
afterAll(() => world?.stop());

const column = (field: string, parser: string, ...headers: string[]) => ({ field, parser, headers });
const billMapping = [column('uscc', 'uscc', '信用代码'), column('month', 'month', '账期'), column('utility', 'code', '类别'), column('usage', 'usage', '用量'), column('amountFen', 'yuan', '金额'), column('dueOn', 'day', '缴费期限'), column('paidOn', 'day', '缴费日期')];

async function aSource(code: string, owner: string, kind = 'utility-bill', more: { complete?: boolean; acceptance?: 'whole' | 'rows'; everyDays?: number } = {}): Promise<number> {
  const spec = { code, kind, format: { kind: 'delimited' }, mapping: billMapping, acceptance: more.acceptance ?? 'rows' };
  const [row] = await world.rows(
    `insert into data_sources (code, item, owner_kind, owner_id, owner_name, kind, spec, is_complete_per_period, legal_basis, retention_months, every_days) values (?, '电费', ?, 'power-company', '测试供电', ?, ?::jsonb, ?, '测试依据', 60, ?) returning id`,
    [code, owner, kind, owner === 'platform' ? null : JSON.stringify(spec), more.complete ?? false, more.everyDays ?? null],
  );
  return Number(row?.id);
}

const bill = (month: string, amountFen: string) => ({ month, utility: 'power', usage: '120.5', amountFen, dueOn: `${month}-20`, paidOn: null });

/** As the intake hands rows over. */
async function deliver(sourceId: number, bills: { uscc: string; month: string; amountFen: string }[], isCompletePerPeriod = false) {
  const batchId = randomUUID();
  const lines = bills.map(({ uscc, month, amountFen }) => {
    const body = bill(month, amountFen);
    return JSON.stringify({ uscc, rowKey: `${month}|power`, period: month, body, contentHash: createHash('sha256').update(JSON.stringify(body)).digest('hex') });
  });
  const result = await inTransaction(actor, (tx) =>
    loadFacts(tx, { sourceId, kind: 'utility-bill', batchId, collectedAt: new Date().toISOString(), validDays: 400, isCompletePerPeriod }, { lines }),
  );
  return { batchId, ...result };
}

test('what comes again changes nothing; a correction ends the earlier fact, which stays readable as it was known then', async () => {
  expect(await deliver(power, [{ uscc: forge, month: '2026-01', amountFen: '100' }, { uscc: forge, month: '2026-02', amountFen: '200' }, { uscc: mill, month: '2026-01', amountFen: '300' }]))
    .toMatchObject({ added: 3, changed: 0, unchanged: 0, ended: 0, firms: 2, periodFrom: '2026-01', periodTo: '2026-02' });
  const before = new Date().toISOString();
  const second = await deliver(power, [{ uscc: forge, month: '2026-01', amountFen: '100' }, { uscc: forge, month: '2026-02', amountFen: '250' }]);
  expect(second).toMatchObject({ added: 0, changed: 1, unchanged: 1, ended: 0, firms: 1 });

  const now = await readFacts({ uscc: forge });
  expect(now.map(({ period, body }) => [period, (body as { amountFen: bigint }).amountFen])).toEqual([['2026-01', 100n], ['2026-02', 250n]]);
  expect(now[1]).toMatchObject({ source: 'test-power', sourceName: '测试供电 · 电费', batchId: second.batchId, kind: 'utility-bill', disputedSince: null });
  const then = await readFacts({ uscc: forge, asOf: before });
  expect(then.map(({ body }) => (body as { amountFen: bigint }).amountFen)).toEqual([100n, 200n]);
  expect(await findFact(forge, then[1]?.id ?? '')).toMatchObject({ body: { amountFen: 200n } });
  expect(await findFact(mill, then[1]?.id ?? '')).toBeUndefined();
});

test('a period that is delivered whole ends what it no longer names; other periods stay', async () => {
  const whole = await aSource('test-whole', 'department', 'utility-bill', { complete: true });
  await deliver(whole, [{ uscc: forge, month: '2026-03', amountFen: '1' }, { uscc: mill, month: '2026-03', amountFen: '2' }, { uscc: mill, month: '2026-04', amountFen: '3' }], true);
  expect(await deliver(whole, [{ uscc: forge, month: '2026-03', amountFen: '1' }], true)).toMatchObject({ unchanged: 1, ended: 1 });
  expect((await readFacts({ uscc: mill })).map(({ source, period }) => [source, period])).toEqual([['test-power', '2026-01'], ['test-whole', '2026-04']]);
});

test('nobody changes or removes a fact', async () => {
  for (const statement of ["update credit_facts set body = '{}'", "update credit_facts set ended_at = null, ended_by_batch_id = null where ended_at is not null", 'delete from credit_facts', 'truncate credit_facts', 'truncate credit_facts_3', "delete from data_sources where code = 'test-power'"]) {
    await expect(world.rows(statement), statement).rejects.toThrow(/append-only|are kept/);
  }
});

test('only the asked categories are read, and it is known what is connected since when', async () => {
  expect(await readFacts({ uscc: forge, categories: ['tax'] })).toEqual([]);
  expect(await readFacts({ uscc: forge, categories: ['utilities', 'tax'] })).not.toEqual([]);
  expect(await connectedCategories(forge)).toEqual([{ category: 'utilities', connectedAt: expect.any(String), lastCollectedAt: expect.any(String) }]);
});

test('what happens on the platform goes on record, and an arrears event stands with whom it is owed to', async () => {
  await aSource('platform-arrears', 'platform', 'arrears');
  const body = { key: 'A-1', creditor: 'wages' as const, amountFen: 5000n, since: '2026-05-01', clearedOn: null };
  const record = (clearedOn: string | null) => inTransaction(actor, (tx) => recordFacts(tx, 'platform-arrears', 'arrears.recorded', [{ uscc: forge, rowKey: 'A-1', period: '2026-05-01', body: { ...body, clearedOn } }]));
  expect(await record(null)).toMatchObject({ added: 1 });
  expect(await record('2026-06-01')).toMatchObject({ added: 0, changed: 1 });
  expect(await readFacts({ uscc: forge, categories: ['social-insurance'] })).toMatchObject([{ kind: 'arrears', body: { clearedOn: '2026-06-01' } }]);
  await expect(inTransaction(actor, (tx) => recordFacts(tx, 'test-power', 'x', []))).rejects.toThrow(/no source of the platform/);
});

test('whoever keeps something made of facts hears whose have changed', async () => {
  for (let waited = 0; told.flat().length < 4 && waited < 8_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(new Set(told.flat())).toEqual(new Set([forge, mill]));
});

test('what is past its retention is removed, with proof in the ledger of what it was', async () => {
  await deliver(power, [{ uscc: mill, month: '2015-07', amountFen: '7' }, { uscc: mill, month: '2015-08', amountFen: '8' }]);
  const [{ count: before } = {}] = await world.rows('select count(*)::int as count from credit_facts');
  expect(await forgetOldFacts()).toBe(2);
  expect(await forgetOldFacts()).toBe(0);
  expect(await world.rows('select count(*)::int as count from credit_facts')).toEqual([{ count: Number(before) - 2 }]);
  const [entry] = await world.rows("select change::text as change from ledger where action = 'forget' order by seq desc limit 1");
  expect(JSON.parse(String(entry?.change))).toMatchObject({ source: 'test-power', facts: 2, periodFrom: '2015-07', periodTo: '2015-08', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

describe('a department delivers', () => {
  type Member = (method: string, path: string, body?: unknown) => ReturnType<World['ask']>;
  let officer: Member;
  let stranger: Member;
  let viewer: Member;
  beforeAll(async () => {
    await aSource('test-bills', 'department', 'utility-bill', { acceptance: 'whole', everyDays: 31 });
    officer = await aMember('officer@power.example', 'department', 'power-company', 'administrator');
    viewer = await aMember('viewer@power.example', 'department', 'power-company', 'viewer');
    stranger = await aMember('officer@water.example', 'department', 'water-company', 'administrator');
  });

  async function aMember(address: string, kind: string, organisation: string, role: string): Promise<Member> {
    const { token } = await world.person(address, '尹科长');
    const [row] = await world.rows("select user_id from sessions where token_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex')", [token]);
    const [made] = await world.rows('insert into memberships (user_id, organisation_kind, organisation_id, roles) values (?, ?, ?, ?::text[]) returning id', [row?.user_id, kind, organisation, `{${role}}`]);
    await world.rows('update sessions set acting_for = ? where user_id = ?', [made?.id, row?.user_id]);
    return (method, path, body) => world.ask(method, `/api/data-exchange${path}`, body, { token });
  }

  const head = '信用代码,账期,类别,用量,金额,缴费期限,缴费日期';
  const line = (uscc: string, month: string, amount: string) => `${uscc},${month},电,"1,200.5",${amount},${month}-20,${month}-18`;
  const gb = (...lines: string[]) => new File([new Uint8Array(iconv.encode(`${[head, ...lines].join('\r\n')}\r\n`, 'gb18030'))], '电费 2026.csv');
  const upload = (as: Member, file: File, correctsId = '') => {
    const form = new FormData();
    form.set('correctsId', correctsId);
    form.set('files', file);
    return as('POST', '/sources/test-bills/batches', form);
  };
  const settled = async (id: string) => {
    for (let waited = 0; waited < 30_000; waited += 100) {
      const { data } = await officer('GET', `/batches/${id}`);
      if (!['received', 'checking'].includes(data.state)) return data;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the batch was not checked');
  };
  const firm = makeUscc({ regionCode: '210106', sequence: 950 });
  const amounts = async () => (await readFacts({ uscc: firm })).map(({ period, body }) => [period, (body as { amountFen: bigint }).amountFen]);
  let first: string;

  test('a GB18030 file with a bad row is quarantined as a whole, and says which row, which column, why', { timeout: 60_000 }, async () => {
    const { status, data } = await upload(officer, gb(line(firm, '2026-01', '100.00'), line('=1+1', '2026-01', '一百元整'), line(firm, '2026-02', '200.00')));
    expect([status, data.state, data.number]).toEqual([201, 'received', 1]);
    first = data.id;
    const batch = await settled(first);
    expect(batch).toMatchObject({ state: 'quarantined', counts: { lines: 4, skipped: 1, rows: 3, good: 2, bad: 1 }, loaded: null, moves: ['accept-good-rows', 'withdraw', 'correct'] });
    const { findings } = (await officer('GET', `/batches/${first}/findings`)).data;
    expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ row: 3, column: '信用代码', rule: 'uscc', isNotice: false })]));
    expect(await amounts()).toEqual([]);
  });

  test('its report is a file in which nothing runs as a formula', async () => {
    await world.rows("update data_batch_findings set value = '=cmd|calc' where batch_id = ? and number = 1", [first]);
    expect((await viewer('GET', `/batches/${first}/report?format=csv`)).status).toBe(200);
    expect((await reportOf(await batchOfId(first), 'csv')).stream.read().toString()).toContain("'=cmd|calc");
  });

  test('another department, a firm and a viewer: what is not theirs is not there, who may only look does not deliver', async () => {
    const owner = await aMember('owner@firm.example', 'enterprise', 'some-firm', 'administrator');
    for (const path of ['/sources/test-bills', '/sources/test-bills/batches', `/batches/${first}`, `/batches/${first}/findings`, `/batches/${first}/report`]) {
      expect([path, (await stranger('GET', path)).status, (await owner('GET', path)).status]).toEqual([path, 404, 403]);
    }
    expect((await stranger('GET', '/sources')).data.sources).toEqual([]);
    expect((await upload(stranger, gb(line(firm, '2026-01', '1')))).status).toBe(404);
    expect((await upload(viewer, gb(line(firm, '2026-01', '1')))).status).toBe(403);
    expect((await stranger('POST', `/batches/${first}/decision`, { decision: 'withdraw', version: 2 })).status).toBe(404);
  });

  test('the corrected file takes its place and becomes facts; the same file again is refused', { timeout: 60_000 }, async () => {
    const corrected = () => gb(line(firm, '2026-01', '100.00'), line(firm, '2026-02', '250.00'));
    const batch = await settled((await upload(officer, corrected(), first)).data.id);
    expect(batch).toMatchObject({ state: 'accepted', loaded: { added: 2, changed: 0 }, corrects: { id: first, number: 1 }, periodFrom: '2026-01', periodTo: '2026-02' });
    expect((await officer('GET', `/batches/${first}`)).data).toMatchObject({ state: 'superseded', correctedBy: { number: 2 }, moves: [] });
    expect(await amounts()).toEqual([['2026-01', 10_000n], ['2026-02', 25_000n]]);
    const again = await upload(officer, corrected());
    expect([again.status, again.error.details.code]).toEqual([409, 'same-file']);
    const later = await settled((await upload(officer, gb(line(firm, '2026-02', '260.00')), batch.id)).data.id);
    expect(later.loaded).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect(await amounts()).toEqual([['2026-01', 10_000n], ['2026-02', 26_000n]]);
  });

  test('the good rows of a quarantined batch are taken when somebody decides so, once', { timeout: 60_000 }, async () => {
    const batch = await settled((await upload(officer, gb(line(firm, '2026-03', '300.00'), line(firm, '2026-13', '1.00')))).data.id);
    expect(batch.state).toBe('quarantined');
    const decide = () => officer('POST', `/batches/${batch.id}/decision`, { decision: 'accept-good-rows', version: batch.version });
    expect((await decide()).data).toMatchObject({ state: 'accepted-in-part', loaded: { added: 1 }, decidedBy: '尹科长', rules: expect.arrayContaining([expect.objectContaining({ isNotice: false })]) });
    expect((await decide()).status).toBe(409);
  });

  test('a system pushes with a key: the same delivery twice is one batch, other rows under its name are refused, a revoked key opens nothing', { timeout: 60_000 }, async () => {
    const { data: opened } = await officer('POST', '/sources/test-bills/keys', { label: '营销系统' });
    const push = (body: object, key = opened.key) => world.ask('POST', '/api/data-exchange/push/test-bills', body, { headers: { authorization: `Bearer ${key}` } });
    const rows = [{ 信用代码: firm, 账期: '2026-04', 类别: '电', 用量: 10, 金额: 400, 缴费期限: '2026-04-20', 缴费日期: null }];
    const [one, two] = await Promise.all([push({ deliveryKey: 'april', rows }), push({ deliveryKey: 'april', rows })]);
    expect([one.status, two.status, two.data.batchId]).toEqual([202, 202, one.data.batchId]);
    expect(await settled(one.data.batchId)).toMatchObject({ state: 'accepted', way: 'push', loaded: { added: 1 } });
    expect((await push({ deliveryKey: 'april', rows: [{ ...rows[0], 金额: 1 }] })).error.details.code).toBe('delivery-key-used');
    expect((await world.ask('GET', `/api/data-exchange/push/test-bills/${one.data.batchId}`, undefined, { headers: { authorization: `Bearer ${opened.key}` } })).data).toMatchObject({ state: 'accepted', good: 1 });
    expect((await push({ deliveryKey: 'may', rows }, 'rqk_wrong')).error.details.code).toBe('wrong-key');
    expect((await world.ask('POST', '/api/data-exchange/push/test-power', { deliveryKey: 'x', rows }, { headers: { authorization: `Bearer ${opened.key}` } })).error.details.code).toBe('wrong-key');
    expect((await officer('DELETE', `/sources/test-bills/keys/${opened.id}`)).status).toBe(204);
    expect((await push({ deliveryKey: 'may', rows })).error.details.code).toBe('wrong-key');
  });

  test('what lies in the drop folder is taken once it is whole; what is not taken says why', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'rongqiao-drop-'));
    await mkdir(path.join(folder, 'test-bills'));
    const drop = async (name: string, secondsAgo: number) => {
      const file = path.join(folder, 'test-bills', name);
      await writeFile(file, `${head}\n${line(firm, '2026-05', '500.00')}\n`);
      await utimes(file, new Date(), new Date(Date.now() - secondsAgo * 1000));
    };
    await drop('five.csv', 120);
    await drop('being-written.csv', 1);
    expect(await takeDroppedFiles(folder, new Date())).toBe(1);
    expect(await readdir(path.join(folder, 'test-bills'))).toEqual(['being-written.csv']);
    await drop('five-again.csv', 120);
    expect(await takeDroppedFiles(folder, new Date())).toBe(0);
    expect((await readdir(path.join(folder, 'test-bills', 'rejected'))).sort()).toEqual(['five-again.csv', 'five-again.csv.原因.txt']);
  });

  test('a department’s address is fetched from when due; other origins, redirects there, slow and huge answers are not', { timeout: 60_000 }, async () => {
    const body = `${head}\n${line(firm, '2026-06', '600.00')}\n`;
    const answers: Record<string, (response: ServerResponse) => void> = {
      '/bills.csv': (response) => response.end(body),
      '/moved': (response) => response.writeHead(302, { location: 'http://localhost:1/bills.csv' }).end(),
      '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
      '/slow': () => {},
      '/huge': (response) => response.end('x'.repeat(5_000)),
      '/broken': (response) => response.writeHead(500).end(),
    };
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      answers[request.url ?? '']?.(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await aSource('test-pulled', 'department', 'utility-bill', { everyDays: 31 });
    const pull = async (path: string, origins = [origin]) => {
      await world.rows("update data_sources set pull_url = ? where code = 'test-pulled'", [origin + path]);
      return pullDueSources(new Date(Date.now() + 40 * 86_400_000), origins, { bytesMax: 4_000, milliseconds: 500 });
    };
    try {
      expect(await pull('/bills.csv', [])).toBe(0);
      expect(asked).toEqual([]);
      for (const path of ['/moved', '/round', '/slow', '/huge', '/broken']) expect([path, await pull(path)]).toEqual([path, 0]);
      expect(await pull('/bills.csv')).toBe(1);
      const [batch] = await world.rows("select b.id from data_batches b join data_sources s on s.id = b.source_id where s.code = 'test-pulled'");
      expect(await settled(String(batch?.id))).toMatchObject({ state: 'accepted', way: 'pull', fileName: 'bills.csv' });
      expect(await pull('/bills.csv')).toBe(0);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test('what the owner of a shop pays in tax is kept only with the owner’s own consent, and the batch says what was left out', { timeout: 60_000 }, async () => {
    const shop = makeUscc({ category: '2', regionCode: '210106', sequence: 77 });
    const shopId = await known(world, { uscc: shop, name: '演示小卖部', legalRepresentativeName: '王掌柜' });
    await world.rows("update enterprises set entity_kind = 'individual-business' where document_id = ?", [shopId]);
    const owner = await aMember('owner@shop.example', 'enterprise', shopId, 'administrator');
    const kit = async (method: string, path: string, body?: unknown) => (await owner(method, `/../strapi-kit${path}`, body));
    const spec = { code: 'test-taxes', kind: 'tax-filing', format: { kind: 'delimited' }, acceptance: 'rows', mapping: [column('uscc', 'uscc', '信用代码'), column('month', 'month', '账期'), column('item', 'text', '税种'), column('amountFen', 'yuan', '税额'), column('dueOn', 'day', '缴费期限'), column('filedOn', 'day', '申报日期'), column('paidOn', 'day', '缴费日期')] };
    await world.rows(`insert into data_sources (code, item, owner_kind, owner_id, owner_name, kind, spec, legal_basis, retention_months) values ('test-taxes', '申报', 'department', 'power-company', '测试税务', 'tax-filing', ?::jsonb, '测试依据', 60)`, [JSON.stringify(spec)]);
    const deliverTaxes = async (amount: string) => {
      const form = new FormData();
      form.set('correctsId', '');
      form.set('files', new File([`信用代码,账期,税种,税额,缴费期限,申报日期,缴费日期\n${shop},2026-01,增值税,${amount},2026-02-15,2026-02-10,2026-02-10\n${firm},2026-01,增值税,500,2026-02-15,2026-02-10,2026-02-10\n`], 'taxes.csv'));
      return settled((await officer('POST', '/sources/test-taxes/batches', form)).data.id);
    };
    const taxesOf = async (uscc: string) => (await readFacts({ uscc, categories: ['tax'] })).length;
    const without = await deliverTaxes('100');
    expect(without).toMatchObject({ counts: { rows: 2, good: 1, dropped: 1 }, loaded: { added: 1 }, rules: expect.arrayContaining([expect.objectContaining({ rule: 'natural-person' })]) });
    expect([await taxesOf(shop), await taxesOf(firm)]).toEqual([0, 1]);
    const shown = (await kit('GET', '/collection-consents')).data;
    expect(shown).toMatchObject({ isNaturalPerson: true, consents: expect.arrayContaining([{ category: 'tax', givenAt: null, text: expect.stringContaining('提高利率或者不予融资') }]) });
    expect((await kit('POST', '/collection-consents', { categories: ['utilities'], textVersion: CONSENT_TEXT_VERSION })).status).toBe(400);
    expect((await kit('POST', '/collection-consents', { categories: ['tax'], textVersion: CONSENT_TEXT_VERSION })).status).toBe(201);
    await deliverTaxes('101');
    expect(await taxesOf(shop)).toBe(1);
    expect((await kit('POST', '/collection-consents/tax/revocation', {})).data.consents.find((one: { category: string }) => one.category === 'tax').givenAt).toBeNull();
    expect((await deliverTaxes('102')).counts).toMatchObject({ dropped: 1 });
  });

  test('an operator defines a source, tries it on a sample in GB18030, and the unit delivers; columns that make no fact are refused', { timeout: 60_000 }, async () => {
    const { token } = await anOperator(world);
    const staff = (method: string, path: string, body?: unknown) => world.ask(method, `/data-exchange${path}`, body, { token });
    const departments = world.cms.strapi.documents('api::department.department' as never) as unknown as { create(input: object): Promise<{ documentId: string }> };
    const { documentId: owner } = await departments.create({ data: { code: 'BM-TEST-0042', name: '演示供气公司', kind: 'utility', level: 'city', regionCode: '210100', isDemo: true } });
    expect((await staff('GET', `/source-owners?q=${encodeURIComponent('供气')}`)).data.owners).toEqual([{ kind: 'department', id: owner, name: '演示供气公司' }]);
    const columns = usualColumns('utility-bill');
    const wish = { code: 'test-gas', item: '燃气账单', kind: 'utility-bill', ownerKind: 'department', ownerId: owner, legalBasis: '与平台的数据共享协议', retentionMonths: 60, everyDays: 31, lateAfterDays: 5, acceptance: 'rows', isCompletePerPeriod: false, pullUrl: null, columns };
    const trial = (of: object[], text: string) => staff('POST', '/source-trials', { kind: 'utility-bill', acceptance: 'rows', columns: of, sample: { name: '样例.csv', base64: iconv.encode(text, 'gb18030').toString('base64') } });
    const text = `统一社会信用代码,账期,类别,用量,金额,缴费期限,缴费日期\n${firm},2026-01,燃气,100,300.00,2026-01-20,2026-01-18\n${firm},2026-02,燃气,100,三百,2026-02-20,2026-02-18\n`;
    expect((await trial(columns, text)).data).toMatchObject({ verdict: 'accepted-in-part', rows: 2, good: 1, bad: 1, findings: [expect.objectContaining({ row: 3, column: '金额' })], sample: [expect.objectContaining({ uscc: firm, amountFen: '30000' })] });
    const lacking = await trial(columns.filter(({ field }) => field !== 'amountFen'), text);
    expect([lacking.status, lacking.error.details.fields?.[0]?.path]).toEqual([400, 'columns']);
    const pulled = await staff('POST', '/sources', { ...wish, pullUrl: 'https://elsewhere.example/bills' });
    expect(pulled.error.details.fields).toEqual([{ path: 'pullUrl', message: expect.stringContaining('允许拉取的名单') }]);
    expect((await staff('POST', '/sources', wish)).status).toBe(201);
    expect((await staff('POST', '/sources', wish)).error.details.fields?.[0]?.path).toBe('code');
    const { code: _code, kind: _kind, ownerKind: _ownerKind, ownerId: _ownerId, ...rest } = wish;
    const renamed = columns.map((one) => (one.field === 'amountFen' ? { ...one, names: ['气费'] } : one));
    const change = () => staff('POST', '/sources/test-gas/definition', { ...rest, columns: renamed, version: 1 });
    expect((await change()).data).toMatchObject({ version: 2, columns: expect.arrayContaining([expect.objectContaining({ field: 'amountFen', names: ['气费'] })]) });
    expect((await change()).status).toBe(409);
    const gas = await aMember('officer@gas.example', 'department', owner, 'operator');
    const form = new FormData();
    form.set('correctsId', '');
    form.set('files', new File([text.replace('金额', '气费')], 'gas.csv'));
    const { data: batch } = await gas('POST', '/sources/test-gas/batches', form);
    await expect.poll(async () => (await gas('GET', `/batches/${batch.id}`)).data.state, { timeout: 30_000 }).toBe('accepted-in-part');
  });

  test('a feed that is late alarms once, and is fine again when something came', async () => {
    const open = () => world.rows("select a.alarm, a.sentence from data_feed_alarms a join data_sources s on s.id = a.source_id where s.code = 'test-bills' and a.alarm = 'late' and a.cleared_at is null");
    await watchFeeds(new Date());
    expect(await open()).toEqual([]);
    const later = new Date(Date.now() + 60 * 86_400_000);
    await watchFeeds(later);
    await watchFeeds(later);
    expect(await open()).toEqual([{ alarm: 'late', sentence: expect.stringContaining('请联系测试供电补报') }]);
    await watchFeeds(new Date());
    expect(await open()).toEqual([]);
  });
});
