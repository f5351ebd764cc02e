/** An editor writes a policy in the admin, previews it on the site, hands it in; it comes back, is mended, published, and found. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPolicy } from '../fixtures/content.ts';
import { signUpFirstAdministrator, staffPassword } from '../harness/admin.ts';
import { PATIENCE_MS } from '../harness/admin-pages.ts';
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
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${platform.cms.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(staffPassword);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/admin\/?$/);
  return page;
}

const policies = () => `${platform.cms.url}/admin/content-manager/collection-types/api::policy.policy`;
const found = async (words: string) => (await (await fetch(`${platform.url}/search?q=${encodeURIComponent(words)}`)).text()).includes('href="/policies/shou-dai-tie-xi"');

const openForm = async (page: Page, documentId: string) => {
  await page.goto(`${policies()}/${documentId}?plugins[i18n][locale]=zh-CN`);
  await page.getByRole('button', { name: '保存', exact: true }).waitFor();
};
const save = async (page: Page) => {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText(/已保存/).first().waitFor();
};
const handIn = async (page: Page) => {
  await page.getByRole('button', { name: '提交审核', exact: true }).click();
  await page.getByText('已提交，待审核').first().waitFor();
  // The page loads itself anew; the button is gone when the state has changed.
  await page.getByRole('button', { name: '提交审核', exact: true }).waitFor({ state: 'detached' });
};

test('written, previewed, handed in, given back, mended, published, found; a later change is read as a difference', { timeout: 300_000 }, async () => {
  const editor = await inAdminAs('editor@rongqiao.example');
  const token = await signIn('editor@rongqiao.example');
  // The long form is filled through the admin's own API; what the story is about is done by hand.
  const { documentId } = await post<{ documentId: string }>(token, '/content-manager/collection-types/api::policy.policy?locale=zh-CN', aPolicy({ title: '待改的标题', slug: 'shou-dai-tie-xi' }));
  await openForm(editor, documentId);
  await editor.getByLabel('政策名称').fill(title);
  expect(await editor.getByRole('button', { name: '提交审核', exact: true }).isDisabled()).toBe(true);
  await save(editor);
  await editor.getByRole('link', { name: '打开预览' }).click();
  const draft = editor.frameLocator('iframe');
  await draft.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await draft.locator('body').innerText()).toContain('这是草稿，还没有发布');
  expect((await fetch(`${platform.url}/policies/shou-dai-tie-xi`)).status).toBe(404);
  await openForm(editor, documentId);
  await handIn(editor);
  for (const publish of await editor.getByRole('button', { name: '发布', exact: true }).all()) expect(await publish.isDisabled()).toBe(true);

  const reviewer = await inAdminAs('reviewer@rongqiao.example');
  await reviewer.getByRole('link', { name: title }).click();
  await reviewer.getByRole('button', { name: '退回修改' }).click();
  await reviewer.getByText('退回时请写明要改什么。').waitFor();
  await reviewer.getByRole('textbox', { name: /审核意见/ }).fill('请写明最多补助多少。');
  await reviewer.getByRole('button', { name: '退回修改' }).click();
  await reviewer.getByText('已退回作者修改。').waitFor();

  await editor.goto(`${platform.cms.url}/admin/`);
  await editor.getByText('审核意见：请写明最多补助多少。').waitFor();
  await editor.getByRole('link', { name: title }).click();
  await editor.getByLabel('一句话说明').fill('首次贷款的小微企业，最多补助2万元。');
  await save(editor);
  await handIn(editor);

  const approve = async () => {
    await reviewer.goto(`${platform.cms.url}/admin/`);
    await reviewer.getByRole('link', { name: title }).click();
    await reviewer.getByRole('button', { name: '通过并发布' }).waitFor();
    const read = await reviewer.locator('body').innerText();
    await reviewer.getByRole('button', { name: '通过并发布' }).click();
    await reviewer.getByRole('button', { name: '确认发布' }).click();
    await reviewer.getByText('已发布。').waitFor();
    return read;
  };
  expect(await approve()).toContain('首次发布，请通读全文');
  const published = Date.now();
  for (let seen = false; !seen; seen = await found('首贷贴息')) {
    if (Date.now() - published > 15_000) throw new Error('not found in the portal within 15 seconds');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const visitor = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })).newPage();
  await visitor.goto(`${platform.url}/search?q=${encodeURIComponent('首贷贴息')}`);
  await visitor.getByRole('link', { name: /首贷贴息补助/ }).first().click();
  expect(await visitor.locator('h1').innerText()).toContain('首贷贴息补助');

  await openForm(editor, documentId);
  await editor.getByLabel('一句话说明').fill('首次贷款的小微企业，最多补助3万元。');
  await save(editor);
  await handIn(editor);
  const read = await approve();
  expect(read).toMatch(/发布的版本相比，有 1 处不同/);
  expect(read).toMatch(/一句话说明[\s\S]*2[\s\S]*3/);
});

test('a preview that was altered or is over says so, is kept by nobody and found by nobody', async () => {
  const answer = await fetch(`${platform.url}/policies/shou-dai-tie-xi?preview=policies~x~zh-CN~9999999999~abc`);
  expect(answer.url).toContain('/preview?token=');
  expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual([403, 'no-store', 'noindex']);
  expect(answer.headers.get('content-security-policy')).toContain(`frame-ancestors ${platform.cms.url}`);
  expect(await answer.text()).toContain('预览链接已失效');
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
