import { expect, test } from 'vitest';
import { visitorAddress } from '../../../../site/src/gate/visitor-address.ts';

const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value });

test('without a proxy of our own nobody is believed but the socket', () => {
  expect(visitorAddress(forwarded('1.2.3.4'), '203.0.113.7', 0)).toBe('203.0.113.7');
});

test('behind one proxy it is the last entry: what stands before it the visitor may have written', () => {
  expect(visitorAddress(forwarded('6.6.6.6, 198.51.100.9'), '10.0.0.1', 1)).toBe('198.51.100.9');
});

test('behind two proxies it is the last but one', () => {
  expect(visitorAddress(forwarded('6.6.6.6, 198.51.100.9, 10.0.0.2'), '10.0.0.1', 2)).toBe('198.51.100.9');
});

test('what is no address is not taken for one', () => {
  expect(visitorAddress(forwarded('localhost'), '::ffff:10.0.0.1', 1)).toBe('10.0.0.1');
  expect(visitorAddress(new Headers(), '::ffff:10.0.0.1', 1)).toBe('10.0.0.1');
});
