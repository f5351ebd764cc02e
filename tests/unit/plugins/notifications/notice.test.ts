import { expect, test } from 'vitest';
import { beijingTime } from '../../../../plugins/notifications/domain/beijing-time.ts';
import { maskRecipient } from '../../../../plugins/notifications/domain/mask-recipient.ts';
import { plainName, plainReason } from '../../../../plugins/notifications/domain/notice.ts';

test('a name stays as it is', () => {
  expect(plainName('沈阳融桥示例（机械）有限公司')).toBe('沈阳融桥示例（机械）有限公司');
  expect(plainName('𠮷野·A.O. 史密斯')).toBe('𠮷野·A．O. 史密斯');
});

test('a name cannot bring a link, a line, a direction mark or markup into our sentence', () => {
  expect(plainName('看 https://evil.example/x')).toBe('看 https evil．example x');
  expect(plainName('甲\r\nBcc: x@y.cn\u202Eb<b>')).toBe('甲 Bcc x y．cn b b');
  expect(plainName('\u200B')).toBe('（未填写名称）');
});

test('a very long name is cut at sixty characters, never in the middle of one', () => {
  const name = plainName('𠮷'.repeat(200));
  expect([...name]).toHaveLength(60);
  expect(name.endsWith('𠮷…')).toBe(true);
});

test('a reason is one paragraph and ends like a sentence', () => {
  expect(plainReason('授权书\n没有签字')).toBe('授权书 没有签字。');
  expect(plainReason('没有签字。')).toBe('没有签字。');
  expect(plainReason(null)).toBe('');
});

test('times are told as in Beijing', () => {
  expect(beijingTime('2026-11-23T16:05:00.000Z')).toBe('11月24日00:05');
});

test('an operator recognises a recipient without reading it', () => {
  expect(maskRecipient('wang@example.com')).toBe('w***g@example.com');
  expect(maskRecipient('w@example.com')).toBe('w***@example.com');
  expect(maskRecipient('13812345678')).toBe('138****5678');
});
