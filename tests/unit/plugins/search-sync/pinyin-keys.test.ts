import { expect, test } from 'vitest';
import { pinyinKeys } from '../../../../plugins/search-sync/domain/pinyin-keys.ts';

const isFoundBy = (heading: string, typed: string) => pinyinKeys(heading).some((key) => key.startsWith(typed));

test('a heading is found by pinyin from any of its words on', () => {
  for (const typed of ['liudong', 'zijin', 'liudongzijindaikuan', 'daikuan'])
    expect(isFoundBy('流动资金贷款', typed)).toBe(true);
});

test('a heading is found by initials', () => {
  for (const typed of ['ldzj', 'ldzjdk', 'zjdk', 'dk']) expect(isFoundBy('流动资金贷款', typed)).toBe(true);
});

test('银行 is yinhang, not yinxing', () => {
  expect(isFoundBy('盛京银行', 'yinhang')).toBe(true);
  expect(isFoundBy('盛京银行', 'yinxing')).toBe(false);
});

test('ü is typed as v, and what is not Chinese is found without pinyin', () => {
  expect(isFoundBy('绿色信贷', 'lvse')).toBe(true);
  expect(pinyinKeys('LPR 2026')).toEqual([]);
});

test('a long heading has few keys, each of them short', () => {
  const keys = pinyinKeys('沈'.repeat(150));
  expect(keys.length).toBeLessThanOrEqual(300);
  expect(Math.max(...keys.map(({ length }) => length))).toBeLessThanOrEqual(48);
});
