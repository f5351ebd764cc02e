import { expect, test } from 'vitest';
import { halfOf } from '../../../../scripts/bench/search/halves.ts';
import { judgedDocuments } from '../../../../scripts/bench/search/judged-documents.ts';
import { judgements } from '../../../../scripts/bench/search/judgements.ts';
import { ndcg } from '../../../../scripts/bench/search/ndcg.ts';

const judgement = { q: '融资租赁', 3: ['bohai-equipment-lease'], 1: ['lease-or-loan'] };

test('the best order is 1, nothing found is 0, a worse order lies between', () => {
  expect(ndcg(judgement, ['bohai-equipment-lease', 'lease-or-loan'])).toBe(1);
  expect(ndcg(judgement, [])).toBe(0);
  expect(ndcg(judgement, ['lease-or-loan', 'bohai-equipment-lease'])).toBeGreaterThan(0.5);
  expect(ndcg(judgement, ['lease-or-loan', 'bohai-equipment-lease'])).toBeLessThan(0.8);
});

test('a document that nobody has judged is passed over', () => {
  expect(ndcg(judgement, ['came-later', 'bohai-equipment-lease', 'lease-or-loan'])).toBe(1);
});

test('every judged query is asked once, has an answer, and names documents that were read', () => {
  expect(new Set(judgements.map(({ q }) => q)).size).toBe(judgements.length);
  for (const { q, ...grades } of judgements) {
    const named = [...grades[3], ...(grades[2] ?? []), ...(grades[1] ?? [])];
    expect(new Set(named).size, q).toBe(named.length);
    for (const slug of named) expect(judgedDocuments.has(slug), `${q}: ${slug}`).toBe(true);
  }
});

test('both halves are large enough to tell something', () => {
  for (const half of ['open', 'held-out'] as const) expect(judgements.filter(({ q }) => halfOf(q) === half).length).toBeGreaterThanOrEqual(40);
});
