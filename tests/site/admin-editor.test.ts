/** Editors, reviewers and operators at home in the admin: everything is said in Chinese, and typed as people write it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uids } from '../../plugins/contracts/uids.ts';
import { aPolicy, anInstitution } from '../fixtures/content.ts';
import { signInStaff } from '../harness/admin.ts';
import { type AdminPages, openAdmin } from '../harness/admin-pages.ts';
import { type Browser, startBrowser } from '../harness/browser.ts';
import { type CmsProcess, startCmsProcess } from '../harness/cms-process.ts';
import { foreignWords } from '../harness/foreign-words.ts';
import { openOffice } from '../harness/hire-staff.ts';

const manager = '/content-manager/collection-types';
const editorEmail = 'editor@rongqiao.example';
const operatorEmail = 'operator@rongqiao.example';
const reviewerEmail = 'reviewer@rongqiao.example';

let cms: CmsProcess;
let browser: Browser;
/** Everybody signs in once: the admin is heavy to load. */
const open = new Map<string, Promise<AdminPages>>();

beforeAll(async () => {
  [cms, browser] = await Promise.all([startCmsProcess({ SERVE_ADMIN: 'yes' }), startBrowser()]);
  const office = await openOffice(cms.url);
  await office.hire(editorEmail, 'rongqiao-editor');
  await office.hire(operatorEmail, 'rongqiao-operator');
  await office.hire(reviewerEmail, 'rongqiao-reviewer');
  await office.asRoot(`${manager}/plugin::editorial.staff-scope`, { staffEmail: operatorEmail, regionCode: '100000' });
});
afterAll(async () => {
  await browser?.close();
  await cms?.kill();
});

function adminOf(email: string): Promise<AdminPages> {
  const admin = open.get(email) ?? openAdmin(browser, cms.url, email);
  open.set(email, admin);
  return admin;
}

async function asStaff<T>(email: string, path: string, body?: object): Promise<T> {
  const token = await signInStaff(cms.url, email);
  const answer = await fetch(`${cms.url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { data: T }).data;
}

test('who comes for the first time is greeted in Chinese', async () => {
  const { page, visibleText } = await openAdmin(browser, cms.url);
  expect(await page.title()).toContain('融桥管理后台');
  expect(await visibleText()).toContain('编辑、审核、运营和监管人员从这里登录');
  await page.getByLabel('邮箱').fill('nobody@rongqiao.example');
  await page.locator('input[name=password]').fill('Wrong-1');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('邮箱或密码不对').waitFor();
  await page.context().close();
});

describe('an editor', () => {
  let editor: AdminPages;
  beforeAll(async () => {
    editor = await adminOf(editorEmail);
  });

  test('finds a place by name, ticks codes, writes money as it is said; all of it is stored in its one notation', async () => {
    await editor.openNew(uids.policy);
    await editor.fill('政策名称', '和平区设备投资贴息（演示）');
    await editor.choose('支持方式', '贷款贴息');
    await editor.search('适用地区', '和平', /沈阳市和平区/);
    await editor.tick('主题', '融资支持');
    await editor.fill('资金总额', '50万');
    await editor.page.getByText('合 50万元').waitFor();
    await editor.save();
    await editor.expectMessage('已保存');
    const [documentId = ''] = new URL(editor.page.url()).pathname.split('/').slice(-1);
    const saved = await asStaff<Record<string, unknown>>(editorEmail, `${manager}/${uids.policy}/${documentId}`);
    expect(saved).toMatchObject({ kind: 'interest-subsidy', regionCode: '210102', topics: ['financing'], totalBudgetFen: '50000000', reviewState: 'drafting' });
  });

  test('what keeps the text from the reviewer is said in the labels of the form, and what was typed stays', async () => {
    await editor.fill('一句话说明', '还没有写完就提交');
    await editor.setReviewState(/已提交/);
    await editor.save();
    await editor.expectMessage(/还不能提交。.*发文单位：请填写/);
    expect(await editor.page.getByRole('textbox', { name: /^一句话说明/ }).inputValue()).toBe('还没有写完就提交');
    expect(await foreignWords(editor.page)).toEqual([]);
  });

  test('an amount that cannot be read is said at once and not saved', async () => {
    await editor.openNew(uids.policy);
    await editor.fill('政策名称', '金额写错的政策（演示）');
    await editor.fill('资金总额', '五十万');
    await editor.expectMessage(/看不懂金额/);
    await editor.save();
    await editor.page.waitForTimeout(1000);
    expect(new URL(editor.page.url()).pathname).toMatch(/\/create$/);
  });

  test('codes of a long list are chips; each goes by its own button, and by keyboard', async () => {
    const { documentId } = await asStaff<{ documentId: string }>(editorEmail, `${manager}/${uids.policy}?locale=zh-CN`, aPolicy({ slug: 'chips', criteria: { regionsIn: ['210000'], regionsOut: ['210200'] } }));
    await editor.openDocument(uids.policy, documentId);
    const box = editor.page.getByRole('combobox', { name: '适用地区：查找并添加' });
    await box.click();
    await box.pressSequentially('营口');
    await editor.page.getByRole('option', { name: /^辽宁省营口市 210800/ }).waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await editor.page.getByRole('button', { name: '移除辽宁省营口市' }).waitFor();
    expect(await box.inputValue()).toBe('');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await editor.page.getByRole('button', { name: '移除辽宁省', exact: true }).press('Enter');
    await editor.save();
    await editor.expectMessage('已保存');
    const { criteria } = await asStaff<{ criteria: Record<string, unknown> }>(editorEmail, `${manager}/${uids.policy}/${documentId}?populate[criteria]=true`);
    expect(criteria).toMatchObject({ regionsIn: ['210800'], regionsOut: ['210200'] });
  });
});

describe('nobody reads English on', () => {
  const screens: [who: string, path: string][] = [
    [editorEmail, '/'],
    [editorEmail, `${manager}/${uids.policy}`],
    [editorEmail, `${manager}/${uids.policy}/create`],
    [editorEmail, `${manager}/${uids.news}/create`],
    [editorEmail, '/plugins/upload'],
    [editorEmail, '/me'],
    [operatorEmail, `${manager}/${uids.institution}/create`],
    [operatorEmail, `${manager}/${uids.enterprise}/create`],
    [operatorEmail, `${manager}/${uids.financialProduct}`],
    [operatorEmail, '/plugins/accounts/claims'],
    [operatorEmail, '/plugins/accounts/claims?tab=disputes'],
    [operatorEmail, '/plugins/accounts/admission'],
    [operatorEmail, '/plugins/accounts/people'],
    [operatorEmail, '/plugins/editorial/reviews'],
    [operatorEmail, '/plugins/strapi-kit/operations'],
    [operatorEmail, '/plugins/credit-scoring/models'],
    [operatorEmail, '/plugins/credit-scoring/objections'],
    [operatorEmail, '/plugins/credit-scoring/risk-notes'],
    [operatorEmail, '/plugins/credit-scoring/compliance'],
    [operatorEmail, '/plugins/data-exchange/feeds'],
    [operatorEmail, '/plugins/data-exchange/feeds/new'],
    [operatorEmail, '/plugins/inquiry/basket'],
    [operatorEmail, '/plugins/inquiry/advisers'],
    [operatorEmail, '/plugins/inquiry/services'],
    [editorEmail, '/plugins/inquiry/faqs'],
    [operatorEmail, '/'],
    [reviewerEmail, '/'],
    [reviewerEmail, '/plugins/editorial/reviews'],
  ];
  test.each(screens)('%s %s', async (who, path) => {
    const { page, goTo } = await adminOf(who);
    await goTo(path);
    expect(await foreignWords(page)).toEqual([]);
  });
});

test('an operator admits an institution: found by name, its administrator invited', async () => {
  await asStaff(operatorEmail, `${manager}/${uids.institution}?locale=zh-CN`, anInstitution({ name: '浑河演示银行', slug: 'hunhe', regionCode: '210100' }));
  const { page, goTo, search, fill, expectMessage } = await adminOf(operatorEmail);
  await goTo('/plugins/accounts/admission');
  await search('金融机构', '浑河', '浑河演示银行');
  await fill('管理员的邮箱或手机号', 'not an address');
  await page.getByRole('button', { name: '发出邀请' }).click();
  await expectMessage(/请填写正确的邮箱/);
  await fill('管理员的邮箱或手机号', 'boss@hunhe.example');
  await page.getByRole('button', { name: '发出邀请' }).click();
  await expectMessage('邀请已发给 boss@hunhe.example。');
});

test('an editor writes an answer, is told what is missing, publishes it and takes it back', async () => {
  const { page, goTo, fill, choose, expectMessage } = await adminOf(editorEmail);
  await goTo('/plugins/inquiry/faqs');
  await page.getByRole('button', { name: '写一条问答' }).click();
  await choose('分类', '担保');
  await fill('问题', '没有房产能贷款吗');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expectMessage(/请写下答案/);
  await fill('答案', '可以看信用贷款，也可以找政府性融资担保。');
  expect(await foreignWords(page)).toEqual([]);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expectMessage('已保存为待发布。');
  await page.getByRole('button', { name: '发布：没有房产能贷款吗' }).click();
  await expectMessage(/已发布/);
  const published = async () => ((await (await fetch(`${cms.url}/api/inquiry/faqs?topic=collateral`)).json()) as { data: { faqs: { question: string }[] } }).data.faqs.map(({ question }) => question);
  await expect.poll(published, { timeout: 10_000 }).toEqual(['没有房产能贷款吗']);
  await page.getByRole('tab', { name: '已发布' }).click();
  await page.getByRole('button', { name: '撤下：没有房产能贷款吗' }).click();
  await page.getByRole('button', { name: '确认撤下' }).click();
  await expectMessage(/已撤下/);
  await expect.poll(published, { timeout: 10_000 }).toEqual([]);
});

test('an operator puts a service on offer, with its places found by name, and takes it off', async () => {
  const { page, goTo, fill, choose, search, expectMessage } = await adminOf(operatorEmail);
  await goTo('/plugins/inquiry/services');
  await page.getByRole('button', { name: '上架一项服务' }).click();
  await choose('类别', '税务');
  for (const [label, text] of [['服务名称', '汇算清缴辅导'], ['提供方', '演示税务师事务所'], ['一句话说明', '帮您把汇算清缴做对'], ['能得到什么', '逐项核对'], ['价格', '免费'], ['需要多久', '半天']] as const) await fill(label, text);
  await search('服务地区：查找并添加', '和平', /沈阳市和平区/);
  await page.getByRole('button', { name: '移除辽宁省沈阳市和平区' }).waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expectMessage(/已保存/);
  const offered = async () => ((await (await fetch(`${cms.url}/api/inquiry/services?region=210102`)).json()) as { data: { services: { name: string }[] } }).data.services.map(({ name }) => name);
  expect(await offered()).toEqual(['汇算清缴辅导']);
  await page.getByRole('button', { name: '修改汇算清缴辅导' }).click();
  await page.getByRole('checkbox', { name: /^可以预约/ }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已下架').first().waitFor();
  expect(await offered()).toEqual([]);
});
