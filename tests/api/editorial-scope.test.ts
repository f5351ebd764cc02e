/** What staff see and may do in the admin, asked over the admin's own routes. */
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uids } from '../../plugins/contracts/uids.ts';
import { signPreview } from '../../plugins/editorial/domain/preview-token.ts';
import { codesWithin } from '../../plugins/editorial/server/region-scope.ts';
import { aNewsItem, anEnterprise, anInstitution, aPolicy, aProduct } from '../fixtures/content.ts';
import { makeStaff, staffPassword } from '../harness/admin.ts';
import { type RunningCms, startCms } from '../harness/cms.ts';

type Staff = 'shenyang' | 'liaoning' | 'nowhere' | 'nation' | 'two' | 'editor' | 'reviewer' | 'root';
const staff: Record<Staff, { role: string; regions: string[] }> = {
  shenyang: { role: 'rongqiao-operator', regions: ['210100'] },
  two: { role: 'rongqiao-operator', regions: ['210200', '210300'] },
  nowhere: { role: 'rongqiao-operator', regions: [] },
  liaoning: { role: 'rongqiao-supervisor', regions: ['210000'] },
  nation: { role: 'rongqiao-supervisor', regions: ['100000'] },
  editor: { role: 'rongqiao-editor', regions: [] },
  reviewer: { role: 'rongqiao-reviewer', regions: [] },
  root: { role: 'strapi-super-admin', regions: [] },
};

let cms: RunningCms;
const tokens = {} as Record<Staff, string>;
const ids: Record<string, string> = {};

const documents = (uid: string) => cms.strapi.documents(uid as never) as never as Record<'create' | 'update' | 'findOne', (params: object) => Promise<{ documentId: string; title?: string }>>;
const create = async (uid: string, data: object) => (await documents(uid).create({ data })).documentId;

beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no', RUN_SCHEDULES: 'no' });
  for (const [name, { role, regions }] of Object.entries(staff) as [Staff, (typeof staff)[Staff]][]) {
    const email = `${name}@staff.example`;
    await makeStaff(cms.strapi, email, role);
    for (const regionCode of regions) await create('plugin::editorial.staff-scope', { staffEmail: email.toUpperCase(), regionCode });
    const { body } = await request(cms.server).post('/admin/login').send({ email, password: staffPassword });
    tokens[name] = body.data.accessToken ?? body.data.token;
  }
  for (const [place, regionCode] of [['heping', '210102'], ['zhongshan', '210202'], ['tiexi', '210302'], ['changchun', '220102']] as const) {
    ids[place] = await create(uids.enterprise, anEnterprise({ name: `${place}演示公司`, regionCode }));
  }
  for (const [place, regionCode] of [['shenyang', '210100'], ['dalian', '210200'], ['liaoning', '210000'], ['jilin', '220000']] as const) {
    ids[`${place}-bank`] = await create(uids.institution, anInstitution({ name: `${place}演示银行`, regionCode }));
    ids[`${place}-product`] = await create(uids.financialProduct, { ...aProduct({ name: `${place}演示产品`, regionCode }), institution: ids[`${place}-bank`] });
    ids[`${place}-news`] = await create(uids.news, aNewsItem({ title: `${place}演示资讯`, regionCode }));
  }
  ids['policy'] = await create(uids.policy, aPolicy({ title: '待审政策（演示）', criteria: { regionsIn: ['210100'], sizeClasses: ['small', 'micro'] }, supports: [{ summary: '每年贴息1个百分点。', base: 'interest-paid', rate: '0.0100', ratePeriod: 'per-year', capFen: '5000000' }] }));
});
afterAll(() => cms?.stop());

const as = (who: Staff) => ({
  list: async (uid: string): Promise<string[]> => {
    const { status, body } = await request(cms.server).get(`/content-manager/collection-types/${uid}?pageSize=100&sort=id:asc`).set('authorization', `Bearer ${tokens[who]}`);
    return status === 200 ? body.results.map(({ name, title }: Record<string, string>) => (name ?? title ?? '').replace(/演示.*$/, '')) : [`${status}`];
  },
  /** What the admin's form sends back when nobody has touched it. */
  form: async (uid: string, id: string | undefined) => {
    const { body } = await request(cms.server).get(`/content-manager/collection-types/${uid}/${id}`).set('authorization', `Bearer ${tokens[who]}`);
    const { status: _status, ...fields } = body.data as Record<string, unknown>;
    const untouched = (value: unknown) => (typeof value === 'object' && value !== null && 'count' in value ? { connect: [], disconnect: [] } : value);
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, untouched(value)]));
  },
  get: async (uid: string, id = '') => (await request(cms.server).get(`/content-manager/collection-types/${uid}/${id}`).set('authorization', `Bearer ${tokens[who]}`)).status,
  put: (uid: string, id: string | undefined, data: object) =>
    request(cms.server).put(`/content-manager/collection-types/${uid}/${id}`).set('authorization', `Bearer ${tokens[who]}`).send(data),
  publish: (uid: string, id: string | undefined, data: object = {}) =>
    request(cms.server).post(`/content-manager/collection-types/${uid}/${id}/actions/publish`).set('authorization', `Bearer ${tokens[who]}`).send(data),
});

describe('who sees what', () => {
  test('an operator of Shenyang sees only rows of Shenyang', async () => {
    expect(await as('shenyang').list(uids.enterprise)).toEqual(['heping']);
    expect(await as('shenyang').list(uids.institution)).toEqual(['shenyang']);
    expect(await as('shenyang').list(uids.financialProduct)).toEqual(['shenyang']);
    expect(await as('shenyang').list(uids.news)).toEqual(['shenyang']);
  });

  test('an operator of two cities sees both', async () => {
    expect(await as('two').list(uids.enterprise)).toEqual(['zhongshan', 'tiexi']);
  });

  test('without a scope row nothing is seen', async () => {
    for (const uid of [uids.enterprise, uids.institution, uids.financialProduct, uids.news]) {
      expect(await as('nowhere').list(uid)).toSatisfy((seen: string[]) => seen.length === 0 || seen[0] === '403');
    }
  });

  test('the supervisor of Liaoning sees all of Liaoning and nothing of Jilin', async () => {
    expect(await as('liaoning').list(uids.enterprise)).toEqual(['heping', 'zhongshan', 'tiexi']);
    expect(await as('liaoning').list(uids.institution)).toEqual(['shenyang', 'dalian', 'liaoning']);
  });

  test('100000 is the whole country', async () => {
    expect(await as('nation').list(uids.enterprise)).toEqual(['heping', 'zhongshan', 'tiexi', 'changchun']);
  });

  test('a row of another city is not opened by its address either', async () => {
    expect(await as('shenyang').get(uids.enterprise, ids['heping'])).toBe(200);
    expect(await as('shenyang').get(uids.enterprise, ids['zhongshan'])).toBe(403);
    expect(await as('shenyang').get(uids.news, ids['dalian-news'])).toBe(403);
  });

  test('choosing an institution for a product offers only those of the own city', async () => {
    const path = `/content-manager/relations/${uids.financialProduct}/institution`;
    const answer = await request(cms.server).get(path).set('authorization', `Bearer ${tokens.shenyang}`);
    expect(answer.text).not.toMatch(/dalian|jilin/);
  });

  test('a filter does not lead around the scope', async () => {
    const query = `filters[$or][0][regionCode][$startsWith]=2&filters[$or][1][id][$gt]=0`;
    const answer = await request(cms.server).get(`/content-manager/collection-types/${uids.enterprise}?${query}`).set('authorization', `Bearer ${tokens.shenyang}`);
    expect(answer.body.results.map(({ regionCode }: { regionCode: string }) => regionCode)).toEqual(['210102']);
  });

  test('the scope rows themselves are for super administrators', async () => {
    expect(await as('shenyang').get('plugin::editorial.staff-scope')).toBe(403);
    expect(await as('liaoning').get('plugin::editorial.staff-scope')).toBe(403);
  });
});

describe('who may do what', () => {
  test('an operator changes a firm of its own city and none of another', async () => {
    expect((await as('shenyang').put(uids.enterprise, ids['heping'], { businessScope: '改' })).status).toBe(200);
    expect((await as('shenyang').put(uids.enterprise, ids['zhongshan'], { businessScope: '改' })).status).toBe(403);
  });

  test('a supervisor changes nothing', async () => {
    expect((await as('liaoning').put(uids.enterprise, ids['heping'], { businessScope: '改' })).status).toBe(403);
    expect((await as('liaoning').publish(uids.policy, ids['policy'])).status).toBe(403);
  });

  test('an editor writes and submits, but cannot publish', async () => {
    expect((await as('editor').publish(uids.policy, ids['policy'])).status).toBe(403);
    expect((await as('editor').put(uids.policy, ids['policy'], { reviewState: 'submitted' })).body.error).toBeUndefined();
    expect((await as('editor').publish(uids.policy, ids['policy'])).status).toBe(403);
  });

  test('a reviewer cannot change a title, not on the way to publishing either', async () => {
    await as('reviewer').put(uids.policy, ids['policy'], { title: '审核人改的标题' });
    expect((await documents(uids.policy).findOne({ documentId: ids['policy'] })).title).toBe('待审政策（演示）');
    await as('editor').put(uids.policy, ids['policy'], { reviewState: 'submitted' });
    await as('reviewer').publish(uids.policy, ids['policy'], { title: '审核人改的标题' });
    expect((await documents(uids.policy).findOne({ documentId: ids['policy'] })).title).toBe('待审政策（演示）');
  });

  test('a reviewer publishes what was submitted, and the ledger says who it was', async () => {
    await as('editor').put(uids.policy, ids['policy'], { reviewState: 'submitted' });
    // The admin sends its whole form with the click on “publish”.
    const form = await as('reviewer').form(uids.policy, ids['policy']);
    expect(form).toMatchObject({ title: '待审政策（演示）', criteria: { regionsIn: ['210100'] } });
    const answer = await as('reviewer').publish(uids.policy, ids['policy'], form);
    expect([answer.status, answer.body.error?.message]).toEqual([200, undefined]);
    const { rows } = await cms.strapi.db.connection.raw(
      "select actor from ledger where subject = 'policies' and document_id = ? and change->'after'->>'published_at' is not null order by seq desc limit 1",
      [ids['policy'] ?? ''],
    );
    const reviewer = await cms.strapi.db.query('admin::user').findOne({ where: { email: 'reviewer@staff.example' } });
    expect(JSON.parse(rows[0].actor)).toEqual({ kind: 'staff', id: String(reviewer.id) });
  });

  test('who may do everything publishes the whole form too, but not a text that nobody has read', async () => {
    await as('root').put(uids.policy, ids['policy'], { summary: '改过的摘要。', reviewState: 'submitted' });
    const form = await as('root').form(uids.policy, ids['policy']);
    const unread = await as('root').publish(uids.policy, ids['policy'], { ...form, title: '没有人看过的标题' });
    expect([unread.status, unread.body.error.message]).toEqual([400, expect.stringContaining('还没有提交审核')]);
    const read = await as('root').publish(uids.policy, ids['policy'], form);
    expect([read.status, read.body.data?.title, read.body.data?.summary]).toEqual([200, '待审政策（演示）', '改过的摘要。']);
  });

  test('an operator does not write news', async () => {
    expect((await as('shenyang').put(uids.news, ids['shenyang-news'], { title: '改' })).status).toBe(403);
  });
});

describe('a review', () => {
  const ask = (who: Staff, method: 'get' | 'post', path: string, body?: object) =>
    request(cms.server)[method](`/editorial${path}`).set('authorization', `Bearer ${tokens[who]}`).send(body);
  const waiting = async (who: Staff, list: 'reviews' | 'returned') => {
    const { status, body } = await ask(who, 'get', `/${list}`);
    return status === 200 ? body.data.texts.map(({ title }: { title: string }) => title) : status;
  };
  let policy = '';
  const review = () => `/reviews/policies/${policy}`;
  const version = async () => (await ask('reviewer', 'get', review())).body.data.version as string;

  beforeAll(async () => {
    const form = aPolicy({ title: '等待审核的政策（演示）' });
    const answer = await request(cms.server).post(`/content-manager/collection-types/${uids.policy}`).set('authorization', `Bearer ${tokens.editor}`).send(form);
    policy = answer.body.data.documentId;
  });

  test('begins with its author, in one click; who only read the text before it was changed cannot hand it in', async () => {
    const old = await version();
    await as('editor').put(uids.policy, policy, { summary: '每年贴息 1 个百分点。' });
    expect((await ask('editor', 'post', `${review()}/submission`, { version: old })).status).toBe(409);
    expect((await ask('editor', 'post', `${review()}/submission`, { version: await version() })).status).toBe(204);
  });

  test('a product of one city waits for the operator of that city, and for no other', async () => {
    for (const city of ['shenyang', 'dalian']) await documents(uids.financialProduct).update({ documentId: ids[`${city}-product`], data: { reviewState: 'submitted' } });
    expect(await waiting('shenyang', 'reviews')).toEqual(['shenyang演示产品']);
    expect(await waiting('two', 'reviews')).toEqual(['dalian演示产品']);
    expect(await waiting('nowhere', 'reviews')).toEqual([]);
    expect((await ask('shenyang', 'get', `/reviews/financial-products/${ids['dalian-product']}`)).status).toBe(404);
  });

  test('the reviewer finds it with its author and how long it has been waiting; nobody is asked for what is not theirs', async () => {
    const { body } = await ask('reviewer', 'get', '/reviews');
    const found = body.data.texts.find(({ documentId }: { documentId: string }) => documentId === policy);
    expect(found).toMatchObject({ type: 'policies', title: '等待审核的政策（演示）', author: 'rongqiao-editor测试', since: expect.stringMatching(/^20\d\d-/) });
    expect(await waiting('editor', 'reviews')).toBe(403);
    expect(await waiting('liaoning', 'reviews')).toBe(403);
  });

  test('the wait is counted from the submission, whatever is saved afterwards without changing the text', async () => {
    const sinceOf = async () => (await ask('reviewer', 'get', '/reviews')).body.data.texts.find(({ documentId }: { documentId: string }) => documentId === policy).since as string;
    const before = await sinceOf();
    await cms.strapi.db.connection.raw("update policies set updated_at = now() + interval '2 seconds' where document_id = ? and published_at is null", [policy]);
    expect(await sinceOf()).toBe(before);
  });

  test('given back with a remark, it waits for its author alone', async () => {
    expect((await ask('reviewer', 'post', `${review()}/return`, { version: await version(), remark: '  ' })).status).toBe(400);
    expect((await ask('reviewer', 'post', `${review()}/return`, { version: await version(), remark: '请写明申报截止日期。' })).status).toBe(204);
    const { body } = await ask('editor', 'get', '/returned');
    expect(body.data).toMatchObject({ total: 1, texts: [{ title: '等待审核的政策（演示）', remark: '请写明申报截止日期。' }] });
    expect(await waiting('shenyang', 'returned')).toEqual([]);
    expect(await waiting('reviewer', 'returned')).toBe(403);
  });

  test('published, a later change is read as a difference to what is published', async () => {
    await as('editor').put(uids.policy, policy, { windowClosesOn: '2026-12-31' });
    expect((await ask('reviewer', 'post', `${review()}/publication`, { version: await version() })).body.error.message).toContain('还没有提交审核');
    await ask('editor', 'post', `${review()}/submission`, { version: await version() });
    expect((await ask('editor', 'post', `${review()}/publication`, { version: await version() })).status).toBe(403);
    expect((await ask('reviewer', 'post', `${review()}/publication`, { version: await version() })).status).toBe(204);
    await as('editor').put(uids.policy, policy, { windowClosesOn: '2027-01-31', kind: 'reward', reviewState: 'submitted' });
    const { data } = (await ask('reviewer', 'get', review())).body;
    expect(data).toMatchObject({ state: 'submitted', publishedAt: expect.any(String) });
    expect(data.differences.map(({ label, pieces }: { label: string; pieces: { text: string }[] }) => [label, ...pieces.map(({ text }) => text)])).toEqual([
      ['支持方式', '贷款贴息', '奖励'],
      ['申报截止日期', '2026-12-31', '2027-01-31'],
    ]);
  });
});

describe('questions, advisers, services and claims', () => {
  const ask = async (who: Staff, method: 'get' | 'post' | 'put', path: string, body?: object) => {
    const answer = await request(cms.server)[method](path).set('authorization', `Bearer ${tokens[who]}`).send(body);
    return { status: answer.status, data: answer.body.data, code: answer.body.error?.details?.code };
  };
  const rows = async (query: string, values: unknown[] = []) => (await cms.strapi.db.connection.raw(query, values as never)).rows as Record<string, string>[];
  const one = async (query: string, values: unknown[] = []) => (await rows(query, values))[0]?.['id'] ?? '';
  const made: Record<string, string> = {};
  const places = { shenyang: '210100', dalian: '210200', liaoning: '210000' };
  const service = { category: 'tax', name: '税务体检', provider: '演示事务所', summary: '查一遍申报', gives: '检查报告', price: '免费', isFree: true, duration: '3天' };

  beforeAll(async () => {
    for (const [place, code] of Object.entries(places)) {
      const user = await one("insert into up_users (username, email, document_id) values (?, ?, ?) returning id", [`${place}顾问`, `${place}@adviser.example`, `adviser${place}`.padEnd(24, '0')]);
      made[`${place}-member`] = await one("insert into memberships (user_id, organisation_kind, organisation_id, roles) values (?, 'institution', ?, '{operator}') returning id", [user, ids[`${place}-bank`]]);
      made[`${place}-adviser`] = await one("insert into advisers (membership_id, title, topics, region_codes) values (?, ?, '{loan}', array[?]) returning id", [made[`${place}-member`], place, code]);
      made[`${place}-question`] = await one("insert into inquiries (kind, topic, region_code, asker_user_id, asker_name, due_at, remind_at) values ('question', 'loan', ?, ?, '某人', now() - interval '1 hour', now() - interval '5 hours') returning id", [code, user]);
      made[`${place}-service`] = await one("insert into value_added_services (slug, category, name, provider, summary, gives, price, is_free, duration, region_codes) values (?, 'tax', '税务体检', '演示', '查一遍申报', '检查报告', '免费', true, '3天', array[?]) returning id", [`scope-${place}`, code]);
      made[`${place}-claim`] = await one("insert into enterprise_claims (user_id, uscc, enterprise_name, purpose, way, state, expires_at) values (?, ?, ?, 'join', 'document-review', 'under-review', now() + interval '3 days') returning id", [user, { shenyang: '91210102MAD000019P', dalian: '91210202MAD000027P', liaoning: '91210000242669479X' }[place], place]);
    }
    made['free-member'] = await one("insert into memberships (user_id, organisation_kind, organisation_id, roles) select user_id, 'institution', ?, '{operator}' from memberships where id = ? returning id", [ids['dalian-bank'], made['shenyang-member']]);
  });

  test('an operator counts and lists the questions of its own cities only', async () => {
    expect((await ask('shenyang', 'get', '/inquiry/basket?view=late')).data.inquiries.map(({ id }: { id: string }) => id)).toEqual([made['shenyang-question']]);
    expect((await ask('two', 'get', '/inquiry/basket?view=basket')).data).toMatchObject({ total: 1, inquiries: [{ id: made['dalian-question'] }] });
    expect((await ask('two', 'get', '/inquiry/basket/counts')).data).toEqual({ basket: 1, late: 1, waiting: 1 });
    expect((await ask('nowhere', 'get', '/inquiry/basket/counts')).data).toEqual({ basket: 0, late: 0, waiting: 0 });
    expect((await ask('root', 'get', '/inquiry/basket/counts')).data).toEqual({ basket: 3, late: 3, waiting: 3 });
  });

  test('gives away no question of another city, and none to an adviser who answers elsewhere only', async () => {
    const assign = (question: string, adviser: string) => ask('shenyang', 'post', `/inquiry/inquiries/${made[question]}/assignment`, { adviserId: made[adviser], version: 1 });
    expect(await assign('dalian-question', 'shenyang-adviser')).toMatchObject({ status: 404, code: 'no-such-inquiry' });
    expect(await assign('liaoning-question', 'shenyang-adviser')).toMatchObject({ status: 404, code: 'no-such-inquiry' });
    expect(await assign('shenyang-question', 'dalian-adviser')).toMatchObject({ status: 404, code: 'no-such-adviser' });
    expect((await assign('shenyang-question', 'liaoning-adviser')).status).toBe(200);
  });

  test('sees the advisers who answer there, changes only those who answer nowhere else, and appoints members of its own institutions', async () => {
    const { advisers, possible, ownRegions } = (await ask('shenyang', 'get', '/inquiry/advisers')).data;
    expect([advisers.map(({ title }: { title: string }) => title).sort(), possible, ownRegions]).toEqual([['liaoning', 'shenyang'], [], ['210100']]);
    const change = (place: string, regionCodes: string[]) => ask('shenyang', 'put', `/inquiry/advisers/${made[`${place}-adviser`]}`, { title: '客户经理', topics: ['loan'], regionCodes, isActive: false, version: 1 });
    expect(await change('dalian', ['210100'])).toMatchObject({ status: 404 });
    expect(await change('liaoning', ['210100'])).toMatchObject({ status: 403, code: 'other-region' });
    expect(await change('shenyang', ['210100', '210200'])).toMatchObject({ status: 403, code: 'other-region' });
    expect(await change('shenyang', ['210102'])).toMatchObject({ status: 200 });
    const appoint = (who: Staff, regionCodes: string[]) => ask(who, 'post', '/inquiry/advisers', { membershipId: made['free-member'], title: '客户经理', topics: ['loan'], regionCodes, isActive: true });
    expect(await appoint('shenyang', ['210100'])).toMatchObject({ status: 404, code: 'no-such-member' });
    expect(await appoint('two', ['210100'])).toMatchObject({ status: 403 });
    expect(await appoint('two', ['210200'])).toMatchObject({ status: 201 });
  });

  test('keeps the services of its own cities', async () => {
    expect((await ask('shenyang', 'get', '/inquiry/services')).data.services.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['scope-liaoning', 'scope-shenyang']);
    const change = (place: string, regionCodes: string[]) => ask('shenyang', 'put', `/inquiry/services/${made[`${place}-service`]}`, { ...service, regionCodes, isActive: false, version: 1 });
    expect((await change('dalian', ['210100'])).status).toBe(404);
    expect((await change('liaoning', ['210100'])).status).toBe(403);
    expect((await change('shenyang', ['210000'])).status).toBe(403);
    expect((await change('shenyang', ['210100'])).status).toBe(200);
    expect((await ask('shenyang', 'post', '/inquiry/services', { ...service, regionCodes: ['210200'] })).status).toBe(403);
  });

  test('reviews the claims of firms of its own cities, by the code where the register does not know the firm', async () => {
    const listed = async (who: Staff) => (await ask(who, 'get', '/accounts/enterprise-claims')).data.claims.map(({ enterpriseName }: { enterpriseName: string }) => enterpriseName);
    expect([await listed('shenyang'), await listed('two'), await listed('nowhere')]).toEqual([['shenyang'], ['dalian'], []]);
    expect((await listed('root')).sort()).toEqual(['dalian', 'liaoning', 'shenyang']);
    const theirs = `/accounts/enterprise-claims/${made['dalian-claim']}`;
    expect((await ask('shenyang', 'get', theirs)).status).toBe(404);
    expect((await ask('shenyang', 'post', `${theirs}/approval`, { version: 1 })).status).toBe(404);
    expect((await ask('shenyang', 'post', `${theirs}/rejection`, { version: 1, reason: '材料不清楚' })).status).toBe(404);
    expect((await ask('shenyang', 'get', `${theirs}/documents/${made['dalian-claim']}`)).status).toBe(404);
    expect(await rows("select state from enterprise_claims where id = ?", [made['dalian-claim']])).toEqual([{ state: 'under-review' }]);
  });

  test('decides no dispute, invites no administrator and records no legal representative elsewhere', async () => {
    const dispute = await one("insert into enterprise_disputes (claim_id, enterprise_id) values (?, ?) returning id", [made['dalian-claim'], ids['zhongshan']]);
    expect((await ask('shenyang', 'get', '/accounts/enterprise-disputes')).data).toEqual({ disputes: [], total: 0 });
    expect((await ask('two', 'get', '/accounts/enterprise-disputes')).data.total).toBe(1);
    expect((await ask('shenyang', 'post', `/accounts/enterprise-disputes/${dispute}/decision`, { version: 1, decision: 'dismissed', reason: '材料不足' })).status).toBe(404);
    expect((await ask('shenyang', 'post', `/accounts/organisations/institution/${ids['dalian-bank']}/administrators`, { address: 'x@rongqiao.example' })).status).toBe(404);
    expect((await ask('shenyang', 'post', `/accounts/organisations/institution/${ids['shenyang-bank']}/administrators`, { address: 'x@rongqiao.example' })).status).toBe(201);
    expect((await ask('shenyang', 'post', `/accounts/enterprises/${ids['zhongshan']}/legal-representative`, { legalRepresentativeName: '李四', reason: '登记变更' })).status).toBe(404);
  });
});

describe('a preview', () => {
  const addressOf = async (who: Staff, uid: string, id = '') => {
    const { status, body } = await request(cms.server).get(`/content-manager/preview/url/${uid}?documentId=${id}&locale=zh-CN&status=draft`).set('authorization', `Bearer ${tokens[who]}`);
    return status === 200 ? new URL(body.data.url) : undefined;
  };
  const open = (token: string) => request(cms.server).get('/api/editorial/preview').query({ token });

  test('opens one draft, without what is for staff, and no other', async () => {
    const address = await addressOf('shenyang', uids.institution, ids['shenyang-bank']);
    expect(address?.pathname).toBe('/preview');
    const token = address?.searchParams.get('token') ?? '';
    const { status, body } = await open(token);
    expect([status, body.data.type, body.data.content.name]).toEqual([200, 'institutions', 'shenyang演示银行']);
    expect(Object.keys(body.data.content)).not.toEqual(expect.arrayContaining(['contactPhone']));
    expect(JSON.stringify(body.data)).not.toMatch(/contactPhone|reviewRemark|createdBy|admittedOn/);
    const parts = token.split('~');
    expect((await open(token.replace(parts[1] ?? '', ids['dalian-bank'] ?? ''))).status).toBe(403);
    expect((await open(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).status).toBe(403);
  });

  test('is over after ten minutes', async () => {
    const tenMinutesAgo = signPreview({ type: 'policies', documentId: ids['policy'] ?? '', locale: 'zh-CN' }, cms.environment.PREVIEW_SECRET ?? '', Date.now() - 600_000);
    const { status, body } = await open(tenMinutesAgo);
    expect([status, body.error.message]).toEqual([403, expect.stringContaining('已失效')]);
  });

  test('nobody gets the key to a draft that they may not read', async () => {
    expect(await addressOf('shenyang', uids.institution, ids['dalian-bank'])).toBeUndefined();
    expect(await addressOf('editor', uids.financialProduct, ids['shenyang-product'])).toBeUndefined();
    expect(await addressOf('editor', uids.policy, ids['policy'])).toBeDefined();
  });
});

test.each([
  ['210000', '210000', '220000'],
  ['210100', '210100', '210200'],
  ['210102', '210102', '210103'],
  ['219900', '219900', '220000'],
])('%s covers the codes from %s to before %s', (region, from, before) => {
  expect(codesWithin(region)).toEqual({ $gte: from, $lt: before });
});
