import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, startBrowser } from '../harness/browser.ts';
import { owner, type Portal, signIn, startPortal } from './portal.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const post = (path: string, origin: string | undefined, body: Record<string, string> = {}, cookie = '') =>
  fetch(portal.site.url + path, {
    method: 'POST',
    headers: { ...(origin ? { origin } : {}), ...(cookie ? { cookie } : {}) },
    body: new URLSearchParams(body),
    redirect: 'manual',
  });

test('without JavaScript one signs in, comes back to where one wanted to go, and signs out', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${portal.site.url}/enterprise/members`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');

  await page.fill('#identifier', owner().account);
  await page.fill('#password', 'Wrong-Password-1');
  await page.click('button:has-text("登录")');
  expect(await page.locator('.summary').textContent()).toContain('账号或密码不对');
  expect(await page.inputValue('#identifier')).toBe(owner().account);
  expect(await page.inputValue('#password')).toBe('');

  await page.fill('#password', owner().password);
  await page.click('button:has-text("登录")');
  expect(new URL(page.url()).pathname).toBe('/enterprise/members');

  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', expires: -1 });
  await page.click('button:has-text("退出登录")');
  expect(await page.locator('[role=status]').textContent()).toContain('已退出登录');
  const kept = await fetch(`${portal.site.url}/enterprise`, { headers: { cookie: `${cookie?.name}=${cookie?.value}` }, redirect: 'manual' });
  expect(kept.headers.get('location')).toContain('/sign-in?');
  await context.close();
});

test('no other site can make a browser act here', async () => {
  const credentials = { identifier: owner().account, password: owner().password };
  const { name, value } = await signIn(portal.site, owner());
  for (const origin of ['https://evil.example', 'null', undefined]) {
    expect((await post('/sign-in', origin, credentials)).status).toBe(403);
    expect((await post('/sign-out', origin, {}, `${name}=${value}`)).status).toBe(403);
  }
  const still = await fetch(`${portal.site.url}/enterprise`, { headers: { cookie: `${name}=${value}` }, redirect: 'manual' });
  expect(still.status).toBe(200);
});

test('signing in never leads to another site', async () => {
  const response = await post('/sign-in?next=//evil.example/', portal.site.url, { identifier: owner().account, password: owner().password });
  expect(response.headers.get('location')).toBe('/enterprise');
});

test('every answer carries the headers that keep strangers out; pages of one person are stored nowhere', async () => {
  const { name, value } = await signIn(portal.site, owner());
  for (const path of ['/', '/no-such-page', '/sign-in', '/enterprise', '/robots.txt', '/policies/no-such-policy']) {
    const { headers } = await fetch(portal.site.url + path, { headers: { cookie: `${name}=${value}` } });
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'; style-src 'self'.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  }
  const own = await fetch(`${portal.site.url}/enterprise`, { headers: { cookie: `${name}=${value}` } });
  expect(own.headers.get('cache-control')).toBe('no-store');
  expect(own.headers.get('x-robots-tag')).toBe('noindex');
});

test('a form that is no form gets an answer, not a failure', async () => {
  const response = await fetch(`${portal.site.url}/sign-in`, { method: 'POST', headers: { origin: portal.site.url, 'content-type': 'application/json' }, body: '{"a":1}' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('请填写邮箱或手机号');
});

test('what is neither reading nor sending a form is refused', async () => {
  for (const method of ['PUT', 'DELETE', 'OPTIONS']) expect((await fetch(portal.site.url, { method, headers: { origin: portal.site.url } })).status).toBe(405);
});
