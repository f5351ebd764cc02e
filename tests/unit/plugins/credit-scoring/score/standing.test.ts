import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categoryOf, type CreditFact } from '../../../../../plugins/contracts/credit-fact.ts';
import type { CreditFile } from '../../../../../plugins/credit-scoring/contract/credit-file.ts';
import { expertModel } from '../../../../../plugins/credit-scoring/domain/score/expert-model.ts';
import { gradeRank } from '../../../../../plugins/credit-scoring/domain/score/grade.ts';
import { scoreCredit } from '../../../../../plugins/credit-scoring/domain/score/score-credit.ts';
import { standingOf } from '../../../../../plugins/credit-scoring/domain/score/standing.ts';
import { suggestLimit } from '../../../../../plugins/credit-scoring/domain/worth/suggest-limit.ts';
import { aFact, aFile, aGoodRecord, aTaxGrade, filings } from '../a-credit-file.ts';
import { anyFile } from './any-file.ts';

/** What the reader is given of the firm's file, and what was last seen of what it is not. */
function opened(full: CreditFile, withdrawn: ReadonlySet<string>): [CreditFile, CreditFact[]] {
  const isHidden = (fact: CreditFact) => withdrawn.has(categoryOf(fact.kind, fact.body));
  const categories = Object.fromEntries(
    Object.entries(full.categories).map(([category, state]) => [
      category,
      withdrawn.has(category) && state === 'connected' ? 'withdrawn' : state,
    ]),
  ) as CreditFile['categories'];
  return [{ ...full, categories, facts: full.facts.filter((fact) => !isHidden(fact)) }, full.facts.filter(isHidden)];
}

/** Full disclosure: what is not open was never there. */
const fullyOpen = (file: CreditFile): CreditFile => ({
  ...file,
  categories: Object.fromEntries(
    Object.entries(file.categories).map(([category, state]) => [
      category,
      state === 'withdrawn' ? 'not-connected' : state,
    ]),
  ) as CreditFile['categories'],
});

test('hiding a bad tax record does not lift the firm', () => {
  const bad = aFile([
    ...aGoodRecord().filter(({ kind }) => !kind.startsWith('tax')),
    ...filings(24, 'unpaid'),
    aTaxGrade('D'),
  ]);
  const [file, lastSeen] = opened(bad, new Set(['tax']));
  expect(scoreCredit(expertModel, file).grade, 'what the card alone would say').toBe('AAA');
  const standing = standingOf(expertModel, file, lastSeen);
  expect(standing.grade).toBe('CCC');
  expect(standing.sentences[0]).toMatch(/^有数据授权已撤回：等级不高于撤回前的CCC/);
});

test('hiding a good record lowers coverage and gains nothing', () => {
  const [file, lastSeen] = opened(aFile(aGoodRecord()), new Set(['tax', 'loans']));
  expect(gradeRank(standingOf(expertModel, file, lastSeen).grade)).toBeGreaterThan(gradeRank('AAA'));
});

test('a dispute shows both scores and the lower one stands', () => {
  const facts = filings(24, 'unpaid').map((fact) => ({ ...fact, disputedSince: '2026-06-14' }));
  const standing = standingOf(
    expertModel,
    aFile([...aGoodRecord().filter(({ kind }) => kind !== 'tax-filing'), ...facts]),
  );
  expect(standing.withoutDisputed!.score).toBeGreaterThan(standing.now.score);
  expect(standing.score).toBe(standing.now.score);
  expect(standing.now.disputedFactIds).toHaveLength(24);
  expect(standing.sentences[0]).toContain('准入按较低者');
});

test('a disputed list entry keeps its effect', () => {
  const entry = aFact(
    'list-entry',
    { key: 'x', list: 'dishonest-debtor', reason: 'x', authority: 'x', enteredOn: '2026-01-01' },
    { disputedSince: '2026-06-01' },
  );
  expect(standingOf(expertModel, aFile([...aGoodRecord(), entry])).grade).toBe('D');
});

test('no sequence of consents, withdrawals and disputes raises score, grade or limit above full disclosure', () => {
  const step = fc.record({
    category: fc.constantFrom('loans', 'receivables', 'invoices', 'tax', 'social-insurance', 'utilities'),
    isOpen: fc.boolean(),
    disputed: fc.nat(),
    disputes: fc.boolean(),
  });
  fc.assert(
    fc.property(anyFile, fc.array(step, { maxLength: 6 }), (any, steps) => {
      const full = fullyOpen(any);
      const best = scoreCredit(expertModel, full);
      const limitOf = (file: CreditFile, standing: { grade: typeof best.grade; coveragePercent: number }) =>
        suggestLimit(expertModel, file, standing).limitFen ?? 0n;
      const most = limitOf(full, best);
      const base = { ...full, weightBases: best.weightBases };
      const withdrawn = new Set<string>();
      const disputed = new Set<string>();
      for (const { category, isOpen, disputed: which, disputes } of steps) {
        if (isOpen) withdrawn.delete(category);
        else withdrawn.add(category);
        const fact = full.facts[which % Math.max(1, full.facts.length)];
        if (fact && disputes) disputed.add(fact.id);
        else if (fact) disputed.delete(fact.id);
        const facts = base.facts.map((each) =>
          disputed.has(each.id) ? { ...each, disputedSince: '2026-06-01' } : each,
        );
        const [file, lastSeen] = opened({ ...base, facts }, withdrawn);
        const standing = standingOf(expertModel, file, lastSeen);
        expect(standing.score).toBeLessThanOrEqual(best.score);
        expect(gradeRank(standing.grade)).toBeGreaterThanOrEqual(gradeRank(best.grade));
        expect(limitOf(file, standing)).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
