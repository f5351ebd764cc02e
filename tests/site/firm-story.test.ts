/** A person registers, proves that it may act for a firm, invites a colleague; a second claimant ends in a dispute. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeUscc } from '../../plugins/contracts/values/uscc.ts';
import { ask } from '../harness/admin.ts';
import { type Browser, type Page, startBrowser } from '../harness/browser.ts';
import { type Platform, startPlatform } from '../harness/platform.ts';

const firm = { uscc: makeUscc({ regionCode: '210102', sequence: 4711 }), name: '沈阳晨光包装有限公司（演示）', legalRepresentativeName: '赵晨光' };
const password = 'Chen-guang9527';

let platform: Platform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([startPlatform({ register: [firm], cms: { SERVE_ADMIN: 'no' } }), startBrowser()]);
  await ask(
    platform.cms.environment.DATABASE_URL ?? '',
    `insert into enterprises (document_id, uscc, name, legal_representative_name, entity_kind, register_status, region_code, industry_code, founded_on, registered_address, is_demo, created_at, updated_at)
     values ('chenguang', $1, $2, $3, 'company', 'active', '210102', 'C22', '2020-05-01', '沈阳市和平区演示路 9 号', true, now(), now())`,
    [firm.uscc, firm.name, firm.legalRepresentativeName],
  );
});
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const onPhone = async (): Promise<Page> => (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })).newPage();
const onDesktop = async (): Promise<Page> => (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })).newPage();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const text = (page: Page) => page.locator('main').innerText();

async function mailTo(address: string, matches: RegExp): Promise<string> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 150))) {
    const { mails } = (await (await fetch(`${platform.outside}/api/mail?to=${encodeURIComponent(address)}`)).json()) as { mails: { text: string }[] };
    const found = mails.map((mail) => mail.text).find((body) => matches.test(body));
    if (found) return found;
  }
  throw new Error(`no mail to ${address} with ${matches}`);
}

async function register(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${platform.url}/register`);
  await page.getByLabel('邮箱或手机号').fill(address);
  await press(page, '获取验证码');
  const code = /\d{6}/.exec(await mailTo(address, /\d{6}/))?.[0] ?? '';
  await page.getByLabel('验证码').fill(code === '000000' ? '111111' : '000000');
  await page.getByLabel('您的姓名').fill(name);
  await page.getByLabel(/密码/).first().fill(password);
  await press(page, '完成注册');
  expect(await text(page)).toContain('验证码');
  await page.getByLabel('验证码').fill(code);
  await page.getByLabel(/密码/).first().fill(password);
  await press(page, '完成注册');
  await page.waitForURL(/\/enterprise/);
}

async function startClaim(page: Page): Promise<void> {
  await page.goto(`${platform.url}/enterprise/claims/new`);
  await page.getByLabel(/统一社会信用代码/).fill(firm.uscc);
  await press(page, '查找企业');
  expect(await text(page)).toContain(firm.name);
  await press(page, '是，开始认领');
  await page.waitForURL(/\/enterprise\/claims\/[0-9a-f-]{36}/);
}

test('on a phone: registered by mail, a wrong code explained, the firm proven by a small transfer, a colleague invited', { timeout: 180_000 }, async () => {
  const page = await onPhone();
  await register(page, 'zhao@chenguang.example', '赵晨光');

  // One digit off: the page says which part of the code is wrong.
  await page.goto(`${platform.url}/enterprise/claims/new`);
  const wrong = `${firm.uscc.slice(0, 17)}${firm.uscc.endsWith('A') ? 'B' : 'A'}`;
  await page.getByLabel(/统一社会信用代码/).fill(wrong);
  await press(page, '查找企业');
  expect(await text(page)).toMatch(/校验码|最后一位|第18位/);

  await startClaim(page);
  await page.getByLabel('对公账号').fill('6222000011112222');
  await press(page, '请打款');
  await page.waitForLoadState();
  let amountFen = 0;
  for (const deadline = Date.now() + 15_000; amountFen === 0 && Date.now() < deadline; await page.waitForTimeout(200)) {
    const { transfers } = (await (await fetch(`${platform.outside}/api/bank?accountNumber=6222000011112222`)).json()) as { transfers: { amountFen: string }[] };
    amountFen = Number(transfers[0]?.amountFen ?? 0);
  }
  await page.reload();
  await page.getByLabel('到账金额').fill((amountFen / 100 + 0.01).toFixed(2));
  await press(page, '核对金额');
  expect(await text(page)).toMatch(/不对|不一致|不符/);
  await page.getByLabel('到账金额').fill((amountFen / 100).toFixed(2));
  await press(page, '核对金额');
  await page.goto(`${platform.url}/enterprise`);
  expect(await text(page)).toContain(firm.name);

  await page.goto(`${platform.url}/enterprise/members`);
  await page.getByLabel('同事的邮箱或手机号').fill('li@chenguang.example');
  await page.getByLabel('经办人').check();
  await press(page, '发出邀请');
  expect(await text(page)).toContain('li@chenguang.example');

  const colleague = await onDesktop();
  await register(colleague, 'li@chenguang.example', '李会计');
  const invitation = await mailTo('li@chenguang.example', /\/invitations\//);
  const link = /https?:\/\/\S+\/invitations\/[\w-]+/.exec(invitation)?.[0] ?? '';
  await colleague.goto(link);
  await press(colleague, '接受邀请');
  await colleague.waitForURL(/\/enterprise/);
  expect(await text(colleague)).toContain(firm.name);
  await colleague.goto(link);
  expect(await text(colleague)).not.toContain('接受邀请');
});

test('on a desktop: a second claimant with a good proof takes nothing over; it ends in a dispute that the firm sees', { timeout: 180_000 }, async () => {
  const page = await onDesktop();
  await register(page, 'qian@elsewhere.example', '钱某');
  await startClaim(page);
  await press(page, '用电子营业执照');
  await page.waitForLoadState();
  const licence = await page.getByRole('link', { name: /去出示电子营业执照/ }).getAttribute('href');
  await page.goto(licence ?? '');
  await page.locator('input[name=name]').fill(firm.legalRepresentativeName);
  await press(page, /同意/);
  await page.waitForURL(new RegExp(platform.url));
  const again = page.getByRole('button', { name: '已出示，查看结果' });
  if (await again.count()) await again.first().click();
  await page.waitForLoadState();
  expect(await text(page)).toContain('争议');
  await page.goto(`${platform.url}/enterprise`);
  expect(await text(page)).not.toContain('切换');
  expect(await mailTo('zhao@chenguang.example', /争议|认领/)).toContain('晨光');
  const administrators = await ask<{ n: number }>(platform.cms.environment.DATABASE_URL ?? '', "select count(*)::int as n from memberships where organisation_id = 'chenguang' and state = 'active' and 'administrator' = any(roles)");
  expect(administrators[0]?.n).toBe(1);
});
