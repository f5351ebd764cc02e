import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePageCache } from '../../../../site/front/page-cache.ts';
import type { RenderedPage } from '../../../../site/front/render-page.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-23T12:00:00+08:00'), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const feed = { isTold: true, until: 0 };
const aCache = (bytesMax = 1_000_000) => {
  Object.assign(feed, { isTold: true, until: Date.now() });
  return makePageCache({ bytesMax, isToldEverything: () => feed.isTold, toldUntil: () => feed.until });
};

interface Overrides {
  text?: string;
  tags?: string[];
  status?: number;
  headers?: Record<string, string>;
  isUnkeepable?: boolean;
  isIncomplete?: boolean;
  keepMs?: number;
}
const aPage = ({ text = '政策', tags = [], status = 200, headers = {}, isUnkeepable = false, isIncomplete = false, keepMs = 60_000 }: Overrides = {}): RenderedPage => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-cache', ...headers },
  body: Buffer.from(text),
  reads: { tags: new Set(tags), keepMs, isUnkeepable, isIncomplete },
});
const render = (page: Overrides = {}) => vi.fn(async () => aPage(page));
const textOf = (page: { variants: { identity: { body: Buffer } } } | undefined) => page?.variants.identity.body.toString();

test('however many ask at once, a page is made once, and from then on kept', async () => {
  const cache = aCache();
  const once = render();
  await Promise.all(Array.from({ length: 50 }, () => cache.make('/policies', once)));
  expect(once).toHaveBeenCalledOnce();
  expect(textOf(cache.get('/policies'))).toBe('政策');
});

test('a change takes away the pages that read what changed, and no others', async () => {
  const cache = aCache();
  await cache.make('/policies', render({ tags: ['type policy'] }));
  await cache.make('/policies/a', render({ tags: ['document a'] }));
  await cache.make('/policies/b', render({ tags: ['document b'] }));
  cache.changed(['type policy', 'document a']);
  expect(['/policies', '/policies/a', '/policies/b'].map((key) => cache.get(key) !== undefined)).toEqual([false, false, true]);
});

test('a page that was read before a change and is finished after it is not kept, and nobody who asks later waits for it', async () => {
  const cache = aCache();
  let finish = () => {};
  const early = cache.make('/policies/a', async () => {
    await new Promise<void>((resolve) => (finish = resolve));
    return aPage({ text: '改动前', tags: ['document a'] });
  });
  await Promise.resolve();
  cache.changed(['document a']);
  const later = cache.make('/policies/a', render({ text: '改动后', tags: ['document a'] }));
  finish();
  expect(textOf((await early).page)).toBe('改动前');
  expect(textOf((await later).page)).toBe('改动后');
  expect(textOf(cache.get('/policies/a'))).toBe('改动后');
});

test('while nobody tells of changes nothing kept is believed and nothing new is kept', async () => {
  const cache = aCache();
  await cache.make('/', render());
  feed.isTold = false;
  expect(cache.get('/')).toBeUndefined();
  await cache.make('/about', render());
  feed.isTold = true;
  expect(cache.get('/about')).toBeUndefined();
  expect(cache.get('/')).toBeDefined();
  cache.clear();
  expect(cache.get('/')).toBeUndefined();
});

test('the last true page is there for ten minutes of an outage, unless what it shows was withdrawn', async () => {
  const cache = aCache();
  await cache.make('/policies/a', render({ tags: ['document a'] }));
  await cache.make('/policies/b', render({ tags: ['document b'] }));
  cache.changed(['document b']);
  feed.isTold = false;
  vi.setSystemTime(Date.now() + 9 * 60_000);
  expect(cache.getOld('/policies/a')).toMatchObject({ at: feed.until });
  expect(cache.getOld('/policies/b')).toBeUndefined();
  vi.setSystemTime(Date.now() + 2 * 60_000);
  expect(cache.getOld('/policies/a')).toBeUndefined();
});

test('at midnight in China every page is made anew: pages say how many days are left', async () => {
  const cache = aCache();
  vi.setSystemTime(new Date('2026-11-23T23:59:30+08:00'));
  await cache.make('/policies', render());
  expect(cache.get('/policies')).toBeDefined();
  vi.setSystemTime(new Date('2026-11-24T00:00:01+08:00'));
  feed.until = Date.now();
  expect(cache.get('/policies')).toBeUndefined();
  expect(cache.getOld('/policies')).toBeUndefined();
});

test.each([
  ['not found', { status: 404 }],
  ['broken', { status: 500 }],
  ['with a part that did not answer', { isIncomplete: true }],
  ['that read what nobody tells of', { isUnkeepable: true }],
  ['with a cookie', { headers: { 'set-cookie': 'a=b' } }],
  ['that forbids it', { headers: { 'cache-control': 'no-store' } }],
  ['whose figures are over', { keepMs: 0 }],
] as [string, Overrides][])('a page %s is not kept', async (_what, page) => {
  const cache = aCache();
  await cache.make('/x', render(page));
  expect(cache.get('/x')).toBeUndefined();
});

test('what is kept takes no more memory than it may', async () => {
  const cache = aCache(50_000);
  for (let i = 0; i < 100; i += 1) await cache.make(`/policies?q=${i}`, render({ text: 'x'.repeat(1_000) }));
  const kept = Array.from({ length: 100 }, (_, i) => cache.get(`/policies?q=${i}`)).filter(Boolean).length;
  expect(kept).toBeGreaterThan(5);
  expect(kept).toBeLessThan(20);
});
