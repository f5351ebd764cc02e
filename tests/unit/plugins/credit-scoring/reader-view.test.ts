import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CreditCategory } from '../../../../plugins/contracts/credit-category.ts';
import { addMonths } from '../../../../plugins/contracts/values/period.ts';
import type { CreditFile } from '../../../../plugins/credit-scoring/contract/credit-file.ts';
import { assess } from '../../../../plugins/credit-scoring/domain/assess.ts';
import { threeVerdicts } from '../../../../plugins/credit-scoring/domain/file/three-verdicts.ts';
import { viewOfReader } from '../../../../plugins/credit-scoring/domain/reader-view.ts';
import { expertModel } from '../../../../plugins/credit-scoring/domain/score/expert-model.ts';
import { gradeRank } from '../../../../plugins/credit-scoring/domain/score/grade.ts';
import { readFile } from '../../../../plugins/credit-scoring/domain/score/reading.ts';
import { scoreCredit } from '../../../../plugins/credit-scoring/domain/score/score-credit.ts';
import { worthOf } from '../../../../plugins/credit-scoring/domain/worth/worth-of.ts';
import { aFact, aFile, aGoodRecord, aStatement, asOf, aTaxGrade, filings } from './a-credit-file.ts';
import { anyFile } from './score/any-file.ts';

const without = (...closed: CreditCategory[]) => ({ allowed: CreditCategory.options.filter((one) => !closed.includes(one)), withdrawn: closed });

const seenBy = (file: CreditFile, scope: ReturnType<typeof without>) => viewOfReader(expertModel, { file, assessment: assess(expertModel, file) }, scope, []);

test('hiding a bad tax record does not lift the firm', () => {
  const bad = aFile([...aGoodRecord().filter(({ kind }) => !kind.startsWith('tax')), ...filings(24, 'unpaid'), aTaxGrade('D')]);
  const { assessment } = seenBy(bad, without('tax'));
  expect(assessment.result.grade, 'what the card alone would say').toBe('AAA');
  expect(assessment).toMatchObject({ grade: 'CCC', ceiling: { grade: 'CCC' } });
});

test('hiding a good record lowers coverage and gains nothing', () => {
  const { assessment } = seenBy(aFile(aGoodRecord()), without('tax', 'loans'));
  expect(gradeRank(assessment.grade)).toBeGreaterThan(gradeRank('AAA'));
});

test('a dispute shows both scores and the lower one stands', () => {
  const facts = filings(24, 'unpaid').map((fact) => ({ ...fact, disputedSince: '2026-06-14' }));
  const { score, result, withoutDisputed } = assess(expertModel, aFile([...aGoodRecord().filter(({ kind }) => kind !== 'tax-filing'), ...facts]));
  expect(withoutDisputed!.score).toBeGreaterThan(result.score);
  expect(score).toBe(result.score);
  expect(result.disputedFactIds).toHaveLength(24);
});

test('a disputed list entry keeps its effect', () => {
  const entry = aFact('list-entry', { key: 'x', list: 'dishonest-debtor', reason: 'x', authority: 'x', enteredOn: '2026-01-01' }, { disputedSince: '2026-06-01' });
  expect(assess(expertModel, aFile([...aGoodRecord(), entry])).grade).toBe('D');
});

test('the statements that hold a limit down hold it down for a reader who does not see them', () => {
  const sale = aFact('invoice', { number: '1', direction: 'sales', counterparty: '客户', issuedOn: '2026-04-05', netFen: 1_000_000_000n, taxFen: 0n, status: 'valid' });
  const file = aFile([...aGoodRecord(), sale, aStatement(2025, { operatingProfitFen: 1n, interestFen: 50_000_000n, depreciationFen: 0n })]);
  const full = worthOf(expertModel, file, assess(expertModel, file), []);
  const { worth } = seenBy(file, without('statements'));
  expect(full.limitFen).toBe('0');
  expect(worth).toMatchObject({ limitFen: '0', sentence: expect.stringContaining('按企业全部已接入的数据') });
});

test('a business that stands still is not called normal to a reader who sees one steady month after month', () => {
  const bills = Array.from({ length: 15 }, (_, ago) => {
    const month = addMonths(`${asOf.slice(0, 7)}-01`, -ago - 1).slice(0, 7);
    return [
      aFact('utility-bill', { month, utility: 'power', amountFen: 100_000n, usage: '1000', dueOn: `${month}-20`, paidOn: `${month}-18` }),
      aFact('tax-filing', { item: '增值税', month, dueOn: `${month}-15`, filedOn: `${month}-10`, paidOn: `${month}-10`, amountFen: ago < 3 ? 0n : 500_000n }),
    ];
  }).flat();
  const { verdicts } = seenBy(aFile(bills), without('tax'));
  const business = (all: typeof verdicts) => all.find(({ subject }) => subject === 'business')!;
  const everything = business(seenBy(aFile(bills), without()).verdicts);
  expect(everything.label).not.toBe('正常');
  expect(business(verdicts).label).toBe(everything.label);
  expect(business(verdicts).evidence.at(-1)).toContain('以较低的为准');
});

test('no sequence of consents, withdrawals and disputes raises score, grade, limit or verdict above full disclosure', () => {
  const step = fc.record({
    category: fc.constantFrom<CreditCategory>('loans', 'receivables', 'invoices', 'tax', 'social-insurance', 'utilities', 'statements'),
    isOpen: fc.boolean(),
    disputed: fc.nat(),
    disputes: fc.boolean(),
  });
  fc.assert(
    fc.property(anyFile, fc.array(step, { maxLength: 6 }), (full, steps) => {
      const best = scoreCredit(expertModel, full);
      const base = { ...full, weightBases: best.weightBases };
      const most = BigInt(worthOf(expertModel, full, assess(expertModel, full), []).limitFen ?? 0);
      const ladder = ['正常', '波动', '下行', '停滞'];
      const operating = threeVerdicts(readFile(expertModel, full))[1]!;
      const closed = new Set<CreditCategory>();
      const disputed = new Set<string>();
      for (const { category, isOpen, disputed: which, disputes } of steps) {
        if (isOpen) closed.delete(category);
        else closed.add(category);
        const fact = full.facts[which % Math.max(1, full.facts.length)];
        if (fact && disputes) disputed.add(fact.id);
        else if (fact) disputed.delete(fact.id);
        const facts = base.facts.map((each) => (disputed.has(each.id) ? { ...each, disputedSince: '2026-06-01' } : each));
        const { assessment, worth, verdicts } = seenBy({ ...base, facts }, without(...closed));
        expect(assessment.score).toBeLessThanOrEqual(best.score);
        expect(gradeRank(assessment.grade)).toBeGreaterThanOrEqual(gradeRank(best.grade));
        expect(BigInt(worth.limitFen ?? 0)).toBeLessThanOrEqual(most);
        if (verdicts[1]!.isKnown) expect(ladder.indexOf(verdicts[1]!.label)).toBeGreaterThanOrEqual(ladder.indexOf(operating.label));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
