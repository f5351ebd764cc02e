/** On a phone, without scripts: what a loan really costs, two of them compared, what a policy pays, who wants money. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../cms/seeds/seeds.ts';
import { type Browser, type Page, startBrowser } from '../harness/browser.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), startBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', javaScriptEnabled: false })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const open = (path: string) => page.goto(portal.site.url + path);
const text = () => page.locator('main').innerText();

test('300,000 yuan for a year at 4.00 % with a guarantee of 0.80 % costs 14,400, and every item says who gets it and when', async () => {
  await open('/products/yalujiang-farm-loan?amount=300000&term=12');
  await page.getByLabel('怎么还').selectOption({ label: '按季付息、到期还本' });
  await page.getByRole('button', { name: '重新计算' }).click();
  await page.getByRole('link', { name: '打开贷款明白纸，可以打印' }).click();
  const sheet = await text();
  expect(sheet).toContain('每季度付利息3,000元，到期还本金300,000元，共付利息12,000元');
  for (const part of ['14,400元', '2,400元', '盛诚融资担保有限公司（演示）', '按年收取', '297,600元']) expect(sheet).toContain(part);
  expect(await page.getByRole('row').filter({ hasText: '担保费' }).getByRole('cell').allInnerTexts()).toContain('2,400元');
});

test('an amount that cannot be read is kept, and the page says what to do', async () => {
  await open('/products/yalujiang-farm-loan?amount=好多');
  expect(await page.getByRole('alert').innerText()).toContain('看不懂金额“好多”');
  expect(await page.getByLabel('借多少').inputValue()).toBe('好多');
});

test('two are compared: the cheaper by 300 yuan is named, what differs is marked, and one can be left out again', async () => {
  await open('/products/compare?p=yalujiang-farm-loan');
  expect(await page.getByRole('columnheader').count()).toBe(1);
  await open('/products/compare?p=yalujiang-farm-loan&p=yalujiang-strawberry-loan&amount=300000&term=12&method=quarterly-interest');
  expect(await page.locator('figcaption').innerText()).toBe('鸭绿江草莓贷（演示）最省，比最贵的少花300元');
  const row = (name: RegExp) => page.getByRole('row', { name });
  expect(await row(/利息和费用合计/).getByRole('cell').allInnerTexts()).toEqual(['14,400元', expect.stringMatching(/14,100元\s*最省/)]);
  expect(await row(/其中利息/).getByRole('rowheader').innerText()).toContain('（不同）');
  expect(await row(/按哪种还款方式算/).getByRole('rowheader').innerText()).not.toContain('（不同）');
  await page.getByRole('link', { name: /不比了.*惠农贷/ }).click();
  expect(await page.getByRole('columnheader').count()).toBe(1);
  expect(new URL(page.url()).searchParams.get('amount')).toBe('300000');
});

test('a subsidy of 1.5 points on 20 million for two years is 600,000, and the list of papers prints', async () => {
  await open('/policies/private-fixed-asset-subsidy');
  await page.getByLabel('贷款本金').fill('2000万');
  await page.getByLabel('多长时间').fill('24');
  await page.getByRole('button', { name: '算算能得到多少' }).click();
  expect(await text()).toContain('600,000元\n20,000,000元 × 每年1.50% × 24/12年');
  await page.getByRole('link', { name: '打开材料清单，可以打印' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('listitem').filter({ hasText: '设备购置发票' }).isVisible()).toBe(true);
  expect(await page.locator('header.header').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});

test('the demand hall shows what is wanted and narrows it, and no firm of the register is named', async () => {
  await open('/needs');
  const all = await page.locator('p.count').innerText();
  await page.locator('summary', { hasText: '筛选' }).click();
  await page.locator('.facet > summary', { hasText: '行业' }).click();
  await page.getByRole('group', { name: '筛选条件' }).getByRole('link', { name: /制造业/ }).click();
  expect(await page.locator('p.count').innerText()).not.toBe(all);
  await page.locator('.need a').first().click();
  const shown = `${await text()}${await (await fetch(`${portal.site.url}/needs`)).text()}`;
  expect(shown).toContain('希望到账');
  for (const { name, uscc } of seeds.enterprise as { name: string; uscc: string }[]) if (shown.includes(name) || shown.includes(uscc)) throw new Error(`${name} is named`);
});
