import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicUids, uids } from '../../plugins/contracts/uids.ts';
import { type RunningCms, startCms } from '../harness/cms.ts';
import { aPolicy, aProduct, anInstitution } from '../fixtures/content.ts';

let cms: RunningCms;
beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no' });
});
afterAll(() => cms?.stop());

const documents = (uid: string) => cms.strapi.documents(uid as never) as never as Record<'create' | 'update' | 'publish' | 'unpublish' | 'findOne', (params: object) => Promise<never>>;

test('a text that was not submitted is not published', async () => {
  const { documentId } = (await documents(uids.policy).create({ data: aPolicy() })) as { documentId: string };
  await expect(documents(uids.policy).publish({ documentId })).rejects.toThrow('还没有提交审核');
});

test('submitted, it is published; changed, it falls back to drafting and the published text stays', async () => {
  const { documentId } = (await documents(uids.policy).create({ data: aPolicy({ title: '创业担保贷款贴息（演示）' }) })) as { documentId: string };
  await documents(uids.policy).update({ documentId, data: { reviewState: 'submitted' } });
  await documents(uids.policy).publish({ documentId });
  const changed = (await documents(uids.policy).update({ documentId, data: { title: '改过的标题' } })) as { reviewState: string };
  expect(changed.reviewState).toBe('drafting');
  const published = (await documents(uids.policy).findOne({ documentId, status: 'published' })) as { title: string; reviewState: string };
  expect(published).toMatchObject({ title: '创业担保贷款贴息（演示）', reviewState: 'approved' });
});

test('nobody ticks "approved" by hand, and a return needs a remark', async () => {
  const { documentId } = (await documents(uids.policy).create({ data: aPolicy() })) as { documentId: string };
  await expect(documents(uids.policy).update({ documentId, data: { reviewState: 'approved' } })).rejects.toThrow('由发布自动标记');
  await documents(uids.policy).update({ documentId, data: { reviewState: 'submitted' } });
  await expect(documents(uids.policy).update({ documentId, data: { reviewState: 'returned' } })).rejects.toThrow('审核意见');
});

test('a product that states a fee barred for small firms cannot be submitted; the message cites the document', async () => {
  const institution = (await documents(uids.institution).create({ data: anInstitution() })) as { documentId: string };
  const penalty = { kind: 'prepayment-penalty', name: '提前还款违约金', payee: '演示银行', payer: 'enterprise', basis: 'balance', rate: '0.0100', timing: 'on-event', isRecurrent: false };
  const submitted = documents(uids.financialProduct).create({ data: { ...aProduct(), institution: institution.documentId, fees: [penalty], reviewState: 'submitted' } });
  await expect(submitted).rejects.toThrow(/银保监发〔2020〕18号/);
});

test('an incomplete policy says which fields are missing', async () => {
  const { documentId } = (await documents(uids.policy).create({ data: { title: '只有标题' } })) as { documentId: string };
  const submit = documents(uids.policy).update({ documentId, data: { reviewState: 'submitted' } });
  await expect(submit).rejects.toMatchObject({ details: { errors: expect.arrayContaining([expect.objectContaining({ path: ['issuer'] })]) } });
});

test('a slug is made from the Chinese title', async () => {
  const { slug } = (await documents(uids.policy).create({ data: { title: '服务业贷款贴息' } })) as { slug: string };
  expect(slug).toBe('fu-wu-ye-dai-kuan-tie-xi');
});

test('ten who publish at once leave one published row', async () => {
  const { documentId } = (await documents(uids.policy).create({ data: aPolicy({ slug: 'ten-at-once' }) })) as { documentId: string };
  await documents(uids.policy).update({ documentId, data: { reviewState: 'submitted' } });
  await Promise.allSettled(Array.from({ length: 10 }, () => documents(uids.policy).publish({ documentId })));
  const { rows } = await cms.strapi.db.connection.raw('select count(*)::int as n from policies where document_id = ? and published_at is not null', [documentId]);
  expect(rows[0].n).toBe(1);
});

describe('over REST, for everybody', () => {
  const canary = 'CANARY-7f3e-reviewer-remark';
  beforeAll(async () => {
    const { documentId } = (await documents(uids.policy).create({ data: aPolicy({ slug: 'canary', title: '含内部意见的政策', reviewRemark: canary }) })) as { documentId: string };
    await documents(uids.policy).update({ documentId, data: { reviewState: 'submitted' } });
    await documents(uids.policy).publish({ documentId });
    await documents(uids.policy).update({ documentId, data: { title: 'DRAFT-CANARY' } });
  });
  const get = (path: string) => request(cms.server).get(`/api/policies${path}`);

  test('published policies are listed and filtered as any headless CMS user expects', async () => {
    const { status, body } = await get('?filters[slug][$eq]=canary&fields[0]=title');
    expect([status, body.data[0].title]).toEqual([200, '含内部意见的政策']);
  });

  test.each([
    ['a draft', '?status=draft'],
    ['another publication state', '?status=xyz'],
    ['a full-text question', '?_q=CANARY'],
    ['a filter on a private field', `?filters[reviewRemark][$contains]=CANARY`],
    ['a sort on a private field', '?sort=reviewRemark'],
    ['private fields by name', '?fields[0]=reviewRemark'],
    ['a relation that is not public', '?populate[department]=true'],
    ['who wrote it', '?populate[createdBy]=true'],
    ['a filter through the author', '?filters[createdBy][email][$contains]=a'],
    ['an old hole', '?lookup[updatedBy][resetPasswordToken]=x'],
    ['another old hole', '?where[updatedBy][resetPasswordToken]=x'],
    ['an $or of two hundred', `?${Array.from({ length: 200 }, (_, i) => `filters[$or][${i}][title]=x`).join('&')}`],
    ['all fields of all relations', '?populate=deep'],
  ])('%s is not given out', async (_what, query) => {
    const answer = await get(query);
    expect(answer.text).not.toMatch(/CANARY/);
    expect(answer.status === 400 || answer.body.data?.every?.((row: object) => !('createdBy' in row) && !('department' in row))).toBe(true);
  });

  test('everything that may be asked for holds no private field', async () => {
    for (const uid of publicUids) {
      const { pluralName } = cms.strapi.contentType(uid as never).info as { pluralName: string };
      const answer = await request(cms.server).get(`/api/${pluralName}?populate=*`);
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(/reviewState|reviewRemark|contactPhone|createdBy|CANARY/);
    }
  });

  test.each(['enterprises', 'enterprise-projects', 'financing-needs', 'departments', 'users', 'auth/local', 'upload/files'])('%s has no route', async (name) => {
    expect([404, 405]).toContain((await request(cms.server).get(`/api/${name}`)).status);
  });
});

test('the ledger says who changed a policy', async () => {
  const { rows } = await cms.strapi.db.connection.raw("select distinct actor->>'kind' as kind from ledger where subject = 'policies'");
  expect(rows).toEqual([{ kind: 'system' }]);
});

test('the admin has its four roles, and none both writes and approves a type', async () => {
  const roles = await cms.strapi.db.query('admin::role').findMany({ where: { code: { $startsWith: 'rongqiao-' } }, populate: ['permissions'] });
  expect(roles.map(({ name }: { name: string }) => name).sort()).toEqual(['编辑', '审核', '运营', '监管'].sort());
  for (const role of roles as { name: string; permissions: { action: string; subject: string; properties: { fields?: string[] } }[] }[]) {
    const may = (action: string, subject: string) => role.permissions.find((permission) => permission.action.endsWith(`explorer.${action}`) && permission.subject === subject);
    for (const uid of publicUids) {
      if (may('publish', uid)) expect(may('update', uid)?.properties.fields?.sort()).toEqual(['reviewRemark', 'reviewState']);
    }
  }
});
