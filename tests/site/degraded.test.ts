import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../cms/seeds/seeds.ts';
import { findFreePort } from '../../scripts/services/ports.ts';
import { type RunningSite, startSite } from '../harness/site.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let withoutSearch: RunningSite;
let withoutCms: RunningSite;
beforeAll(async () => {
  portal = await startPortal();
  const nobody = `http://127.0.0.1:${await findFreePort()}`;
  const { environment } = portal.cms;
  [withoutSearch, withoutCms] = await Promise.all([
    startSite({ environment, cmsUrl: portal.cmsUrl, overrides: { MEILI_HOST: nobody } }),
    startSite({ environment, cmsUrl: nobody }),
  ]);
});
afterAll(async () => {
  await withoutSearch?.stop();
  await withoutCms?.stop();
  await portal?.stop();
});

const read = async (site: RunningSite, path: string, init: RequestInit = {}) => {
  const response = await fetch(site.url + path, init);
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const policy = seeds.policy[0] as { slug: string; title: string };

test('while the search server is away the lists are still there and say that they may be incomplete', async () => {
  for (const path of ['/policies', '/products', '/institutions', '/news', `/search?q=${encodeURIComponent(policy.title.slice(0, 4))}`]) {
    const { status, text } = await read(withoutSearch, path);
    expect(status).toBe(200);
    expect(text).toContain('不完整');
  }
  expect((await read(withoutSearch, '/policies')).text).toContain(`/policies/${policy.slug}`);
});

test('while the search server is away facets narrow the list all the same', async () => {
  const all = [...(await read(withoutSearch, '/policies')).text.matchAll(/href="\/policies\/([a-z0-9-]+)"/g)].map(([, slug]) => slug);
  const provincial = [...(await read(withoutSearch, '/policies?level=provincial')).text.matchAll(/href="\/policies\/([a-z0-9-]+)"/g)].map(([, slug]) => slug);
  const expected = (seeds.policy as { slug: string; level: string }[]).filter(({ level }) => level === 'provincial').map(({ slug }) => slug);
  expect(provincial.sort()).toEqual(expected.sort());
  expect(all.length).toBeGreaterThan(provincial.length);
});

test('while the cms is away the home page stays calm, and what search knows is still found', async () => {
  const home = await read(withoutCms, '/');
  expect(home.status).toBe(200);
  expect(home.text).toContain('系统正忙');
  const list = await read(withoutCms, '/policies');
  expect(list.status).toBe(200);
  expect(list.text).toContain(policy.slug);
});

test('while the cms is away a page that is nothing without it says so, and asks to come back', async () => {
  for (const [path, init] of [
    [`/policies/${policy.slug}`, {}],
    ['/enterprise', { headers: { cookie: 'rongqiao=0123456789abcdef0123456789abcdef' } }],
    ['/sign-in', { method: 'POST', headers: { origin: withoutCms.url }, body: new URLSearchParams({ identifier: 'a@example.com', password: 'b' }) }],
  ] as [string, RequestInit][]) {
    const { status, text, headers } = await read(withoutCms, path, init);
    expect(status).toBe(503);
    expect(text).toContain('系统正忙');
    expect(headers.get('retry-after')).toBe('10');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

test('a wrong setting stops the start with a sentence that names it', async () => {
  const failed = startSite({ environment: portal.cms.environment, cmsUrl: 'not-an-address' });
  await expect(failed).rejects.toThrow('CMS_URL');
});
