import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { pageKey } from '../../../../site/front/public-pages.ts';

const key = (url: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}) => pageKey({ url, method, headers } as unknown as IncomingMessage);

test('public pages are known by their address and their query in order', () => {
  expect(key('/')).toBe('/');
  expect(key('/policies/a-b-1')).toBe('/policies/a-b-1');
  expect(key('/shenyang')).toBe('/shenyang');
  expect(key('/policies?window=open&level=city&level=county')).toBe('/policies?level=city&level=county&window=open');
  expect(key('/policies?utm_source=wechat&spm=1')).toBe('/policies');
  expect(key('/policies?q=%E8%B4%B7', { method: 'HEAD' })).toBe(key('/policies?q=贷'));
});

test.each([
  ['the pages of a person', '/enterprise'],
  ['forms', '/sign-in'],
  ['a token in the path', '/invitations/abc'],
  ['a draft\'s preview', '/policies/a?preview=abc'],
  ['any token', '/news/a?token=abc'],
  ['addresses nobody named', '/whatever'],
  ['double slashes', '//policies'],
  ['queries without end', `/policies?q=${'x'.repeat(500)}`],
])('%s are not', (_what, url) => expect(key(url)).toBeUndefined());

test('whoever carries a cookie of ours or changes something is answered for themselves; cookies of others do not matter', () => {
  for (const cookie of ['rongqiao=x', '__Host-rongqiao=x', 'a=b; rongqiao-address=c']) expect(key('/', { headers: { cookie } })).toBeUndefined();
  expect(key('/', { headers: { cookie: 'acw_tc=1; not_rongqiao=2' } })).toBe('/');
  expect(key('/', { method: 'POST' })).toBeUndefined();
  expect(key('/', { headers: { authorization: 'Bearer x' } })).toBeUndefined();
});
