/** From need to decision: a young firm on a phone, two lenders at their desks. Nothing needs a script but the sliders. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoPerson, demoPeople } from '../../scripts/seed/demo-accounts.ts';
import { type Browser, type BrowserContext, type Page, startBrowser } from '../harness/browser.ts';
import { lookAt } from './look-at-page.ts';
import { filed, type Portal, signIn, startPortal } from './portal.ts';

let portal: Portal;
let browser: Browser;
let phone: BrowserContext;
let page: Page;
let firmName: string;

const person = (account: string): DemoPerson => {
  const found = demoPeople.find((one) => one.account === account);
  if (!found) throw new Error(`the demo has nobody called ${account}`);
  return found;
};
const at = (path: string) => `${portal.site.url}${path}`;
const whole = { status: 200, complaints: [], widerBy: 0, violations: [] };
const text = (on: Page) => on.locator('main').innerText();
const query = async (sql: string, values: string[] = []) => ((await portal.cms.strapi.db.connection.raw(sql, values)) as { rows: Record<string, string>[] }).rows;

/** 赵明 looks after a firm of which nobody has reported anything yet. Answers its name as pages show it. */
async function takeOverYoungFirm(): Promise<string> {
  const [firm] = await query(`select e.document_id as id, e.name from enterprises e where register_status = 'active' and entity_kind = 'company' and region_code like '2101%'
    and founded_on between current_date - interval '23 months' and current_date - interval '13 months'
    and not exists (select from credit_facts f where f.uscc = e.uscc) order by e.uscc limit 1`);
  if (!firm?.id) throw new Error('the demo has no young firm without history in Shenyang');
  await query(`insert into memberships (user_id, organisation_kind, organisation_id, roles)
    select m.user_id, 'enterprise', ?, array['administrator', 'operator', 'signatory'] from (select id as user_id from up_users where email = ?) m`, [firm.id, 'someone@rongqiao.example']);
  return (firm.name ?? '').replace('（演示）', '');
}

async function atDesk(account: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', javaScriptEnabled: false });
  await context.addCookies([{ ...(await signIn(portal.site, person(account))), url: portal.site.url }]);
  return context.newPage();
}

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(filed), startBrowser()]);
  firmName = await takeOverYoungFirm();
  phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' });
  page = await phone.newPage();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const press = (on: Page, name: string | RegExp) => on.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
/** The demonstration has cases of its own in the inbox. */
const caseOf = (desk: Page) => desk.locator('tbody a', { hasText: firmName }).first();
const lenderOf = (on: Page, lender: string) => on.locator('.match', { has: on.locator('.lender', { hasText: lender }) }).first();

test('a firm without history finds what fits and what would open more, applies to two, is refused by one and takes the offer of the other', { timeout: 240_000 }, async () => {
  // Before anybody signs in: what is answered once is not asked again.
  await page.goto(at('/loan?amount=300000&term=12&guarantee=credit&purpose=turnover'));
  await press(page, '看看能谈哪些产品');
  await page.getByRole('link', { name: '登录后直接申请' }).click();
  const someone = person('someone@rongqiao.example');
  await page.getByLabel('邮箱或手机号').fill(someone.account);
  await page.getByLabel('密码', { exact: true }).fill(someone.password);
  await press(page, '登录');
  await page.waitForURL(/\/enterprise\/loan\?/);
  expect([await page.inputValue('#wan'), await page.inputValue('#term'), await page.inputValue('#use')]).toEqual(['30', '12', 'stock']);
  await page.goto(at('/enterprise/loan'));
  expect([await page.inputValue('#wan'), await page.getByRole('checkbox', { name: /凭信用/ }).isChecked()]).toEqual(['30', true]);
  await press(page, '看看适合的产品');

  // What fits, judged by the record, and what one change would open.
  await page.waitForURL(/\/enterprise\/loan\/match\?/);
  expect(await page.locator('.match:has(.pick)').count()).toBeGreaterThanOrEqual(3);
  expect(await page.locator('.openings').innerText()).toMatch(/提供其中一种担保[\s\S]*可以多办\d+个产品/);
  expect(await text(page)).toMatch(/最早\d{4}年\d+月\d+日/);
  await press(page, '按补充的重新核对');
  for (const lender of ['辽河银行', '浑河银行']) await lenderOf(page, lender).locator('.pick').click();
  await press(page, '申请选中的');

  // Consent in plain words, category by category.
  await page.waitForURL(/\/apply\?/);
  const sheets = await page.locator('fieldset').allInnerTexts();
  for (const lender of ['辽河国有银行沈阳分行', '浑河城市商业银行']) expect(sheets.find((sheet) => sheet.includes(lender))).toMatch(/用于审查贷款、担保等融资申请[\s\S]*授权书原文/);
  expect(await lookAt(phone, page.url(), 'loan-apply')).toMatchObject(whole);
  await press(page, '同意授权并发送申请');
  await page.waitForURL(/done=applied/);
  expect(await page.locator('.applications li').allInnerTexts()).toEqual([expect.stringMatching(/待受理[\s\S]*机构须在.*前受理/), expect.stringMatching(/待受理/)]);

  // 辽河银行: from the inbox to a counter-offer; every click and field counts.
  const liu = await atDesk('manager@liaohe-bank.example');
  let actions = 0;
  const act = async (step: Promise<unknown>) => {
    actions += 1;
    await step;
  };
  await liu.goto(at('/institution/applications'));
  await act(caseOf(liu).click());
  expect(await text(liu)).toMatch(/受理[\s\S]*企业授权了\d类数据/);
  const cases = { liaohe: new URL(liu.url()).pathname, hunhe: '' };
  await act(press(liu, '受理'));
  await act(liu.getByLabel('怎么联系的，谈了什么').fill('电话联系赵总，核实订单和回款。'));
  await act(press(liu, '记下联系'));
  await act(liu.getByLabel('金额').fill('20'));
  await act(liu.getByLabel('年利率').fill('3.95'));
  await act(press(liu, '提出调整方案'));
  expect(actions).toBeLessThanOrEqual(12);
  expect(await text(liu)).toContain('决定已发出');
  const looking = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await looking.addCookies(await liu.context().cookies());
  expect(await lookAt(looking, at(cases.liaohe), 'desk-case')).toMatchObject(whole);

  // 浑河银行 says no: only with a reason and a sentence.
  const han = await atDesk('manager@hunhe-bank.example');
  await han.goto(at('/institution/applications'));
  await caseOf(han).click();
  cases.hunhe = new URL(han.url()).pathname;
  await han.getByText('不同意', { exact: true }).click();
  await press(han, '告诉企业不能办');
  expect(await han.locator('.summary').innerText()).toMatch(/请用一句话告诉企业为什么/);
  await han.getByLabel('主要原因').selectOption('short-history');
  await han.getByLabel('用一句话告诉企业为什么').fill('企业成立不满两年，本行这款产品要求满两年。');
  await press(han, '告诉企业不能办');
  expect(await text(han)).toContain('成立时间不足');
  // The other lender's case is nobody's here.
  expect((await han.goto(at(cases.liaohe)))?.status()).toBe(404);

  // The firm reads why, sees where else to go, and compares.
  await page.goto(at('/enterprise/applications?view=ended'));
  await page.locator('.applications a').first().click();
  expect(await text(page)).toMatch(/本行这款产品要求满两年[\s\S]*怎么办[\s\S]*不限成立时间/);
  const refusedAt = new URL(page.url()).pathname;
  await page.getByRole('link', { name: '找不卡这一条的产品' }).click();
  expect(await text(page)).toMatch(/不卡“成立时间”这一条|没有找到别的合适的产品/);
  expect(await lookAt(phone, at(refusedAt), 'loan-refused')).toMatchObject(whole);

  await page.goto(at('/enterprise'));
  await page.getByRole('link', { name: /^看方案/ }).click();
  expect(await text(page)).toMatch(/金额20万元，您申请的是30万元[\s\S]*年化综合成本/);
  const offeredAt = new URL(page.url()).pathname;
  await page.getByRole('link', { name: '和其他机构的方案放在一起比' }).click();
  expect(await text(page)).toMatch(/20万元[\s\S]*3\.95%[\s\S]*费用付给谁/);
  expect(await lookAt(phone, page.url(), 'loan-offers')).toMatchObject(whole);
  await page.goto(at(offeredAt));
  await press(page, '接受这个方案');
  expect(await page.locator('#sureAccept-error').innerText()).toContain('请勾选确认');
  await page.getByLabel(/我看清了/).check();
  await press(page, '接受这个方案');
  expect(await text(page)).toMatch(/企业已接受/);
  expect(await lookAt(phone, at(offeredAt), 'loan-accepted')).toMatchObject(whole);

  // Both sides see the same end; what happened stands in the record of the database.
  await liu.goto(at(cases.liaohe));
  expect(await text(liu)).toContain('企业已接受');
  expect(await query('select state from applications order by state')).toEqual(expect.arrayContaining([{ state: 'offer-accepted' }, { state: 'refused' }]));
});
