/** A product manager brings a product to the supermarket, changes it, and hears from the reviewer. Nothing needs a script. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople, demoStaff } from '../../scripts/seed/demo-accounts.ts';
import { signInStaff } from '../harness/admin.ts';
import { type Browser, type BrowserContext, type Page, startBrowser } from '../harness/browser.ts';
import { eventually } from '../harness/search.ts';
import { lookAtSizes } from './look-at-page.ts';
import { type Portal, signIn, startPortal } from './portal.ts';

let portal: Portal;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let staffToken: string;
const manager = demoPeople.find(({ account }) => account.startsWith('manager@'));
const operator = demoStaff.find(({ role }) => role === 'rongqiao-operator');

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), startBrowser()]);
  if (!manager || !operator) throw new Error('the demo data has no product manager or no operator');
  const cookie = await signIn(portal.site, manager);
  context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN', viewport: { width: 1440, height: 1000 } });
  await context.addCookies([{ ...cookie, url: portal.site.url }]);
  page = await context.newPage();
  staffToken = await signInStaff(portal.cmsUrl, operator.account, operator.password);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const at = (path: string) => `${portal.site.url}${path}`;
const button = (name: string) => page.locator(`#sheet button:has-text("${name}"):not(.visually-hidden)`).last().click();
const status = () => page.locator('[role=status]').innerText();
const standing = () => page.locator('.panel .mark').innerText();
const ownId = () => new URL(page.url()).pathname.split('/')[3] ?? '';

/** As the operator does it in the admin. */
async function review(method: 'POST' | 'PUT', path: string, body: object): Promise<void> {
  const answer = await fetch(`${portal.cmsUrl}/content-manager/collection-types/api::financial-product.financial-product/${path}?locale=zh-CN`, {
    method,
    headers: { authorization: `Bearer ${staffToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

const publicPage = async (slug: string) => (await fetch(at(`/products/${slug}`))).text();
const until = async (isSo: () => Promise<boolean>) => expect(await eventually(isSo, Boolean, 15_000)).toBe(true);

test('a product is written, refused for a barred fee, submitted, published, found, changed under review, and returned with a remark', { timeout: 180_000 }, async () => {
  await page.goto(at('/institution'));
  await page.click('text=新建产品');
  await button('保存草稿');
  expect(await page.locator('.summary').innerText()).toContain('请填写产品名称');

  await page.fill('#name', '浑河周转贷（演示）');
  await page.selectOption('#kind', 'credit-loan');
  await page.selectOption('#regionCode', '210100');
  await page.fill('#summary', '凭纳税记录申请的周转贷款，最高 80 万元。');
  await page.fill('#amountFenMin', '5');
  await page.fill('#amountFenMax', '八十万');
  await page.fill('#termMonthsMin', '3');
  await page.fill('#termMonthsMax', '12');
  await page.selectOption('#rateKind', 'lpr-spread');
  await page.selectOption('#lprTerm', 'one-year');
  await page.fill('#spreadBpMin', '60');
  await page.fill('#spreadBpMax', '120');
  await button('保存草稿');
  expect(await page.locator('#amountFenMax-error').innerText()).toContain('看不懂金额');
  expect(await page.inputValue('#spreadBpMax')).toBe('120');
  await page.fill('#amountFenMax', '80');
  await button('算出年利率');
  expect(await page.locator('#rate').innerText()).toContain('年利率3.60–4.20%');

  await button('加一项费用');
  await button('加一项费用');
  await page.selectOption('[id="fees.0.kind"]', 'appraisal-fee');
  await page.click('button[value="remove-fees-0"]');
  expect(await page.locator('[id="fees.1.kind"]').count()).toBe(0);
  await page.selectOption('[id="fees.0.kind"]', 'prepayment-penalty');
  await page.fill('[id="fees.0.name"]', '提前还款违约金');
  await page.fill('[id="fees.0.payee"]', '辽河国有银行');
  await page.selectOption('[id="fees.0.payer"]', 'enterprise');
  await page.selectOption('[id="fees.0.basis"]', 'balance');
  await page.selectOption('[id="fees.0.timing"]', 'on-event');
  await page.fill('[id="fees.0.rate"]', '1');
  await button('加一份材料');
  await page.fill('[id="materials.0.name"]', '近一年纳税证明');
  await page.selectOption('[id="materials.0.source"]', 'data-call');
  await page.locator('[id="criteria.regionsIn"] summary').click();
  await page.fill('[id="criteria.regionsIn.more"]', '沈阳市、长春市');
  await button('保存草稿');
  expect(await status()).toContain('草稿已建立');
  expect(await page.locator('[id="criteria.regionsIn"] summary').innerText()).toContain('沈阳、吉林省长春市');
  expect(await page.locator('.panel').innerText()).toContain('银保监发〔2020〕18号');

  await button('保存并提交审核');
  expect(await page.locator('[id="fees.0.kind-error"]').innerText()).toMatch(/银保监发〔2020〕18号.*第一条第（一）项/);
  await page.click('button[value="remove-fees-0"]');
  await button('保存并提交审核');
  expect(await status()).toContain('已提交审核');
  expect([await standing(), await page.locator('#name').isDisabled()]).toEqual(['待审核', true]);
  const slug = 'hun-he-zhou-zhuan-dai-yan-shi';
  const id = ownId();
  expect((await fetch(at(`/products/${slug}`))).status).toBe(404);

  await review('POST', `${id}/actions/publish`, {});
  await until(async () => (await (await fetch(at(`/search?q=${encodeURIComponent('浑河周转贷')}`))).text()).includes(`/products/${slug}`));
  expect(await publicPage(slug)).toContain('80万元');

  await page.goto(at(`/institution/products/${id}`));
  expect(await standing()).toBe('已上架');
  await page.fill('#amountFenMax', '100');
  await button('保存并提交审核');
  expect(await standing()).toBe('已上架，修改待审核');
  expect(await page.locator('.panel').innerText()).toContain('和已上架的不同：最高额度');
  expect(await publicPage(slug)).toContain('80万元');
  await page.goto(at(`/institution/products/${id}/preview`));
  expect(await page.locator('article').innerText()).toContain('5–100万元');

  await review('PUT', id, { reviewState: 'returned', reviewRemark: '请说明100万元额度的担保要求。' });
  await until(async () => (await page.goto(at('/messages?only=unread'))) !== null && (await page.locator('article').allInnerTexts()).join().includes('浑河周转贷（演示）”被退回'));
  await page.click('.line:has-text("被退回") button');
  expect(new URL(page.url()).pathname).toBe(`/institution/products/${id}`);
  expect(await page.locator('.panel').innerText()).toContain('请说明100万元额度的担保要求');
  await page.goto(at('/institution'));
  expect((await page.locator('.task').allInnerTexts()).join()).toContain('请说明100万元额度的担保要求');
  expect(await publicPage(slug)).toContain('80万元');

  await page.goto(at(`/institution/products/${id}`));
  await page.click('button:has-text("下架")');
  expect(await page.locator('#sure-error').innerText()).toContain('请先勾选');
  await page.check('#sure');
  await page.click('button:has-text("下架")');
  expect(await status()).toContain('产品已下架');
  await until(async () => (await fetch(at(`/products/${slug}`))).status === 404);
});

/** With a product that went through all of it; the pages that look the same without are looked at by pages.test.ts. */
test('the pages of the workspace that the product stands on are whole on a phone and on a desk', { timeout: 120_000 }, async () => {
  await page.goto(at('/institution/products'));
  const own = new URL((await page.locator('tbody a').first().getAttribute('href')) ?? '', portal.site.url).pathname;
  const pages = { home: '/institution', products: '/institution/products', product: own, preview: `${own}/preview`, messages: '/messages' };
  const looking = await browser.newContext({ locale: 'zh-CN' });
  await looking.addCookies(await context.cookies());
  const tab = await looking.newPage();
  for (const [name, path] of Object.entries(pages)) {
    for (const { title: _title, ...look } of await lookAtSizes(tab, at(path), `institution-${name}`, [{ width: 390, height: 844 }, { width: 1440, height: 844 }])) {
      expect({ name, ...look }).toEqual({ name, status: 200, complaints: [], widerBy: 0, violations: [] });
    }
  }
  await looking.close();
});
