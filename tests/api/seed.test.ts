/** npm run seed: on an empty platform, again, and beside people who work there. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsOnRecord } from '../../cms/seeds/data-exchange/facts.ts';
import { seeds } from '../../cms/seeds/seeds.ts';
import { chineseDayAt } from '../../plugins/contracts/values/period.ts';
import { publicUids, uids } from '../../plugins/contracts/uids.ts';
import { addEnterprises } from '../../scripts/seed/add-enterprises.ts';
import { demoAccounts, demoPeople, demoStaff } from '../../scripts/seed/demo-accounts.ts';
import { awaitsSeed, noteSeeded } from '../../scripts/seed/first-time.ts';
import { inquirySeedCount, seedInquiry } from '../../scripts/seed/seed-inquiry.ts';
import { applicationSeedCount, seedApplications } from '../../scripts/seed/seed-applications.ts';
import { visitSeedCount } from '../../scripts/seed/seed-coordination.ts';
import { seedCredit } from '../../scripts/seed/seed-credit.ts';
import { seedFacts, sourceSeedCount } from '../../scripts/seed/seed-facts.ts';
import { seedAccounts } from '../../scripts/seed/seed-accounts.ts';
import { contentKeys, readKnown, seedType } from '../../scripts/seed/seed-content.ts';
import { ask, signInStaff } from '../harness/admin.ts';
import { bootCms, type RunningCms } from '../harness/cms.ts';
import { makeDemoEnvironment, readSeeding, type Seeding } from '../harness/demo-environment.ts';
import { makeEmptyDatabase } from '../harness/empty-database.ts';
import type { TestEnvironment } from '../harness/environment.ts';
import { type Ran, runScript } from '../harness/run-script.ts';
import { asVisitor } from '../harness/visitor.ts';

/** Each gets a score. */
const firmsOnRecord = new Set(factsOnRecord(chineseDayAt(new Date())).map(({ uscc }) => uscc)).size;
const total = contentKeys.reduce((sum, key) => sum + seeds[key].length, 0);

let environment: TestEnvironment;
let cms: RunningCms;
let base: string;
let seeding: Seeding;
let more: Ran;

const rows = (text: string, values: unknown[] = []) => ask(environment.DATABASE_URL ?? '', text, values);
const count = async (text: string) => Number((await rows(`select count(*) as n from ${text}`))[0]?.n);
const documents = (uid: string) =>
  cms.strapi.documents(uid as never) as never as Record<'findFirst' | 'update' | 'delete', (call: object) => Promise<Record<string, unknown>>>;
const seedAll = async () => {
  const tallies = [];
  for (const key of contentKeys) tallies.push(await seedType(cms.strapi, key));
  return tallies;
};
const head = async () => (await rows('select seq::text from ledger_head'))[0]?.seq;
const connected = async <T>(work: (client: pg.Client) => Promise<T>, url = environment.DATABASE_URL) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
};

beforeAll(async () => {
  environment = await makeDemoEnvironment({ NODE_ENV: 'production' });
  seeding = await readSeeding();
  more = await runScript('scripts/seed.ts', ['--enterprises', '1500'], { ...environment, DEMO: 'yes' });
  cms = await bootCms({ ...environment, NODE_ENV: 'test', RUN_JOBS: 'no', RUN_SCHEDULES: 'no' });
  await new Promise<void>((resolve) => cms.server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(cms.server.address() as AddressInfo).port}`;
}, 300_000);
afterAll(() => cms?.stop());

describe('on an empty platform', () => {
  test('everything is added, and said', () => {
    expect([seeding.real.code, seeding.real.output]).toEqual([0, expect.stringContaining(`新增 ${total} 条`)]);
    expect(seeding.real.output).toMatch(new RegExp(`✓ 政策（.*新增 ${seeds.policy.length}）`));
  });

  test('a real installation (DEMO=no) gets no account, and is told where its first administrator comes from', () => {
    expect(seeding.accounts).toEqual([{ staff: '0', people: '0' }]);
    expect(seeding.real.output).toContain('第一个管理员请在管理后台注册');
  });

  test('each row is there once, published where its type is', async () => {
    const known = await readKnown(cms.strapi);
    for (const key of contentKeys) expect([key, known[key].size]).toEqual([key, seeds[key].length]);
    for (const uid of publicUids) {
      const { collectionName } = cms.strapi.getModel(uid);
      const states = await rows(`select distinct review_state, count(*) over () as n from ${collectionName} where published_at is not null`);
      expect([uid, states.map((state) => state.review_state)]).toEqual([uid, ['approved']]);
    }
    expect(await count('policies where published_at is not null')).toBe(seeds.policy.length);
  });

  test('what a row names is linked, in the published text too', async () => {
    const linked = (uid: string, code: string, populate: string[]) => documents(uid).findFirst({ filters: { slug: code }, status: 'published', populate });
    const news = await linked(uids.news, 'service-subsidy-opens', ['relatedPolicies']);
    expect(news.relatedPolicies).toMatchObject([{ slug: 'service-loan-interest-subsidy' }]);
    const exclusive = seeds.policy.filter(({ mutualExclusions }) => mutualExclusions?.length);
    expect(exclusive.length).toBeGreaterThan(0);
    for (const { slug, mutualExclusions } of exclusive) {
      const policy = await linked(uids.policy, slug, ['mutualExclusions']);
      expect((policy.mutualExclusions as { slug: string }[]).map((other) => other.slug).sort()).toEqual([...(mutualExclusions ?? [])].sort());
    }
    const product = await linked(uids.financialProduct, 'liaohe-tax-loan', ['institution', 'criteria', 'steps']);
    expect(product).toMatchObject({ institution: { slug: 'liaohe-state-bank' }, criteria: { regionsOut: ['210200'] }, steps: expect.arrayContaining([expect.anything()]) });
    const need = await documents(uids.financingNeed).findFirst({ filters: { code: 'XQ-2026-0001' }, populate: ['enterprise', 'project'] });
    expect(need).toMatchObject({ enterprise: { uscc: '91210106MAD000019H' }, project: { code: 'XM-2026-0001' } });
  });

  test('the ledger says who wrote it', async () => {
    const actors = await rows("select distinct actor->>'kind' as kind, actor->>'id' as id from ledger where subject = any('{policies,enterprises,financial_products,news_items,memberships,up_users}')");
    expect(actors).toEqual([{ kind: 'system', id: 'seed' }]);
  });

  test('it finds its way to search like everything that is published', async () => {
    expect(await count("outbox where uid = 'api::policy.policy'")).toBeGreaterThanOrEqual(seeds.policy.length);
  });
});

describe('again', () => {
  test('what is there is kept, and said; only what is missing comes', () => {
    expect([more.code, more.output]).toEqual([0, expect.stringMatching(new RegExp(`✓ 政策（.*已有 ${seeds.policy.length}，保持原样）`))]);
    expect(seeding.demo.output).toContain(`新增 ${demoAccounts.length + inquirySeedCount + sourceSeedCount + firmsOnRecord + applicationSeedCount + visitSeedCount} 条`);
    expect(more.output).toContain('新增 1500 条');
  });

  test('nothing at all changes', async () => {
    const before = await head();
    expect((await seedAll()).map(({ added }) => added)).toEqual(contentKeys.map(() => 0));
    expect(await seedAccounts(cms.strapi)).toEqual({ added: 0, kept: demoAccounts.length });
    expect(await seedInquiry(cms.strapi)).toEqual({ added: 0, kept: inquirySeedCount });
    expect(await seedApplications()).toEqual({ added: 0, kept: applicationSeedCount });
    expect(await seedFacts(cms.strapi)).toEqual({ added: 0, kept: sourceSeedCount });
    expect((await seedCredit(cms.strapi)).added).toBe(0);
    await noteSeeded({ policy: 0 });
    expect(await head()).toBe(before);
  });

  test('what somebody has edited since stays as it is', async () => {
    const policy = await documents(uids.policy).findFirst({ filters: { slug: 'shenyang-first-loan-reward' } });
    await documents(uids.policy).update({ documentId: policy.documentId, data: { title: '编辑改过的标题' } });
    const enterprise = await documents(uids.enterprise).findFirst({ filters: { uscc: '91210106MAD000019H' } });
    await documents(uids.enterprise).update({ documentId: enterprise.documentId, data: { employees: 999 } });
    await seedAll();
    expect(await documents(uids.policy).findFirst({ filters: { slug: 'shenyang-first-loan-reward' } })).toMatchObject({ title: '编辑改过的标题', reviewState: 'drafting' });
    expect(await documents(uids.enterprise).findFirst({ filters: { uscc: '91210106MAD000019H' } })).toMatchObject({ employees: 999 });
  });

  test('what somebody has deleted comes back', async () => {
    const { documentId } = await documents(uids.news).findFirst({ filters: { slug: 'lpr-unchanged' } });
    await documents(uids.news).delete({ documentId });
    expect((await seedAll()).filter(({ added }) => added > 0)).toEqual([{ key: 'news', added: 1, kept: seeds.news.length - 1 }]);
    expect(await documents(uids.news).findFirst({ filters: { slug: 'lpr-unchanged' }, status: 'published' })).toMatchObject({ reviewState: 'approved' });
  });
});

describe('for the first start only', () => {
  test('a platform that has its data is left alone, without opening the cms', async () => {
    const before = await head();
    const { code, output } = await runScript('scripts/seed.ts', ['--first-time'], { ...environment, DEMO: 'yes' });
    expect([code, output]).toEqual([0, expect.stringContaining('已经在使用')]);
    expect(output).not.toContain('打开内容管理系统');
    expect(await head()).toBe(before);
  });

  test('an empty database waits for its data, and so does one whose seed was interrupted', async () => {
    const url = await makeEmptyDatabase();
    const append = (actor: object, action: string) =>
      ask(url, `select set_config('rongqiao.actor', $1, false), ledger_append($2, 'policies', 'abc', '{}')`, [JSON.stringify(actor), action]);
    expect(await connected(awaitsSeed, url)).toBe(true);
    await ask(url, await readFile(path.resolve(import.meta.dirname, '../../cms/database/migrations/2026.01.01T00.00.01.ledger.sql'), 'utf8'));
    await append({ kind: 'system', id: 'seed' }, 'insert');
    expect(await connected(awaitsSeed, url)).toBe(true);
    await append({ kind: 'staff', id: '1' }, 'update');
    expect(await connected(awaitsSeed, url)).toBe(false);
  });
});

describe('demo accounts', () => {
  test.each(demoStaff)('$kind signs in to the admin', async ({ account, password, role, regions }) => {
    const token = await signInStaff(base, account, password);
    const answer = await fetch(`${base}/admin/users/me`, { headers: { authorization: `Bearer ${token}` } });
    const { data } = (await answer.json()) as { data: { roles: { code: string }[]; preferedLanguage: string } };
    expect([data.roles.map(({ code }) => code), data.preferedLanguage]).toEqual([[role], 'zh-Hans']);
    expect((await rows('select region_code from staff_scopes where staff_email = $1', [account])).map((row) => row.region_code)).toEqual(regions);
  });

  test.each(demoPeople)('$kind signs in to the site', async ({ account, password, name, member }) => {
    const headers = { 'content-type': 'application/json', ...asVisitor(cms, '10.1.2.3') };
    const body = JSON.stringify({ identifier: account, password, keepSignedIn: false });
    const session = (await (await fetch(`${base}/api/accounts/sessions`, { method: 'POST', headers, body })).json()) as { data?: { token: string } };
    expect(session).toHaveProperty('data.token');
    const answer = await fetch(`${base}/api/accounts/me`, { headers: { ...headers, authorization: `Bearer ${session.data?.token}` } });
    const { data } = (await answer.json()) as { data: { displayName: string; memberships: { organisationKind: string; roles: string[]; signingSuspended: boolean }[] } };
    expect(data.displayName).toBe(name);
    expect(data.memberships).toMatchObject(member ? [{ organisationKind: member.kind, roles: member.roles, signingSuspended: false }] : []);
  });

  test('passwords are kept as hashes, and never in the ledger', async () => {
    const password = demoAccounts[0]?.password ?? '';
    for (const table of ['admin_users', 'up_users']) expect(await count(`${table} where password like '$2%'`)).toBeGreaterThan(0);
    expect(await count(`ledger where change::text like '%${password}%'`)).toBe(0);
  });
});

describe('invented enterprises', () => {
  test('are rows like any other to the Document Service', async () => {
    const one = await documents(uids.enterprise).findFirst({ filters: { documentId: 'synthetic000000000000001' } });
    const demoOne = await documents(uids.enterprise).findFirst({ filters: { uscc: '91210106MAD000019H' } });
    expect(Object.keys(one).sort()).toEqual(Object.keys(demoOne).sort());
    expect(typeof one.revenueFen).toBe(typeof demoOne.revenueFen);
    expect(Array.isArray(one.qualificationTags)).toBe(true);
    await documents(uids.enterprise).update({ documentId: 'synthetic000000000000001', data: { employees: 5 } });
    expect(await documents(uids.enterprise).findFirst({ filters: { documentId: 'synthetic000000000000001' } })).toMatchObject({ employees: 5 });
  });

  test('go on where the last seed ended, and stand in the ledger one by one', async () => {
    const before = Number(await head());
    expect(await addEnterprises(1_200)).toBe(1_200);
    expect(await count("enterprises where document_id like 'synthetic%'")).toBe(2_700);
    expect(Number(await head()) - before).toBe(1_200);
    expect(await count("ledger where document_id = 'synthetic000000000002700' and actor->>'id' = 'seed'")).toBe(1);
  });

  test('more than there are codes for is refused with the number that is left', async () => {
    await expect(addEnterprises(1_600_000)).rejects.toThrow('还能增加 1597300 家');
  });
});

test('where nothing runs it says what to start', async () => {
  const { code, output } = await runScript('scripts/seed.ts', [], { ...environment, DATABASE_URL: 'postgresql://rongqiao:x@127.0.0.1:1/rongqiao' });
  expect([code, output]).toEqual([1, expect.stringMatching(/连不上数据库 127\.0\.0\.1:1.*npm start/)]);
});
