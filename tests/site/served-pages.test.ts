import QRCode from 'qrcode';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../cms/seeds/seeds.ts';
import { addDays, chineseDayAt } from '../../plugins/contracts/values/period.ts';
import { aPolicy } from '../fixtures/content.ts';
import { startBrowser } from '../harness/browser.ts';
import { draft, documentsOf, publish, republish, uids } from '../harness/publish.ts';
import { eventually } from '../harness/search.ts';
import { type RunningSite, startSite } from '../harness/site.ts';
import { layWire, type Wire } from '../harness/wire.ts';
import { memberOf, type Portal, signIn, startPortal } from './portal.ts';

let portal: Portal;
let wire: Wire;
/** A second instance, whose connection to the cms can be cut. */
let second: RunningSite;

beforeAll(async () => {
  portal = await startPortal();
  wire = await layWire(portal.cmsUrl);
  second = await startSite({ environment: portal.cms.environment, cmsUrl: wire.url });
  await Promise.all([portal.site, second].map((site) => untilKept(site, '/policies')));
});
afterAll(async () => {
  await second?.stop();
  await wire?.stop();
  await portal?.stop();
});

const seeded = seeds.policy[0] as { slug: string; title: string };
const SESSION = { cookie: 'rongqiao=0123456789abcdef0123456789abcdef' };

async function look(site: RunningSite, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(site.url + path, { method, headers, redirect: 'manual' });
  return { status: response.status, from: response.headers.get('x-page'), headers: response.headers, text: await response.text() };
}

async function untilKept(site: RunningSite, path: string) {
  const seen = await eventually(() => look(site, path), ({ from }) => from === 'kept', 10_000);
  if (seen.from !== 'kept') throw new Error(`${path} is never kept: ${seen.status} ${seen.from}`);
}

/** Until every instance shows it; how soon that must be is measured by `npm run bench -- portal`. */
async function untilShown(path: string, isShown: (seen: Awaited<ReturnType<typeof look>>) => boolean): Promise<void> {
  await Promise.all(
    [portal.site, second].map(async (site) => {
      const seen = await eventually(() => look(site, path), isShown, 8_000);
      if (!isShown(seen)) throw new Error(`${path} does not show it (${seen.status}, ${seen.from})`);
    }),
  );
}

test('what is published, changed and withdrawn shows on every instance, in lists and on its page', async () => {
  for (const path of ['/', '/policies', `/policies/${seeded.slug}`]) await Promise.all([portal.site, second].map((site) => untilKept(site, path)));
  const documentId = await publish(portal.cms.strapi, uids.policy, aPolicy({ slug: 'kept-or-not', title: '页面缓存试验政策（演示）', issuedOn: '2026-11-20' }));
  const published = [
    untilShown('/policies/kept-or-not', ({ status, text }) => status === 200 && text.includes('页面缓存试验政策')),
    untilShown('/policies?q=页面缓存试验政策', ({ text }) => text.includes('/policies/kept-or-not')),
  ];
  await Promise.all(published);

  await untilKept(second, '/policies/kept-or-not');
  await republish(portal.cms.strapi, uids.policy, documentId, { title: '改过标题的试验政策（演示）' });
  const changed = [
    untilShown('/policies/kept-or-not', ({ text }) => text.includes('改过标题的试验政策')),
    untilShown('/policies?q=改过标题的试验政策', ({ text }) => text.includes('/policies/kept-or-not')),
  ];
  await Promise.all(changed);

  await untilKept(second, '/policies/kept-or-not');
  await documentsOf(portal.cms.strapi, uids.policy).unpublish({ documentId, locale: 'zh-CN' });
  await untilShown('/policies/kept-or-not', ({ status }) => status === 404);
});

test('a change of a policy leaves the pages that show no policies where they are', async () => {
  const institution = `/institutions/${slugOf('institution')}`;
  // A cms that is silent for long puts every page in doubt, also those that show nothing of it: then the try says nothing.
  for (const slug of ['somebody-else', 'somebody-else-again', 'somebody-else-at-last']) {
    await Promise.all([institution, '/about'].map((path) => untilKept(portal.site, path)));
    const documentId = await publish(portal.cms.strapi, uids.policy, aPolicy({ slug }));
    await untilShown(`/policies/${slug}`, ({ status }) => status === 200);
    const [seen, control] = await Promise.all([institution, '/about'].map((path) => look(portal.site, path)));
    await documentsOf(portal.cms.strapi, uids.policy).delete({ documentId, locale: 'zh-CN' });
    if (control?.from === 'kept') return expect(seen?.from).toBe('kept');
  }
  throw new Error('the cms fell silent at each of three tries');
});

test('a published answer, changed or withdrawn by an editor, shows on every instance; a draft leaves the pages where they are', async () => {
  for (const path of ['/help/faq', '/help/faq/no-collateral', '/services/value-added', '/outlets', '/outlets?city=shenyang']) await Promise.all([portal.site, second].map((site) => untilKept(site, path)));
  const change = (query: string) => portal.cms.strapi.db.connection.raw(query);
  await change("insert into faqs (slug, topic, question, answer) values ('wenda-draft', 'loan', '还没有发布的问题', '还没有发布的答案，谁也看不到。')");
  expect((await look(portal.site, '/help/faq')).from).toBe('kept');

  await change("update faqs set question = '改过的问题能看到吗' where slug = 'no-collateral'");
  const isNew = ({ text }: { text: string }) => text.includes('改过的问题能看到吗');
  await Promise.all([untilShown('/help/faq', isNew), untilShown('/help/faq/no-collateral', isNew)]);
  await change("update faqs set state = 'draft', published_at = null where slug = 'no-collateral'");
  await untilShown('/help/faq/no-collateral', ({ status }) => status === 404);
  await change("update value_added_services set is_active = false where slug = 'tax-checkup'");
  await untilShown('/services/value-added', ({ text }) => !text.includes('/services/value-added/tax-checkup'));
});

test('a draft is never shown, kept or not', async () => {
  const { documentId } = await draft(portal.cms.strapi, uids.policy, aPolicy({ slug: 'only-a-draft', title: '只是草稿（演示）' }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await look(portal.site, '/policies/only-a-draft')).status).toBe(404);
  expect((await look(portal.site, '/policies?q=只是草稿')).text).not.toContain('only-a-draft');
  await documentsOf(portal.cms.strapi, uids.policy).delete({ documentId, locale: 'zh-CN' });
});

test('whoever is signed in gets a page of their own, which nobody else sees; an address with a preview token neither', async () => {
  await untilKept(portal.site, '/policies');
  const own = await look(portal.site, '/policies', SESSION);
  expect(own.from).toBeNull();
  const isOwn = (text: string) => text.includes('class="tool account" href="/enterprise"');
  expect(isOwn(own.text)).toBe(true);
  expect(own.headers.get('cache-control')).toContain('private');
  const strangers = await look(portal.site, '/policies');
  expect(strangers.from).toBe('kept');
  expect(isOwn(strangers.text)).toBe(false);
  expect(strangers.headers.get('vary')).toContain('cookie');
  // A browser that remembers the stranger's page asks again once it has a session.
  expect((await look(portal.site, '/policies', { ...SESSION, 'if-none-match': strangers.headers.get('etag') ?? '' })).status).toBe(200);
  for (const path of ['/policies?preview=abc', '/sign-in', '/register', '/healthz']) expect((await look(portal.site, path)).from).toBeNull();
});

test('no page that is kept sets a cookie, and all carry the policy of the browser', async () => {
  for (const path of ['/', '/policies', `/policies/${seeded.slug}`]) {
    await untilKept(portal.site, path);
    const { headers } = await look(portal.site, path);
    expect(headers.getSetCookie()).toEqual([]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('private, no-cache');
  }
});

test('two visitors with other questions do not see each other\'s answers; the order of a question and what advertisers add to it do not matter', async () => {
  const [one, other] = await Promise.all([look(portal.site, '/policies?q=稳岗'), look(portal.site, '/policies?q=创业')]);
  expect(one.text).toContain('value="稳岗"');
  expect(other.text).toContain('value="创业"');
  await untilKept(portal.site, '/policies?level=provincial&window=open');
  expect((await look(portal.site, '/policies?utm_source=x&window=open&level=provincial')).from).toBe('kept');
});

test('a browser that has the page already is told so, and gets bytes it can read', async () => {
  await untilKept(portal.site, '/policies');
  const plain = await look(portal.site, '/policies', { 'accept-encoding': 'identity' });
  const etag = plain.headers.get('etag') ?? '';
  const again = await look(portal.site, '/policies', { 'if-none-match': `"other", ${etag}` });
  expect([again.status, again.text]).toEqual([304, '']);
  const head = await look(portal.site, '/policies', { 'accept-encoding': 'identity' }, 'HEAD');
  expect([head.status, head.text, head.headers.get('content-length')]).toEqual([200, '', plain.headers.get('content-length')]);
  const packed = await fetch(`${portal.site.url}/policies`, { headers: { 'accept-encoding': 'br;q=0, gzip' } });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(await packed.text()).toBe(plain.text);
});

test('styles are kept by browsers for ever and come compressed', async () => {
  const { text } = await look(portal.site, '/');
  const styles = [...text.matchAll(/href="(\/_astro\/[^"]+\.css)"/g)].map(([, href = '']) => href);
  expect(styles.length).toBeGreaterThan(0);
  const files = await Promise.all(styles.map((href) => fetch(portal.site.url + href, { headers: { 'accept-encoding': 'br' } })));
  for (const { headers } of files) expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(files.some(({ headers }) => headers.get('content-encoding') === 'br')).toBe(true);
});

test('while the cms is away the last true page is shown and says so; afterwards it is made anew', async () => {
  const path = `/policies/${seeded.slug}`;
  await untilKept(second, path);
  await untilKept(second, '/');
  wire.cut();
  const old = await eventually(() => look(second, path), ({ from }) => from === 'old', 6_000);
  expect(old).toMatchObject({ status: 200, from: 'old' });
  expect(old.text).toContain(seeded.title);
  expect(old.text).toContain('系统正在恢复');
  expect((await look(second, '/')).text).toContain('系统正在恢复');
  // What nobody has asked for before is not there.
  expect((await look(second, `/policies/${(seeds.policy[1] as { slug: string }).slug}`)).status).toBe(503);

  wire.mend();
  await untilKept(second, path);
  expect((await look(second, path)).text).not.toContain('系统正在恢复');
});

test('feeds and sitemaps name what is published, with addresses that answer; robots are told where', async () => {
  const robots = await look(portal.site, '/robots.txt');
  expect(robots.text).toContain(`Sitemap: ${portal.site.url}/sitemap-index.xml`);
  expect(robots.text).toContain('Disallow: /enterprise/');
  const index = await look(portal.site, '/sitemap-index.xml');
  const parts = locationsIn(index.text);
  const texts = await Promise.all(parts.map((url) => fetch(url).then((answer) => answer.text())));
  const addresses = texts.flatMap(locationsIn);
  for (const address of ['/', `/policies/${seeded.slug}`, `/products/${slugOf('financialProduct')}`, `/institutions/${slugOf('institution')}`, `/news/${slugOf('news')}`]) expect(addresses).toContain(portal.site.url + address);
  expect(addresses.length).toBeGreaterThanOrEqual(seeds.policy.length + seeds.financialProduct.length + seeds.institution.length + seeds.news.length);
  expect(texts.join('')).toMatch(/<lastmod>2\d{3}-/);

  const feed = await look(portal.site, '/rss.xml');
  expect(feed.headers.get('content-type')).toContain('application/rss+xml');
  expect(feed.text).toContain(`<link>${portal.site.url}/news/`);
  expect((await look(portal.site, '/policies/rss.xml')).text).toContain(`<link>${portal.site.url}/policies/`);
});

const slugOf = (key: 'financialProduct' | 'institution' | 'news') => String((seeds[key][0] as { slug: string }).slug);
const locationsIn = (text: string) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);

test("a policy's deadline lands in a calendar; so do those of a whole list, as it is narrowed", async () => {
  const today = chineseDayAt(new Date());
  const open = await publish(portal.cms.strapi, uids.policy, aPolicy({ slug: 'closes-soon', regionCode: '210200', windowOpensOn: null, windowClosesOn: addDays(today, 20) }));
  await untilShown('/policies?q=closes-soon&city=dalian', () => true);
  const own = await eventually(() => look(portal.site, '/policies/closes-soon/deadline.ics'), ({ status }) => status === 200, 5_000);
  expect(own.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(own.text).toContain(`DTSTART;VALUE=DATE:${addDays(today, 20).replaceAll('-', '')}`);
  const isIn = ({ text }: { text: string }) => text.includes('policy-closes-soon-closes@');
  expect(isIn(await eventually(() => look(portal.site, '/policies/calendar.ics?city=dalian'), isIn, 5_000))).toBe(true);
  expect(isIn(await look(portal.site, '/policies/calendar.ics?city=shenyang'))).toBe(false);
  expect((await look(portal.site, '/policies/closes-soon')).text).toContain('/policies/closes-soon/deadline.ics');
  expect((await look(portal.site, '/policies/no-such-policy/deadline.ics')).status).toBe(404);
  await documentsOf(portal.cms.strapi, uids.policy).delete({ documentId: open, locale: 'zh-CN' });
});

test('a loan code on paper opens the check with its city chosen', async () => {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${portal.site.url}/loan-code?region=210102`);
    const address = `${portal.site.url}/loan?city=shenyang`;
    const expected = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'Q', margin: 4 });
    const modules = (svg: string) => [...svg.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path);
    expect(modules(await page.locator('.code').innerHTML())).toEqual(modules(expected));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header').isVisible()).toBe(false);
    expect((await page.locator('.code').boundingBox())?.width).toBeGreaterThan(350);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: address }).click();
    expect(page.url()).toBe(address);
    expect(await page.locator('select[name="city"]').inputValue()).toBe('shenyang');
  } finally {
    await browser.close();
  }
});

test('where credit data are for the firm’s own use, a bank is told so and offered nothing, and what it sends all the same is refused', async () => {
  const bank = memberOf('institution');
  const { name, value } = await signIn(portal.site, bank);
  const cookie = `${name}=${value}`;
  const page = await look(portal.site, '/institution/credit', { cookie });
  expect(page.status).toBe(200);
  expect(page.text).toContain('仅供企业自用；请企业把报告或证明直接交给贵单位');
  expect(page.text).not.toContain('查询</button>');
  const [firm] = seeds.enterprise as { uscc: string }[];
  const response = await fetch(`${portal.site.url}/institution/credit`, { method: 'POST', headers: { cookie, origin: portal.site.url }, redirect: 'manual', body: new URLSearchParams({ uscc: firm?.uscc ?? '', purpose: 'loan-review', kind: 'credit' }) });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('仅供企业自用');
});
