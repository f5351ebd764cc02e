/** What the card promises, over thousands of made-up firms; a counterexample is a fault of the card. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CreditFact } from '../../../../../plugins/contracts/credit-fact.ts';
import type { CreditFile } from '../../../../../plugins/credit-scoring/contract/credit-file.ts';
import { expertModel } from '../../../../../plugins/credit-scoring/domain/score/expert-model.ts';
import { gradeRank } from '../../../../../plugins/credit-scoring/domain/score/grade.ts';
import { evaluate } from '../../../../../plugins/credit-scoring/domain/score/evaluate.ts';
import { scoreBriefly } from '../../../../../plugins/credit-scoring/domain/score/score-briefly.ts';
import { scoreCredit } from '../../../../../plugins/credit-scoring/domain/score/score-credit.ts';
import { applyChange } from '../../../../../plugins/credit-scoring/domain/what-if/apply-change.ts';
import { whatIf } from '../../../../../plugins/credit-scoring/domain/what-if/what-if.ts';
import { aFile } from '../a-credit-file.ts';
import { anyFile, betterVersions, anOnTimeFact } from './any-file.ts';

const score = (file: CreditFile) => scoreCredit(expertModel, file);
/** What a usual amount is was fixed by the score before. */
const basedOn = (file: CreditFile, before: { weightBases: Record<string, string> }): CreditFile => ({
  ...file,
  weightBases: before.weightBases,
});
const quick = (file: CreditFile) => evaluate(expertModel, file);
const runs = { numRuns: 300 };

test('no score leaves 300–950, the bounds hold it, and the points add up', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const result = score(file);
      expect(result.score).toBeGreaterThanOrEqual(300);
      expect(result.score).toBeLessThanOrEqual(950);
      expect(result.low).toBeLessThanOrEqual(result.score);
      expect(result.high).toBeGreaterThanOrEqual(result.score);
      expect(result.factors.reduce((sum, { points }) => sum + points, 300)).toBe(
        result.factors.some(({ subScore }) => subScore !== null) ? result.beforeCaps.score : 300,
      );
    }),
    runs,
  );
}, 60_000);

test('a firm scored among many has the letter of its own score', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const { points, ...brief } = scoreBriefly(expertModel, file);
      const whole = score(file);
      expect(whole).toMatchObject(brief);
      expect(points).toEqual(whole.factors.map((factor) => factor.points));
    }),
    runs,
  );
}, 60_000);

test('the order of the facts does not matter', () => {
  fc.assert(
    fc.property(anyFile, fc.nat(), (file, order) => {
      const shuffled = file.facts
        .map((fact) => ({ fact, place: (Number(fact.id.slice(5)) * 7919 + order) % 104_729 }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ fact }) => fact);
      const [one, other] = [score(file), score({ ...file, facts: shuffled })];
      expect({ ...other, weightBases: sorted(other.weightBases) }).toEqual({
        ...one,
        weightBases: sorted(one.weightBases),
      });
    }),
    runs,
  );
}, 60_000);

test('improving one record, other things equal, never lowers score or grade', () => {
  fc.assert(
    fc.property(anyFile, fc.nat(), fc.nat(), (file, which, how) => {
      const choices = file.facts.flatMap((fact) => betterVersions(fact, file.asOf));
      if (choices.length === 0) return;
      const better = choices[(which * 31 + how) % choices.length]!;
      const before = quick(file);
      const after = quick(
        basedOn({ ...file, facts: file.facts.map((fact) => (fact.id === better.id ? better : fact)) }, before),
      );
      expect(after.score).toBeGreaterThanOrEqual(before.score);
      expect(gradeRank(after.grade)).toBeLessThanOrEqual(gradeRank(before.grade));
    }),
    { numRuns: 1200 },
  );
}, 60_000);

test('adding a punctual record never lowers the score by more than one point, nor the grade', () => {
  fc.assert(
    fc.property(anyFile, anOnTimeFact, (file, make) => {
      const before = quick(file);
      const added = make(file);
      if (file.categories[categoryOfFact(added)] !== 'connected') return;
      const after = quick(basedOn({ ...file, facts: [...file.facts, added] }, before));
      expect(after.score).toBeGreaterThanOrEqual(before.score - 1);
    }),
    { numRuns: 1200 },
  );
}, 60_000);

test('an unknown never lowers the score silently, and the true score lies between the bounds', () => {
  fc.assert(
    fc.property(
      anyFile,
      fc.constantFrom('loans', 'receivables', 'invoices', 'tax', 'social-insurance', 'utilities'),
      fc.constantFrom('not-connected', 'withdrawn'),
      (file, category, state) => {
        if (file.categories[category] !== 'connected') return;
        const known = score(file);
        const unknown = score(basedOn({ ...file, categories: { ...file.categories, [category]: state } }, known));
        expect(unknown.unknowns).toContainEqual(expect.objectContaining({ category, state }));
        expect(unknown.coveragePercent).toBeLessThanOrEqual(Math.max(known.coveragePercent, 99));
        const points = known.beforeCaps.score;
        const free = {
          ...expertModel,
          caps: Object.fromEntries(
            Object.entries(expertModel.caps).map(([code, cap]) => [code, { ...cap, grade: 'AAA' }]),
          ),
        } as typeof expertModel;
        const bounds = scoreCredit(
          free,
          basedOn({ ...file, categories: { ...file.categories, [category]: state } }, known),
        );
        expect(bounds.low).toBeLessThanOrEqual(points);
        expect(bounds.high).toBeGreaterThanOrEqual(points);
      },
    ),
    runs,
  );
}, 60_000);

test('the what-if is the score of the changed file', () => {
  fc.assert(
    fc.property(anyFile, fc.nat(), (file, which) => {
      const fact = file.facts[which % Math.max(1, file.facts.length)];
      if (!fact) return;
      const change = { kind: 'settle', factId: fact.id, on: file.asOf } as const;
      const { before, after } = whatIf(expertModel, file, [change]);
      expect(before).toEqual(score(file));
      expect(after).toEqual(score(basedOn(applyChange(file, change), before)));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('the advised action brings what it says', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const before = score(file);
      if (!before.nextBestAction) return;
      const { after } = whatIf(expertModel, file, [before.nextBestAction.change]);
      expect([after.score, after.grade]).toEqual([before.nextBestAction.scoreAfter, before.nextBestAction.gradeAfter]);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('a file without facts is not the best of firms', () => {
  expect(gradeRank(score(aFile([])).grade)).toBeGreaterThan(gradeRank('B'));
}, 60_000);

const sorted = (bases: Record<string, string>) =>
  Object.fromEntries(Object.entries(bases).toSorted(([one], [other]) => (one < other ? -1 : 1)));

function categoryOfFact(fact: CreditFact) {
  const categories = {
    instalment: 'loans',
    receivable: 'receivables',
    'tax-filing': 'tax',
    'social-insurance-month': 'social-insurance',
    'utility-bill': 'utilities',
  } as const;
  return categories[fact.kind as keyof typeof categories];
}
