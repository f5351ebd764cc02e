import { expect, test } from 'vitest';
import { readPreviewToken, signPreview } from '../../../../plugins/editorial/domain/preview-token.ts';

const secret = 'a'.repeat(32);
const document = { type: 'policies', documentId: 'q1w2e3', locale: 'zh-CN' };
const now = Date.UTC(2026, 10, 23);
const token = signPreview(document, secret, now);

test('a token opens its document for ten minutes, and not a second longer', () => {
  expect(readPreviewToken(token, secret, now + 599_000)).toEqual(document);
  expect(readPreviewToken(token, secret, now + 600_000)).toBeUndefined();
});

test.each([
  ['another document', token.replace('q1w2e3', 'other')],
  ['another type', token.replace('policies', 'news')],
  ['a later end', token.replace(/~(\d{10})~/, (_all, end) => `~${Number(end) + 60}~`)],
  ['no signature', token.replace(/~[^~]+$/, '~')],
  ['something more', `${token}~x`],
  ['nonsense', 'nonsense'],
])('%s does not open', (_what, altered) => {
  expect(altered).not.toBe(token);
  expect(readPreviewToken(altered, secret, now)).toBeUndefined();
});

test('another secret opens nothing', () => {
  expect(readPreviewToken(token, 'b'.repeat(32), now)).toBeUndefined();
});
