/** 机构工作台 over HTTP: an institution's people write its products, and nobody else does. */
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uids } from '../../plugins/contracts/uids.ts';
import type { OwnProduct } from '../../plugins/editorial/contract.ts';
import { actAs } from '../../plugins/strapi-kit/server/ledger/actor.ts';
import { database, sql } from '../../plugins/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { anInstitution, aProduct } from '../fixtures/content.ts';
import { type RunningCms, startCms } from '../harness/cms.ts';
import { makePersonas, type Persona } from '../harness/personas.ts';
import { publish as publishContent } from '../harness/publish.ts';
import { asVisitor } from '../harness/visitor.ts';

let cms: RunningCms;
let url: string;
let people: Record<string, Persona>;

beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no' });
  await new Promise<void>((resolve) => cms.server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(cms.server.address() as AddressInfo).port}`;
  people = await makePersonas(cms, url);
  const id = people['institution administrator']?.organisation?.id ?? '';
  await documents(uids.institution).update({ documentId: id, data: { reviewState: 'submitted' } });
  await documents(uids.institution).publish({ documentId: id });
});
afterAll(() => cms?.stop());

type Documents = Record<'create' | 'update' | 'publish' | 'findOne', (params: object) => Promise<{ documentId: string; reviewState?: string; reviewRemark?: string }>>;
const documents = (uid: string) => cms.strapi.documents(uid as never) as unknown as Documents;

interface Answer {
  status: number;
  data: OwnProduct & { products: { documentId: string; standing: string }[]; total: number; counts: Record<string, number> };
  error: { message: string; details: { code: string; fields?: { path: string; message: string }[] } };
}

async function ask(who: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await fetch(`${url}/api/editorial${path}`, {
    method,
    headers: { authorization: `Bearer ${people[who]?.token}`, ...asVisitor(cms, '198.18.0.1'), ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, ...((await answer.json()) as Omit<Answer, 'status'>) };
}

const bank = 'institution administrator';
const { slug: _slug, isDemo: _isDemo, ...whole } = aProduct();
const write = async (product: object = {}) => (await ask(bank, 'POST', '/products', { product: { ...whole, ...product } })).data;
const submit = ({ documentId, updatedAt }: OwnProduct) => ask(bank, 'POST', `/products/${documentId}/submission`, { updatedAt });
const asReviewer = <T>(work: () => Promise<T>) => actAs({ kind: 'staff', id: '1' }, work);
const publish = (documentId: string) => asReviewer(() => documents(uids.financialProduct).publish({ documentId }));
const giveBack = (documentId: string, reviewRemark: string) => asReviewer(() => documents(uids.financialProduct).update({ documentId, data: { reviewState: 'returned', reviewRemark } }));

test('from draft to the supermarket, a change under review, and a remark: the published version stays up throughout', async () => {
  const draft = await write({ name: '辽河周转贷（演示）' });
  expect(draft).toMatchObject({ standing: 'drafting', slug: 'liao-he-zhou-zhuan-dai-yan-shi', problems: [], published: null });
  expect((await submit(draft)).data.standing).toBe('under-review');
  await publish(draft.documentId);
  const online = (await ask(bank, 'GET', `/products/${draft.documentId}`)).data;
  expect(online).toMatchObject({ standing: 'online', changedFields: [], draft: { amountFenMax: '100000000' } });

  const changed = await ask(bank, 'PUT', `/products/${draft.documentId}`, { product: { summary: '最高 200 万元。', amountFenMax: '200000000' }, updatedAt: online.updatedAt });
  expect(changed.data).toMatchObject({ standing: 'online-drafting', changedFields: [{ name: 'summary', label: '一句话介绍' }, { name: 'amountFenMax', label: '最高额度' }] });
  expect((await submit(changed.data)).data.standing).toBe('online-under-review');
  const everybody = await (await fetch(`${url}/api/financial-products?filters[slug][$eq]=${draft.slug}`)).json();
  expect(everybody.data[0].amountFenMax).toBe('100000000');

  await giveBack(draft.documentId, '请说明200万元的放款条件。');
  const returned = (await ask(bank, 'GET', `/products/${draft.documentId}`)).data;
  expect(returned).toMatchObject({ standing: 'online-returned', remark: '请说明200万元的放款条件。' });
  expect(returned.history.map(({ what, by }) => [what, by])).toEqual([
    ['returned', '平台审核'],
    ['submitted', 'institution administrator'],
    ['published', '平台审核'],
    ['submitted', 'institution administrator'],
    ['created', 'institution administrator'],
  ]);
});

test('what is missing is named field by field, and a barred fee cites its article; nothing is submitted', async () => {
  const penalty = { kind: 'prepayment-penalty', name: '提前还款违约金', payee: '演示银行', payer: 'enterprise', basis: 'balance', rate: '0.0100', timing: 'on-event', isRecurrent: false };
  const draft = await write({ name: '违约金贷（演示）', summary: null, amountFenMin: '900000000', fees: [penalty, { ...penalty, kind: null, name: null }] });
  const refused = await submit(draft);
  expect([refused.status, refused.error.details.code]).toEqual([422, 'incomplete']);
  expect(refused.error.details.fields?.map(({ path }) => path)).toEqual(expect.arrayContaining(['summary', 'amountFenMax', 'fees.0.kind', 'fees.1.kind', 'fees.1.name']));
  expect(refused.error.message).toContain('一句话介绍：请填写');
  expect(refused.error.message).toContain('最高额度：最高金额小于最低金额');
  expect(refused.error.message).toMatch(/收费项目第1项.*银保监发〔2020〕18号）第一条第（一）项/);
  expect((await ask(bank, 'GET', `/products/${draft.documentId}`)).data.standing).toBe('drafting');
});

test('two who write at once: the second is told what differs, and the first keeps its text', async () => {
  const draft = await write({ name: '同时修改（演示）' });
  const put = (product: object) => ask(bank, 'PUT', `/products/${draft.documentId}`, { product, updatedAt: draft.updatedAt });
  const [one, other] = await Promise.all([put({ summary: '甲写的' }), put({ summary: '乙写的' })]);
  const [won, lost] = one.status === 200 ? [one, other] : [other, one];
  expect([won.status, lost.status, lost.error.details.code]).toEqual([200, 409, 'changed']);
  expect(lost.error.message).toMatch(/^\d+月\d+日 \d\d:\d\d，institution administrator保存过这份内容。和您填写的不同的有：一句话介绍。/);
  expect(lost.error.details.fields).toEqual([{ path: 'summary', message: expect.stringContaining('一句话介绍') }]);
  expect((await ask(bank, 'GET', `/products/${draft.documentId}`)).data.draft.summary).toBe(won.data.draft.summary);
});

test('while a reviewer reads, nothing changes; withdrawn, it may be written again; every step may be asked for twice', async () => {
  const draft = await write({ name: '撤回试试（演示）' });
  const [first, second] = await Promise.all([submit(draft), submit(draft)]);
  expect([first.status, second.status]).toEqual([200, 200]);
  const put = await ask(bank, 'PUT', `/products/${draft.documentId}`, { product: { summary: '改了' }, updatedAt: first.data.updatedAt });
  expect([put.status, put.error.details.code]).toEqual([409, 'under-review']);
  for (const _again of [1, 2]) expect((await ask(bank, 'POST', `/products/${draft.documentId}/withdrawal`)).data.standing).toBe('drafting');
  await expect(publish(draft.documentId)).rejects.toThrow('还没有提交审核');
});

test('taken down with a confirmation, a product is gone for everybody at once, and what waited for review does not bring it back', async () => {
  const draft = await write({ name: '要下架的（演示）' });
  await submit(draft);
  await publish(draft.documentId);
  const online = (await ask(bank, 'GET', `/products/${draft.documentId}`)).data;
  const edited = (await ask(bank, 'PUT', `/products/${draft.documentId}`, { product: { summary: '改了' }, updatedAt: online.updatedAt })).data;
  await submit(edited);
  expect((await ask(bank, 'POST', `/products/${draft.documentId}/take-down`, {})).status).toBe(400);
  const down = await ask(bank, 'POST', `/products/${draft.documentId}/take-down`, { isConfirmed: true });
  expect([down.status, down.data.standing, down.data.history[0]?.what]).toEqual([200, 'drafting', 'taken-down']);
  expect((await ask(bank, 'POST', `/products/${draft.documentId}/take-down`, { isConfirmed: true })).status).toBe(200);
  expect((await (await fetch(`${url}/api/financial-products?filters[slug][$eq]=${draft.slug}`)).json()).data).toEqual([]);
  await expect(publish(draft.documentId)).rejects.toThrow('还没有提交审核');
});

test('changes that nobody wants are discarded with a confirmation: the draft is what is published; not unseen, not under review, not without a published version', async () => {
  const draft = await write({ name: '改错了（演示）' });
  const discard = (updatedAt: string, body: object = { isConfirmed: true }) => ask(bank, 'POST', `/products/${draft.documentId}/discarding`, { ...body, updatedAt });
  expect((await discard(draft.updatedAt)).error.details.code).toBe('nothing-published');
  await submit(draft);
  await publish(draft.documentId);
  const online = (await ask(bank, 'GET', `/products/${draft.documentId}`)).data;
  const put = (product: object, updatedAt: string) => ask(bank, 'PUT', `/products/${draft.documentId}`, { product, updatedAt });
  const edited = (await put({ summary: '写错的', fees: [] }, online.updatedAt)).data;
  const colleague = (await put({ summary: '同事又写的' }, edited.updatedAt)).data;
  expect((await discard(colleague.updatedAt, {})).status).toBe(400);
  expect((await discard(edited.updatedAt)).error.details.code).toBe('changed');
  const submitted = (await submit(colleague)).data;
  expect((await discard(submitted.updatedAt)).error.details.code).toBe('under-review');
  const withdrawn = (await ask(bank, 'POST', `/products/${draft.documentId}/withdrawal`)).data;
  const discarded = await discard(withdrawn.updatedAt);
  expect([discarded.status, discarded.data.standing, discarded.data.changedFields]).toEqual([200, 'online', []]);
  expect(discarded.data.draft.summary).toBe(online.draft.summary);
  expect(discarded.data.history.map(({ what }) => what)).toEqual(['discarded', 'withdrawn', 'submitted', 'published', 'submitted', 'created']);
  expect((await discard(discarded.data.updatedAt)).status).toBe(200);
});

test('a double click makes one product', async () => {
  const twice = () => ask(bank, 'POST', '/products', { product: { name: '双击（演示）', amountFenMax: '50000000' } }, { 'idempotency-key': 'double-click' });
  const answers = [await twice(), await twice()];
  expect(new Set(answers.map(({ data }) => data.documentId)).size).toBe(1);
  expect(answers.map(({ status, data }) => [status, data.draft.amountFenMax])).toEqual([[201, '50000000'], [201, '50000000']]);
  const twin = await write({ name: '双击（演示）' });
  expect(twin.slug).not.toBe(answers[0]?.data.slug);
});

describe('whose products they are', () => {
  test('another institution\'s are not found, cannot be changed, and do not stand in the list', async () => {
    const other = await publishContent(cms.strapi, uids.institution, anInstitution());
    const theirs = await publishContent(cms.strapi, uids.financialProduct, { ...aProduct({ name: '别家的贷款（演示）' }), institution: other });
    const tries: [string, string, unknown?][] = [
      ['GET', ''],
      ['PUT', '', { product: { summary: '抢来的' }, updatedAt: '2026-01-01T00:00:00.000Z' }],
      ['POST', '/submission', { updatedAt: '2026-01-01T00:00:00.000Z' }],
      ['POST', '/withdrawal', {}],
      ['POST', '/take-down', { isConfirmed: true }],
      ['POST', '/discarding', { isConfirmed: true, updatedAt: '2026-01-01T00:00:00.000Z' }],
    ];
    for (const [method, path, body] of tries) expect([path, (await ask(bank, method, `/products/${theirs}${path}`, body)).status]).toEqual([path, 404]);
    expect((await ask(bank, 'GET', '/products?q=别家')).data).toMatchObject({ products: [], total: 0 });
  });

  test('firms and departments are not admitted, who only views reads', async () => {
    for (const who of ['A administrator', 'department operator']) expect((await ask(who, 'GET', '/products')).status).toBe(403);
    const draft = await write({ name: '只看（演示）' });
    expect((await ask('institution viewer', 'GET', `/products/${draft.documentId}`)).status).toBe(200);
    expect((await ask('institution viewer', 'PUT', `/products/${draft.documentId}`, { product: { name: '改' }, updatedAt: draft.updatedAt })).status).toBe(403);
    expect((await ask('institution viewer', 'POST', `/products/${draft.documentId}/submission`, { updatedAt: draft.updatedAt })).status).toBe(403);
  });

  test.each(['slug', 'isDemo', 'institution', 'reviewState', 'reviewRemark', 'publishedAt'])('%s cannot be written', async (name) => {
    const draft = await write({ name: '越权（演示）' });
    const refused = await ask(bank, 'PUT', `/products/${draft.documentId}`, { product: { [name]: 'approved' }, updatedAt: draft.updatedAt });
    expect([refused.status, refused.error.message]).toEqual([400, expect.stringContaining('不能填写的栏目')]);
  });
});

test('the list counts what needs whom', async () => {
  const { data } = await ask(bank, 'GET', '/products?view=returned');
  expect(data.products.map(({ standing }) => standing)).toEqual(['online-returned']);
  expect(data.counts).toMatchObject({ returned: 1, online: 2 });
  expect(data.counts.all).toBeGreaterThan(5);
});

test('its own introduction goes the same way; name and licence are not its to write', async () => {
  const before = (await ask(bank, 'GET', '/institution')).data;
  const refused = await ask(bank, 'PUT', '/institution', { institution: { name: '另一家银行' }, updatedAt: before.updatedAt });
  expect(refused.status).toBe(400);
  const changed = await ask(bank, 'PUT', '/institution', { institution: { riskAppetite: '支持科技型小微企业。' }, updatedAt: before.updatedAt });
  expect(changed.data).toMatchObject({ standing: 'online-drafting', changedFields: [{ name: 'riskAppetite' }] });
  const submitted = await ask(bank, 'POST', '/institution/submission', { updatedAt: changed.data.updatedAt });
  expect(submitted.data.standing).toBe('online-under-review');
});

test('the ledger names the person and for whom it acted', async () => {
  const Row = z.object({ actor: z.preprocess((value) => (typeof value === 'string' ? JSON.parse(value) : value), z.object({ kind: z.string(), id: z.string(), actingFor: z.string() })) });
  const [{ actor } = { actor: undefined }] = await database().many(Row, sql`select actor from ledger where subject = 'financial_products' and actor ->> 'kind' = 'person' order by seq limit 1`);
  expect(actor).toEqual({ kind: 'person', id: String(people[bank]?.userId), actingFor: `institution:${people[bank]?.organisation?.id}` });
});
