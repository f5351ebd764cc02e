/** The admin as a person uses it: by labels, buttons and messages, never by what is behind them. */
import { staffPassword } from './admin.ts';
import type { Browser, Page } from './browser.ts';

const WIDE = { width: 1440, height: 1000 };
/** The admin is five megabytes of script, and a machine that tests is busy. */
export const PATIENCE_MS = 60_000;
/** So long nothing was asked of the server: what a page shows is there. */
const QUIET_MS = 400;

export interface AdminPages {
  page: Page;
  /** To another page, as a link of the admin leads there: without loading its script again. Resolves when all of it is there. */
  goTo(path: string): Promise<void>;
  /** The list of a type: `policies.openList('api::policy.policy')`. */
  openList(uid: string): Promise<void>;
  /** An empty form of a type. */
  openNew(uid: string): Promise<void>;
  openDocument(uid: string, documentId: string): Promise<void>;
  /** A row of the open list, by the name in it. */
  openRow(name: string): Promise<void>;
  /** Writes into the field with this label. */
  fill(label: string, text: string): Promise<void>;
  /** Chooses from a list by the label of the choice. */
  choose(label: string, option: string | RegExp): Promise<void>;
  /** Looks for a code by a part of its name, in a field with one or several codes of a long list. */
  search(label: string, text: string, option: string | RegExp): Promise<void>;
  /** Ticks in a field with several codes of a short list. */
  tick(group: string, option: string): Promise<void>;
  setReviewState(option: string | RegExp): Promise<void>;
  save(): Promise<void>;
  publish(): Promise<void>;
  /** Waits for a message of the admin. */
  expectMessage(text: string | RegExp): Promise<void>;
  /** Everything that can be read on the page now, without what people typed. */
  visibleText(): Promise<string>;
}

/** A browser of its own, signed in; `email` undefined stays on the sign-in page. */
export async function openAdmin(browser: Browser, cmsUrl: string, email?: string, password = staffPassword): Promise<AdminPages> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${cmsUrl}/admin/auth/login`);
  await page.getByLabel('邮箱').waitFor();
  if (email) await signIn(page, email, password);
  return pages(page, cmsUrl);
}

async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel('邮箱').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
}

function pages(page: Page, cmsUrl: string): AdminPages {
  const listUrl = (uid: string) => `${cmsUrl}/admin/content-manager/collection-types/${uid}`;
  const box = (label: string) => page.getByRole('combobox', { name: new RegExp(`^${label}`) });
  const pick = async (option: string | RegExp) => {
    await page.getByRole('option', { name: option }).first().click();
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
  };
  const openForm = async (url: string) => {
    await page.goto(url);
    await page.getByRole('button', { name: '保存', exact: true }).waitFor();
  };
  const untilQuiet = hearRequests(page);
  return {
    page,
    goTo: async (path) => {
      await page.evaluate((to) => {
        // Another tab of a page keeps its heading, and so does the home page, which has two addresses.
        const bare = (pathname: string) => pathname.replace(/\/+$/, '');
        const isLeft = bare(new URL(to, location.href).pathname) !== bare(location.pathname);
        if (isLeft) for (const heading of document.querySelectorAll('h1')) heading.dataset.left = 'yes';
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, `/admin${path}`);
      await page.locator('h1:not([data-left])').first().waitFor();
      await untilQuiet();
    },
    openList: async (uid) => {
      await page.goto(listUrl(uid));
      await page.getByRole('grid').or(page.getByText(/^还没有/)).first().waitFor();
    },
    openNew: (uid) => openForm(`${listUrl(uid)}/create`),
    openDocument: (uid, documentId) => openForm(`${listUrl(uid)}/${documentId}`),
    openRow: async (name) => {
      await page.getByRole('link', { name }).first().click();
      await page.getByRole('button', { name: '保存', exact: true }).waitFor();
    },
    fill: (label, text) => page.getByRole('textbox', { name: new RegExp(`^${label}`) }).first().fill(text),
    choose: async (label, option) => {
      await box(label).first().click();
      await pick(option);
    },
    search: async (label, text, option) => {
      await box(label).first().click();
      await box(label).first().pressSequentially(text);
      await pick(option);
    },
    tick: (group, option) => page.getByRole('group', { name: group }).getByRole('checkbox', { name: option, exact: true }).click(),
    setReviewState: async (option) => {
      await box('审核状态').click();
      await pick(option);
    },
    save: () => page.getByRole('button', { name: '保存', exact: true }).click(),
    publish: () => page.getByRole('button', { name: '发布', exact: true }).click(),
    expectMessage: (text) => page.getByText(text).first().waitFor(),
    visibleText: () => page.locator('body').innerText(),
  };
}

/** Answers how to wait until the page asks nothing more of the server. */
function hearRequests(page: Page): () => Promise<void> {
  const open = new Set<unknown>();
  let last = Date.now();
  const ends = (request: unknown) => {
    open.delete(request);
    last = Date.now();
  };
  page.on('request', (request) => open.add(request)).on('requestfinished', ends).on('requestfailed', ends);
  return async () => {
    for (const deadline = Date.now() + PATIENCE_MS; open.size > 0 || Date.now() - last < QUIET_MS; await page.waitForTimeout(50))
      if (Date.now() > deadline) throw new Error(`the page goes on asking: ${page.url()}`);
  };
}
