import { expect, test } from 'vitest';
import { describeIndex } from '../../../../plugins/search-sync/domain/describe-index.ts';

const now = new Date('2026-11-23T09:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
const calm = { comparedAt: ago(300), drift: { missing: 0, surplus: 0, different: 0 }, lastError: null };

test.each<[string, Parameters<typeof describeIndex>[1], boolean, RegExp]>([
  ['all is well after the night', calm, true, /^2026-11-23 12:00 核对过，与已发布的内容一致；没有等待的改动。$/],
  ['what the night repaired is said', { ...calm, drift: { missing: 1, surplus: 0, different: 2 } }, true, /有 3 处不一致，已补正/],
  ['a change of this moment is no trouble', { ...calm, backlog: { waiting: 2, refused: 0, oldest: ago(0.5) } }, true, /2 条改动正在进入搜索/],
  ['changes that wait are late, with the reason', { ...calm, lastError: '连不上', backlog: { waiting: 7, refused: 0, oldest: ago(12) } }, false, /7 条改动.*等了 12 分钟（连不上）/],
  ['a document that search refuses needs somebody', { ...calm, backlog: { waiting: 1, refused: 1, oldest: ago(0.1) } }, false, /1 条内容写不进搜索/],
  ['two nights without a comparison', { ...calm, comparedAt: ago(60 * 50) }, false, /已有 2 天没有核对/],
  ['never compared', { ...calm, comparedAt: null }, false, /还没有核对过/],
])('%s', (_fact, state, isFine, sentence) => {
  expect(describeIndex('政策', state, now)).toEqual({ name: '搜索：政策', isFine, sentence: expect.stringMatching(sentence) });
});
