/** An editor writes a policy in the admin, a reviewer publishes it, and it is found in the portal seconds later. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPolicy } from '../fixtures/content.ts';
import { signUpFirstAdministrator, staffPassword } from '../harness/admin.ts';
import { type Browser, type Page, startBrowser } from '../harness/browser.ts';
import { type Platform, startPlatform } from '../harness/platform.ts';

const title = '沈阳市首贷贴息补助（演示）';
let platform: Platform;
let browser: Browser;
let root: string;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startPlatform(), startBrowser()]);
  root = await signUpFirstAdministrator(platform.cms.url);
  for (const [email, code] of [['editor@rongqiao.example', 'rongqiao-editor'], ['reviewer@rongqiao.example', 'rongqiao-reviewer']] as const) await hire(email, code);
});
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

async function asRoot<T>(path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${platform.cms.url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${root}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { data: T }).data;
}

/** As the super administrator does it: invites, and the invited chooses a password. */
async function hire(email: string, roleCode: string) {
  const role = (await asRoot<{ id: number; code: string }[]>('/admin/roles')).find(({ code }) => code === roleCode);
  const { registrationToken } = await asRoot<{ registrationToken: string }>('/admin/users', { email, firstname: '演示', lastname: roleCode, roles: [role?.id], preferedLanguage: 'zh-Hans' });
  const answer = await fetch(`${platform.cms.url}/admin/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ registrationToken, userInfo: { firstname: '演示', lastname: roleCode, password: staffPassword } }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

async function inAdminAs(email: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'zh-CN' })).newPage();
  await page.goto(`${platform.cms.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(staffPassword);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/admin\/?$/);
  return page;
}

const policies = () => `${platform.cms.url}/admin/content-manager/collection-types/api::policy.policy`;
const found = async (words: string) => (await (await fetch(`${platform.url}/search?q=${encodeURIComponent(words)}`)).text()).includes('href="/policies/shou-dai-tie-xi"');

test('written, submitted, published, found; the editor alone cannot publish', { timeout: 240_000 }, async () => {
  const editor = await inAdminAs('editor@rongqiao.example');
  const token = await signIn('editor@rongqiao.example');
  // The long form is filled through the admin's own API; what the story is about is done by hand.
  const { documentId } = await post<{ documentId: string }>(token, '/content-manager/collection-types/api::policy.policy?locale=zh-CN', aPolicy({ title: '待改的标题', slug: 'shou-dai-tie-xi' }));
  await editor.goto(`${policies()}/${documentId}?plugins[i18n][locale]=zh-CN`);
  await editor.getByLabel('政策名称').fill(title);
  await editor.getByRole('combobox', { name: /审核状态/ }).click();
  await editor.getByRole('option', { name: /已提交/ }).click();
  await editor.getByRole('button', { name: /^(保存|Save)$/ }).click();
  await editor.getByText(/已保存|Saved|保存成功/).first().waitFor();
  for (const publish of await editor.getByRole('button', { name: /^(发布|Publish)$/ }).all()) expect(await publish.isDisabled()).toBe(true);
  expect(await found('首贷贴息')).toBe(false);

  const reviewer = await inAdminAs('reviewer@rongqiao.example');
  await reviewer.goto(`${policies()}/${documentId}?plugins[i18n][locale]=zh-CN`);
  await reviewer.getByRole('button', { name: /^(发布|Publish)$/ }).click();
  const published = Date.now();
  for (let seen = false; !seen; seen = await found('首贷贴息')) {
    if (Date.now() - published > 15_000) throw new Error('not found in the portal within 15 seconds');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const visitor = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })).newPage();
  await visitor.goto(`${platform.url}/search?q=${encodeURIComponent('首贷贴息')}`);
  await visitor.getByRole('link', { name: /首贷贴息补助/ }).first().click();
  expect(await visitor.locator('h1').innerText()).toContain('首贷贴息补助');
});

async function signIn(email: string): Promise<string> {
  const { signInStaff } = await import('../harness/admin.ts');
  return signInStaff(platform.cms.url, email);
}

async function post<T>(token: string, path: string, body: unknown): Promise<T> {
  const answer = await fetch(`${platform.cms.url}${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { data: T }).data;
}
