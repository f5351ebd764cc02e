import { describe, expect, test } from 'vitest';
import { channelOf, isAddress, maskAddress, normaliseAddress } from '../../../../../plugins/accounts/domain/address.ts';

describe('an address has one spelling', () => {
  const spellings: [typed: string, one: string][] = [
    ['Wang@Example.COM', 'wang@example.com'],
    ['ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'wang@example.com'],
    [' wang@example.com\u200b', 'wang@example.com'],
    ['138 0000 1234', '13800001234'],
    ['+86-138-0000-1234', '13800001234'],
    ['１３８００００１２３４', '13800001234'],
  ];
  test.each(spellings)('%j is %s', (typed, one) => expect(normaliseAddress(typed)).toBe(one));
});

test.each(['wang@example.com', 'a@b.cn', 'wang.xiaoming+bank@mail.example.com.cn', '13800001234'])(
  '%s is one',
  (address) => expect(isAddress(address)).toBe(true),
);

test.each([
  '',
  'wang',
  'wang@',
  '@example.com',
  'wang@example',
  'wang..x@example.com',
  '.wang@example.com',
  'wang.@example.com',
  'wang@-example.com',
  'wang@example.com\r\nBcc: x@y.cn',
  'p-1@mobile.invalid',
  'wаng@example.com',
  '12800001234',
  '1380000123',
  '"a b"@example.com',
  `${'a'.repeat(130)}@example.com`,
])('%j is none', (address) => expect(isAddress(normaliseAddress(address))).toBe(false));

test('a mobile number gets messages, an e-mail address mails', () => {
  expect([channelOf('13800001234'), channelOf('wang@example.com'), channelOf('wang')]).toEqual([
    'sms',
    'mail',
    undefined,
  ]);
});

test('masked, an address is recognised only by who knows it', () => {
  expect(['13800001234', 'wang@example.com', 'wa@example.com'].map(maskAddress)).toEqual([
    '138****1234',
    'w***g@example.com',
    'w***@example.com',
  ]);
});

test('a page of text is not an address, and is told so at once', () => {
  const start = performance.now();
  for (const text of [
    'a'.repeat(50_000),
    `1${'3 '.repeat(25_000)}`,
    `${'a.'.repeat(25_000)}@`,
    `a@${'b.'.repeat(25_000)}`,
  ])
    expect(isAddress(normaliseAddress(text))).toBe(false);
  expect(performance.now() - start).toBeLessThan(50);
});
