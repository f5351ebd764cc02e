/** 小微企业融资协调工作机制: a district's visit list of 200 firms ends in decisions inside the clock or in 联合会诊; each sees its own. And a guarantee company's figures. */
import ExcelJS from 'exceljs';
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, chineseDayAt } from '../../../plugins/contracts/values/period.ts';
import { makeUscc } from '../../../plugins/contracts/values/uscc.ts';
import { standardLabels } from '../../../plugins/financing/contract/coordination.ts';
import { watchDecisions } from '../../../plugins/financing/server/coordination/watch-decisions.ts';
import { makeStaff, signInStaff } from '../../harness/admin.ts';
import { anEnterprise, anInstitution } from '../../fixtures/content.ts';
import { publish, uids } from '../../harness/publish.ts';
import { startWorld, type World } from '../accounts/world.ts';
import { until } from '../notifications/outside.ts';

type Who = (method: string, path: string, body?: unknown) => ReturnType<World['ask']>;
type Row = Record<string, string | number>;

const today = chineseDayAt(new Date());
const recommendedTo: Record<string, string> = {};
let world: World;
let heping: Who;
let hepingColleague: Who;
let shenhe: Who;
let tax: Who;
let bank: Who;
let bankColleague: Who;
let otherBank: Who;
let boss: Who;
let rival: Who;

beforeAll(async () => {
  world = await startWorld();
  const documents = (uid: string) => world.cms.strapi.documents(uid as never) as unknown as { create(input: object): Promise<{ documentId: string }> };
  const department = async (code: string, kind: string, regionCode: string) => (await documents(uids.department).create({ data: { code, name: `测试${code}`, kind, level: 'county', regionCode, isDemo: true } })).documentId;
  const [hepingId, shenheId, taxId] = [await department('BM-210102-FG', 'development-reform', '210102'), await department('BM-210103-FG', 'development-reform', '210103'), await department('BM-210102-SW', 'tax', '210102')];
  recommendedTo['bank'] = await publish(world.cms.strapi, uids.institution, anInstitution());
  recommendedTo['other'] = await publish(world.cms.strapi, uids.institution, anInstitution());
  const firm = async (name: string) => (await documents(uids.enterprise).create({ data: anEnterprise({ name }) })).documentId;
  [heping, hepingColleague, shenhe, tax] = [await member('department', hepingId), await member('department', hepingId), await member('department', shenheId), await member('department', taxId)];
  [bank, bankColleague, otherBank] = [await member('institution', recommendedTo['bank']), await member('institution', recommendedTo['bank']), await member('institution', recommendedTo['other'])];
  [boss, rival] = [await member('enterprise', await firm('沈阳自荐机械有限公司')), await member('enterprise', await firm('沈阳旁观机械有限公司'))];
});
afterAll(() => world?.stop());

async function member(kind: string, id: string): Promise<Who> {
  const { token } = await world.person(`who-${randomInt(1e9)}@rongqiao.example`, '周科长');
  const [row] = await world.rows("select user_id from sessions where token_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex')", [token]);
  const [made] = await world.rows("insert into memberships (user_id, organisation_kind, organisation_id, roles) values (?, ?, ?, '{operator}') returning id", [row?.user_id, kind, id]);
  await world.rows('update sessions set acting_for = ? where user_id = ?', [made?.id, row?.user_id]);
  return (method, path, body) => world.ask(method, `/api/financing/coordination${path}`, body, { token });
}

const uscc = (number: number) => makeUscc({ regionCode: '210102', sequence: 300_000 + number });
const five = (met: number): Row =>
  Object.fromEntries(Object.values(standardLabels).flatMap((label, place) => [[label, place < met ? '是' : '否'], [`${label}依据`, `走访时核对（${label}）`]]));
const visit = (number: number, more: Row = {}): Row => ({ 统一社会信用代码: uscc(number), 企业名称: `沈阳和平走访${number}号有限公司`, 走访日期: addDays(today, -3), 走访人: '周科长、社区李书记', 是否有融资需求: '是', '需求金额（万元）': 80, '期限（月）': 12, 资金用途: '购原材料', ...five(5), ...more });

/** As an officer fills the template in: columns by their names, whatever their order. */
async function sheetOf(rows: Row[]): Promise<FormData> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('走访名单');
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  sheet.addRow(['和平区走访名单']);
  sheet.addRow(names);
  for (const row of rows) sheet.addRow(names.map((name) => row[name] ?? ''));
  const form = new FormData();
  form.set('files', new File([await book.xlsx.writeBuffer()], '走访名单.xlsx'));
  return form;
}

const listed = async (who: Who, query = '') => (await who('GET', `/cases?${query}`)).data;
const everyCase = async (who: Who, view: string) => {
  const found = [];
  for (let page = 1; ; page += 1) {
    const { cases, total } = await listed(who, `view=${view}&page=${page}`);
    found.push(...cases);
    if (found.length >= total || cases.length === 0) return found;
  }
};
/** Several at once, as several officers would. */
async function inTurn<T>(all: T[], work: (one: T, place: number) => Promise<void>): Promise<void> {
  const left = all.map((one, place) => [one, place] as const);
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (let next = left.shift(); next; next = left.shift()) await work(...next);
  }));
}

// 200 firms: 30 meet all five standards, 140 do not, 30 need no money.
const rows = Array.from({ length: 200 }, (_, n) => visit(n, n < 30 ? {} : n < 170 ? five(3) : { 是否有融资需求: '否', '需求金额（万元）': '' }));
const faulty = [visit(900, { 统一社会信用代码: '91210102MAD000019X' }), visit(901, { '需求金额（万元）': '' }), visit(902, { 走访日期: '去年' })];

describe('a visit list of 200 firms', () => {
  test('is checked row by row, and nothing of it is taken while somebody must decide', async () => {
    const { status, data } = await heping('POST', '/imports', await sheetOf([...rows, ...faulty]));
    expect([status, data]).toMatchObject([201, { state: 'held', rows: 203, good: 200, bad: 3, known: 0, cases: 0 }]);
    expect(data.findings.map(({ row, column }: Row) => [row, column])).toEqual([[203, '统一社会信用代码'], [204, '需求金额（万元）'], [205, '走访日期']]);
    expect((await listed(heping)).total).toBe(0);
    expect((await shenhe('GET', `/imports/${data.id}`)).status).toBe(404);
    const [first, second] = await Promise.all([1, 2].map(() => heping('POST', `/imports/${data.id}/decision`, { decision: 'take-good-rows', version: 1 })));
    expect([first?.status, second?.status].sort()).toEqual([200, 409]);
    expect((await listed(heping)).counts).toMatchObject({ all: 200, visited: 170, 'no-need': 30 });
  });

  test('changes nothing when it comes again', async () => {
    const { data } = await hepingColleague('POST', '/imports', await sheetOf(rows));
    expect(data).toMatchObject({ state: 'taken', good: 0, known: 200, cases: 0 });
    expect((await listed(heping)).total).toBe(200);
  });

  test('is refused with what to do when it is no list', async () => {
    const form = new FormData();
    form.set('files', new File(['%PDF-1.7 no table'], '走访名单.xlsx'));
    expect(await heping('POST', '/imports', form)).toMatchObject({ status: 400, error: { details: { code: 'no-visit-list', fields: [{ path: 'files', message: expect.stringContaining('xlsx') }] } } });
  });

  test('is filed and recommended together; who misses a standard stays, and hears why', async () => {
    const visited = await everyCase(heping, 'visited');
    const refs = (some: Row[]) => some.map(({ id, version }) => ({ id, version }));
    expect((await heping('POST', '/steps', { cases: refs(visited), step: { move: 'file' } })).data).toEqual({ moved: 170, left: [] });
    const filed = await everyCase(heping, 'filed');
    const done = (await heping('POST', '/steps', { cases: refs(filed), step: { move: 'recommend', institutionId: recommendedTo['bank'] } })).data;
    expect(done.moved).toBe(30);
    expect(done.left).toHaveLength(140);
    expect(done.left[0].because).toContain('联合会诊');
    expect(await listed(heping, 'view=recommended')).toMatchObject({ total: 30, cases: expect.arrayContaining([expect.objectContaining({ dueOn: addDays(today, 30), isLate: false })]) });
  });

  test('ends in a decision inside the clock or in 联合会诊, with defects, owners and days', async () => {
    await inTurn(await everyCase(heping, 'filed'), async ({ id, version }) => {
      const defects = [{ what: '有一条未履行的行政处罚', owner: '区市场监管局', dueOn: addDays(today, 20) }];
      expect((await heping('POST', `/cases/${id}/moves`, { move: 'consult', version, defects })).data).toMatchObject({ state: 'in-consultation', openDefects: 1 });
    });
    const waiting: { id: string; version: number; caseId: string }[] = (await bank('GET', '/recommended')).data.firms;
    expect(waiting).toHaveLength(30);
    const [slow, ...others] = waiting;
    if (!slow) throw new Error('nobody is recommended');
    await inTurn(others, async ({ id, version }, place) => {
      const decision = place % 4 === 0 ? { move: 'refuse', reason: 'cash-flow-weak', text: '近半年回款不足以还款。' } : { move: 'grant', amountFen: '50000000', annualRate: '0.0395', termMonths: 12 };
      expect((await bank('POST', `/recommended/${id}/moves`, { version, ...decision })).status).toBe(200);
    });

    expect((await bank('POST', `/recommended/${slow.id}/moves`, { version: slow.version, move: 'refuse', reason: 'no-quota', text: '本季度额度已经用完。' })).status).toBe(200);
    expect((await listed(heping)).counts).toMatchObject({ visited: 0, filed: 0, recommended: 0, 'in-consultation': 140, 'no-need': 30, late: 0 });
    const { rows: funnel, total } = (await heping('GET', '/funnel')).data;
    expect(funnel).toEqual([{ regionCode: '210102', visited: 200, filed: 170, recommended: 30, decided: 30, granted: 21, late: 0, inConsultation: 140, grantedFen: '1050000000' }]);
    expect(total).toMatchObject({ granted: 21, grantedFen: '1050000000' });
  });

  test('a refused firm goes to another institution, or to consultation and back when everything is cured', async () => {
    const [one, two] = await everyCase(heping, 'refused');
    const step = async (id: string, body: object) => {
      const { case: now } = (await heping('GET', `/cases/${id}`)).data;
      return heping('POST', `/cases/${id}/moves`, { version: now.version, ...body });
    };
    expect((await step(one.id, { move: 'recommend', institutionId: recommendedTo['bank'] })).error.message).toContain('换一家');
    expect((await step(one.id, { move: 'recommend', institutionId: recommendedTo['other'] })).data).toMatchObject({ state: 'recommended', recommendations: [{ state: 'waiting' }, { state: 'refused' }] });
    const consulted = (await step(two.id, { move: 'consult', defects: [{ what: '缺少近半年流水', owner: '企业', dueOn: addDays(today, 5) }] })).data;
    expect((await step(two.id, { move: 'refile' })).error.message).toContain('逐项解决');
    await step(two.id, { move: 'cure-defect', defectId: consulted.defects[0].id, text: '已补齐并核对' });
    expect((await step(two.id, { move: 'refile' })).data).toMatchObject({ state: 'filed', openDefects: 0 });
    expect((await step(one.id, { move: 'take-back', text: '企业改变了主意' })).data.state).toBe('filed');
    expect((await otherBank('GET', '/recommended')).data.total).toBe(0);
  });
});

describe('each sees its own', () => {
  test('another district, another institution and a department without a part in it', async () => {
    const [mine] = await everyCase(heping, 'granted');
    expect((await listed(shenhe)).total).toBe(0);
    expect((await shenhe('GET', `/cases/${mine.id}`)).status).toBe(404);
    expect((await shenhe('POST', `/cases/${mine.id}/moves`, { move: 'close', version: mine.version, text: '替别人办结' })).status).toBe(404);
    expect((await shenhe('POST', '/steps', { cases: [{ id: mine.id, version: 1 }], step: { move: 'file' } })).status).toBe(404);
    expect((await shenhe('GET', '/funnel')).data.rows).toEqual([]);
    expect(await tax('GET', '/cases')).toMatchObject({ status: 404, error: { details: { code: 'not-in-mechanism' } } });
    const [decided] = (await bank('GET', '/recommended?view=decided')).data.firms;
    expect((await otherBank('GET', `/recommended/${decided.id}`)).status).toBe(404);
    expect((await otherBank('POST', `/recommended/${decided.id}/moves`, { version: decided.version, move: 'refuse', reason: 'other', text: '不是推荐给我们的' })).status).toBe(404);
    expect((await bank('GET', '/cases')).status).toBe(403);
  });

  test('of two officers of the team, and of two of the institution, one is first; the other sees that something changed', async () => {
    const [one] = await everyCase(heping, 'filed');
    const team = await Promise.all([heping, hepingColleague].map((who) => who('POST', `/cases/${one.id}/moves`, { move: 'recommend', version: one.version, institutionId: recommendedTo['bank'] })));
    expect(team.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(team.find(({ status }) => status === 409)?.error.message).toContain('刷新');
    const firm = (await bank('GET', '/recommended')).data.firms.find(({ caseId }: Row) => caseId === one.id);
    const decisions = await Promise.all([
      bank('POST', `/recommended/${firm.id}/moves`, { version: firm.version, move: 'grant', amountFen: '1000000', annualRate: '0.05', termMonths: 6 }),
      bankColleague('POST', `/recommended/${firm.id}/moves`, { version: firm.version, move: 'refuse', reason: 'other', text: '和同事同时点了不同意' }),
    ]);
    expect(decisions.map(({ status }) => status).sort()).toEqual([200, 409]);
    // One refusal before, and the one decision now.
    expect(await world.rows("select 1 from coordination_recommendations where case_id = ? and state in ('granted', 'refused')", [one.id])).toHaveLength(2);
  });

  test('a firm enters itself once, is visited by its district, and follows what happens; nobody else does', async () => {
    const wish = { amountFen: '20000000', termMonths: 6, purposeText: '购买钢材备货', contactName: '王老板', contactPhone: '13800001234' };
    const tries = await Promise.all(Array.from({ length: 5 }, () => boss('POST', '/own', wish)));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const [mine] = (await boss('GET', '/own')).data.cases;
    expect(mine).toMatchObject({ state: 'entered', mayWithdraw: true });
    expect((await rival('GET', '/own')).data).toEqual({ cases: [], mayEnter: true });
    expect((await rival('POST', `/own/${mine.id}/withdrawal`, { version: 1 })).status).toBe(404);
    const visited = await heping('POST', `/cases/${mine.id}/moves`, { move: 'visit', version: 1, visitedOn: today, visitor: '周科长', text: '设备在开工' });
    expect(visited.data).toMatchObject({ state: 'visited', visits: [{ visitedOn: today }] });
    expect((await boss('POST', `/own/${mine.id}/withdrawal`, { version: visited.data.version })).data).toMatchObject({ state: 'closed', mayWithdraw: false });
    expect((await boss('GET', '/own')).data.mayEnter).toBe(true);
  });

  test('an institution that lets the clock run is reminded five days before, and reported once after 30 days', { timeout: 90_000 }, async () => {
    const [one] = await everyCase(heping, 'filed');
    await heping('POST', `/cases/${one.id}/moves`, { move: 'recommend', version: one.version, institutionId: recommendedTo['other'] });
    for (const days of [20, 26, 26, 31, 31]) await watchDecisions(addDays(today, days));
    const { case: late } = (await heping('GET', `/cases/${one.id}`)).data;
    expect(late.entries.slice(0, 3).map(({ action }: Row) => action)).toEqual(['escalate', 'remind', 'recommend']);
    const told = await until(
      async () => (await world.rows("select title from messages where kind = 'coordination' and title like ?", [`%：${one.enterpriseName}`])).map(({ title }) => String(title).replace(/：.*/, '')),
      (titles) => titles.some((title) => title.includes('超过30天')) && titles.some((title) => title.includes('快到')),
      60_000,
    );
    expect(told).toEqual(expect.arrayContaining(['推荐企业快到决定期限', expect.stringContaining('超过30天没有决定')]));
  });
});

describe('a guarantee company reports its figures', () => {
  const report = (who: Who, month: string, balanceFen: string, netAssetsFen: string, version = 0, isForSmall = false) => who('PUT', '/../../supervision/guarantee-figures', { month, balanceFen, netAssetsFen, isForSmall, version });

  test('above ten times its net assets supervisors of the place are told, until the figures fall', async () => {
    const guarantor = await member('institution', await publish(world.cms.strapi, uids.institution, anInstitution({ kind: 'guarantee-company', name: '沈阳演示融资担保有限公司' })));
    const email = `supervisor-${randomInt(1e9)}@rongqiao.example`;
    await makeStaff(world.cms.strapi, email, 'strapi-super-admin');
    const token = await signInStaff(world.base, email);
    const alerts = async (state: string) => (await world.ask('GET', `/supervision/alerts?state=${state}`, undefined, { token })).data.alerts;

    expect((await report(guarantor, '2026-01', '100000000000', '10000000000')).data).toMatchObject({ times: '10.00', isWithin: true });
    expect(await alerts('open')).toEqual([]);
    expect((await report(guarantor, '2026-02', '120000000000', '10000000000')).data).toMatchObject({ times: '12.00', isWithin: false });
    expect(await alerts('open')).toMatchObject([{ institutionName: '沈阳演示融资担保有限公司', sentence: expect.stringContaining('第十五条') }]);
    // An earlier month that is corrected says nothing of today; the same month twice needs the version.
    expect((await report(guarantor, '2026-01', '90000000000', '10000000000', 1)).status).toBe(200);
    expect((await report(guarantor, '2026-02', '90000000000', '10000000000')).status).toBe(409);
    expect(await alerts('open')).toHaveLength(1);
    expect((await guarantor('GET', '/../../supervision/guarantee-figures')).data).toMatchObject({ isGuaranteeCompany: true, alert: expect.stringContaining('12.00倍') });
    expect((await report(guarantor, '2026-02', '95000000000', '10000000000', 1)).status).toBe(200);
    expect([await alerts('open'), await alerts('resolved')]).toMatchObject([[], [{ state: 'resolved' }]]);

    expect((await report(guarantor, '2026-03', '140000000000', '10000000000', 0, true)).data).toMatchObject({ times: '14.00', timesMax: 15, isWithin: true });
    expect(await alerts('open')).toEqual([]);

    expect(await report(bank, '2026-02', '1', '1')).toMatchObject({ status: 409, error: { details: { code: 'no-guarantee-company' } } });
    expect((await report(guarantor, '2099-01', '1', '1')).status).toBe(400);
  });
});
