/** On a phone: a question is asked without an account, routed, answered inside its clock, and rated; a service is booked; a reminder is set. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../harness/admin.ts';
import { type Browser, type Page, startBrowser } from '../harness/browser.ts';
import { demoPeople } from '../../scripts/seed/demo-accounts.ts';
import { lookAt } from './look-at-page.ts';
import { type Portal, signIn, startPortal } from './portal.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const onPhone = () => browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const text = (page: Page) => page.locator('main').innerText();
const adviser = () => {
  const person = demoPeople.find(({ account }) => account.startsWith('manager@'));
  if (!person) throw new Error('the demo has no manager of a bank');
  return person;
};

test('a question is asked on a phone, routed, answered inside its clock and rated', async () => {
  const visitor = await (await onPhone()).newPage();
  await visitor.goto(`${portal.site.url}/consult`);
  await visitor.getByRole('link', { name: /没有抵押物/ }).click();
  expect(await text(visitor)).toMatch(/最迟\d+月\d+日（星期[一二三四五六日]）17:00\s*前答复/);
  await press(visitor, '提问');
  expect(await text(visitor)).toContain('请把问题写清楚');
  await visitor.getByLabel('在哪个城市').selectOption({ label: '沈阳' });
  await visitor.getByLabel('您的问题').fill('租的厂房，没有房产，想借50万进货，有办法吗？');
  await visitor.getByLabel('您的邮箱').fill('phone-visitor@example.com');
  await press(visitor, '提问');
  await visitor.waitForURL(/\/consult\/[\w-]{43}\?done=asked$/);
  expect(await text(visitor)).toContain('刘经理（演示），普惠金融客户经理');
  const privateLink = visitor.url().replace(/\?.*/, '');

  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await desk.addCookies([{ ...(await signIn(portal.site, adviser())), url: portal.site.url }]);
  const officer = await desk.newPage();
  await officer.goto(`${portal.site.url}/adviser`);
  expect(await lookAt(desk, `${portal.site.url}/adviser`, 'adviser')).toMatchObject({ status: 200, complaints: [], widerBy: 0, violations: [] });
  await officer.getByRole('link', { name: /租的厂房/ }).click();
  expect(await lookAt(desk, officer.url(), 'adviser-thread')).toMatchObject({ status: 200, complaints: [], widerBy: 0, violations: [] });
  await officer.getByLabel('您的答复').fill('有办法：先看政府性融资担保，凭流水和订单申请，两家合作银行都能办。');
  await press(officer, '发送答复');
  await officer.waitForURL(/done=replied/);

  await visitor.goto(privateLink);
  expect(await text(visitor)).toContain('先看政府性融资担保');
  await press(visitor, '问题解决了，结束');
  await visitor.waitForURL(/done=closed/);
  await press(visitor, '提交评价');
  expect(await text(visitor)).toContain('请选择有没有人联系过您。');
  for (const label of ['有', '有用', '问题解决了']) await visitor.getByLabel(label, { exact: true }).check();
  await press(visitor, '提交评价');
  await visitor.waitForURL(/done=rated/);
  expect(await text(visitor)).toContain('有人答复，有用，问题解决了。');
  const phone = visitor.context();
  expect(await lookAt(phone, privateLink, 'consult-thread')).toMatchObject({ status: 200, complaints: [], widerBy: 0, violations: [] });

  const [row] = await ask(portal.cms.environment.DATABASE_URL ?? '', "select state, is_answered_in_time from inquiries where guest_mail = 'phone-visitor@example.com'");
  expect(row).toEqual({ state: 'closed', is_answered_in_time: true });
});

test('a wrong private link shows nothing but that there is nothing', async () => {
  const response = await fetch(`${portal.site.url}/consult/${'x'.repeat(43)}`);
  expect([response.status, response.headers.get('cache-control'), response.headers.get('x-robots-tag')]).toEqual([404, 'no-store', 'noindex']);
  const own = await fetch(`${portal.site.url}/consult/0b0f7a80-6c5e-4b0e-9d27-3a1c5b9e0a11`, { redirect: 'manual' });
  expect([own.status, own.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fconsult%2F0b0f7a80-6c5e-4b0e-9d27-3a1c5b9e0a11']);
});

test('a service is booked and an outlet is found near a district, without an account', async () => {
  const visitor = await (await onPhone()).newPage();
  await visitor.goto(`${portal.site.url}/services/value-added`);
  await visitor.getByRole('link', { name: '税务健康检查（演示）' }).click();
  await visitor.getByLabel('您在哪个城市').selectOption({ label: '沈阳' });
  await visitor.getByLabel('希望的日期').fill('2020-01-01');
  await visitor.getByLabel('联系人').fill('王老板');
  await visitor.getByLabel('联系电话').fill('13800001234');
  await visitor.getByLabel('您的邮箱').fill('booking@example.com');
  await press(visitor, '预约');
  expect(await text(visitor)).toContain('希望的日期请选明天以后');
  const soon = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
  await visitor.getByLabel('希望的日期').fill(soon);
  await press(visitor, '预约');
  await visitor.waitForURL(/\/consult\/[\w-]{43}\?done=asked$/);
  expect(await text(visitor)).toContain('税务健康检查（演示）');

  await visitor.goto(`${portal.site.url}/outlets?city=shenyang&district=210106`);
  expect(await text(visitor)).toMatch(/铁西支行\s*约1公里以内/);
  await visitor.getByRole('link', { name: /^预约.*铁西支行$/ }).first().click();
  expect(await visitor.locator('h1').innerText()).toBe('预约铁西支行');
});
