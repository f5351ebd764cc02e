/** The demand hall: what everybody may see of a need, and what nobody finds out about the firm behind it. */
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uids } from '../../../plugins/contracts/uids.ts';
import { addDays, chineseDayAt } from '../../../plugins/contracts/values/period.ts';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import { anEnterprise } from '../../fixtures/content.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';

const CANARY = 'canary-needs-17';
const today = chineseDayAt(new Date());
let cms: RunningCms;

interface Documents {
  create(input: { data: object }): Promise<{ documentId: string }>;
}
const write = (uid: string, data: object) => (cms.strapi.documents(uid as never) as unknown as Documents).create({ data });
const firm = (overrides: object = {}) => write(uids.enterprise, anEnterprise({ industryCode: 'I6510', employees: 40, revenueFen: '3000000000', ...overrides }));
const need = (code: string, enterprise: { documentId: string }, overrides: object = {}) =>
  write(uids.financingNeed, {
    code,
    family: 'debt',
    purpose: 'research',
    amountFen: '30000000000',
    termMonths: 24,
    guaranteeKinds: ['credit', 'pledge-ip'],
    regionCode: '210102',
    industryCode: 'I6510',
    expiresOn: addDays(today, 30),
    state: 'published',
    isDemo: true,
    isNameShown: true,
    title: `${CANARY}公司研发`,
    purposeText: CANARY,
    annualRateMax: '0.0451',
    enterprise: enterprise.documentId,
    ...overrides,
  });

beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no' });
  await inTransaction({ kind: 'system', id: 'test' }, async () => {
    const borrower = await firm({ name: `${CANARY}软件有限公司`, legalRepresentativeName: CANARY, contactPhone: '13900008888', registeredAddress: CANARY });
    for (let count = 0; count < 4; count++) await firm();
    const alone = await firm({ industryCode: 'C3710', regionCode: '210202' });
    const closed = await firm({ registerStatus: 'deregistered' });
    await need('XQ-2026-7001', borrower);
    await need('XQ-2026-7002', alone, { industryCode: 'C3710', regionCode: '210202', amountFen: '500000000' });
    await need('XQ-2026-7003', borrower, { expiresOn: addDays(today, -1) });
    await need('XQ-2026-7004', closed);
    await need('XQ-2026-7005', borrower, { family: 'equity', purpose: 'acquisition' });
    for (const [place, state] of ['draft', 'matched', 'closed', 'withdrawn', 'expired'].entries()) await need(`XQ-2026-710${place}`, borrower, { state });
  });
});
afterAll(() => cms?.stop());

const ask = (path: string) => request(cms.server).get(`/api/financing/needs${path}`);

test('only what is published, not expired and of a firm in business is listed', async () => {
  const { body } = await ask('');
  expect(body.data.items.map(({ code }: { code: string }) => code)).toEqual(['XQ-2026-7001', 'XQ-2026-7002']);
  expect(body.data).toMatchObject({ total: 2, amountFenTotal: '30500000000' });
});

test('what a firm asks of investors is not told to everybody', async () => {
  expect((await ask('/XQ-2026-7005')).status).toBe(404);
});

test('a need says what is wanted, and of the firm what five others share', async () => {
  const { body } = await ask('/XQ-2026-7001');
  expect(Object.keys(body.data).sort()).toEqual(
    ['ageBand', 'amountFen', 'code', 'expiresOn', 'family', 'guaranteeKinds', 'industryCode', 'isDemo', 'neededOn', 'publishedOn', 'purpose', 'regionCode', 'repaymentMethods', 'sizeClass', 'termMonths'],
  );
  expect(body.data).toMatchObject({ amountFen: '30000000000', termMonths: 24, regionCode: '210100', industryCode: 'I65', sizeClass: 'small', ageBand: 'settled', publishedOn: today });
});

test('the only firm of its trade is told by its province alone, and cannot be found by city, trade or size', async () => {
  const { body } = await ask('/XQ-2026-7002');
  expect(body.data).toMatchObject({ regionCode: '210000' });
  expect(body.data.industryCode).toBeUndefined();
  for (const query of ['?city=210200', '?industry=C', '?size=small', '?age=settled']) {
    const found = (await ask(query)).body.data;
    expect(JSON.stringify(found.items)).not.toContain('XQ-2026-7002');
    expect(found.counts.city['210200']).toBe(0);
  }
});

test('nothing private leaves, whatever is asked', async () => {
  for (const path of ['', '/XQ-2026-7001', '?populate=*', '?fields=title', '?filters[enterprise][name][$contains]=canary', '/XQ-2026-7001?populate=enterprise']) {
    const { text } = await ask(path);
    expect(text).not.toContain(CANARY);
    expect(text).not.toMatch(/13900008888|0\.0451|210102|MAD0|enterprise|title|purposeText/);
  }
});

test.each(['XQ-2026-7003', 'XQ-2026-7004', 'XQ-2026-7100', 'XQ-2026-7101', 'XQ-2026-7102', 'XQ-2026-7103', 'XQ-2026-7104', 'XQ-9999-9999'])('%s is not there, like one that never was', async (code) => {
  const { status, body } = await ask(`/${code}`);
  expect([status, body.error.message]).toEqual([404, '没有这条需求，或者它已经办结、过期。']);
});

test('Strapi itself gives no needs out', async () => {
  expect((await request(cms.server).get('/api/financing-needs')).status).toBe(404);
});

test.each([['?page=0'], ['?sort=name'], [`?city=${'2'.repeat(50)}`], ['?page[x]=1'], ['/xq']])('%s is refused politely', async (path) => {
  expect((await ask(path)).status).toBe(400);
});
