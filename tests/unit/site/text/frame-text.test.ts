import { expect, test } from 'vitest';
import { type FrameText, frameText } from '../../../../site/src/text/frame-text.ts';
import { alternatesOf, localeOf, otherLanguage } from '../../../../site/src/text/locale.ts';

const said = ({ links, ...text }: FrameText) => [...Object.values(links), ...Object.values(text).map((one) => (typeof one === 'function' ? one(3) : one))];

test('the frame of an English page is English, that of a Chinese one Chinese', () => {
  const { otherLanguage: _chinese, caution, ...english } = frameText.en;
  expect(said(english as FrameText).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  expect(caution.replace('演示', '')).not.toMatch(/\p{Script=Han}/u);
  const { otherLanguage: _english, ...chinese } = frameText['zh-CN'];
  expect(said(chinese as FrameText).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
});

test.each([
  ['/', 'zh-CN', '/en'],
  ['/about', 'zh-CN', '/en'],
  ['/en', 'en', '/about'],
  ['/enterprise', 'zh-CN', '/en'],
])('%s is written in %s, and its footer leads to %s', (path, locale, other) => {
  expect([localeOf(path), otherLanguage(path)]).toEqual([locale, other]);
});

test('search engines are told of the same page in both languages, and of no other', () => {
  expect(alternatesOf('/en')).toEqual([{ locale: 'en', path: '/en' }, { locale: 'zh-CN', path: '/about' }]);
  expect(alternatesOf('/products')).toEqual([]);
});
