import { describe, expect, test } from 'vitest';
import { CreditModel } from '../../../../../plugins/credit-scoring/contract/credit-model.ts';
import type { CreditFile } from '../../../../../plugins/credit-scoring/contract/credit-file.ts';
import { ScoreResult } from '../../../../../plugins/credit-scoring/contract/score-result.ts';
import { expertModel } from '../../../../../plugins/credit-scoring/domain/score/expert-model.ts';
import { scoreCredit } from '../../../../../plugins/credit-scoring/domain/score/score-credit.ts';
import {
  aFact,
  aFile,
  aGoodRecord,
  aLoan,
  anArrears,
  aTaxGrade,
  asOf,
  contributions,
  filings,
  instalments,
  receivables,
} from '../a-credit-file.ts';

const score = (file: CreditFile) => scoreCredit(expertModel, file);
const factor = (result: ScoreResult, id: string) => result.factors.find((each) => each.id === id)!;
const capCodes = (result: ScoreResult) => result.caps.map(({ code }) => code);
const withoutLoans = () => aGoodRecord().filter(({ kind }) => kind !== 'loan' && kind !== 'instalment');

test('the shipped model keeps its contract, and its weights add up to the scale', () => {
  const model = CreditModel.parse(expertModel);
  expect(Object.values(model.factors).reduce((sum, { points }) => sum + points, 0)).toBe(model.scale.range);
  expect(model.decay).toEqual(model.decay.map((_, age) => Math.round(1024 * 2 ** (-age / 12))));
});

describe('points', () => {
  test('two years of punctual records are AAA, and the points add up', () => {
    const result = score(aFile(aGoodRecord()));
    expect(ScoreResult.parse(result)).toEqual(result);
    expect(result.grade).toBe('AAA');
    expect(result.factors.reduce((sum, { points }) => sum + points, 300)).toBe(result.score);
    expect(result.factors.reduce((sum, { maxPointsNow }) => sum + maxPointsNow, 0)).toBe(650);
  });

  test('a first loan repaid on time never lowers a good firm', () => {
    const without = score(aFile(withoutLoans())).score;
    for (const months of [1, 2, 12, 24])
      expect(score(aFile([...withoutLoans(), ...instalments(months)])).score).toBeGreaterThanOrEqual(without);
  });

  test('one paid instalment is not full marks', () => {
    expect(factor(score(aFile([...withoutLoans(), ...instalments(1)])), 'repayment').subScore).toBeLessThan(95);
  });

  test('lateness costs by steps', () => {
    const of = (days: number | 'unpaid') =>
      factor(score(aFile(instalments(12, days))), 'repayment').components[0]!.average;
    expect([0, 3, 4, 15, 16, 30, 31, 60].map((days) => of(days))).toEqual([100, 100, 75, 75, 50, 50, 25, 25]);
    expect(factor(score(aFile(instalments(1, 'unpaid'))), 'repayment').components[0]!.average, '36 days unpaid').toBe(
      25,
    );
  });

  test('an old fault weighs less than a recent one, and nothing after three years', () => {
    const late = (dueOn: string) =>
      aFact('instalment', { loanKey: 'old', number: 1, dueFen: 1_000_000n, dueOn, paidOn: null, writtenOffOn: null });
    const paid = (dueOn: string) => ({ ...late(dueOn), body: { ...late(dueOn).body, paidOn: '2026-06-01' } });
    const points = (facts: ReturnType<typeof late>[]) =>
      factor(score(aFile([...instalments(24), ...facts])), 'repayment').points;
    expect(points([paid('2024-06-10')])).toBeGreaterThan(points([paid('2026-02-10')]));
    expect(points([paid('2023-05-10')])).toBe(points([]));
  });

  test('one large instalment weighs at most three usual ones', () => {
    const large = (dueFen: bigint) =>
      aFact('instalment', { loanKey: 'large', number: 1, dueFen, dueOn: '2026-03-10', paidOn: '2026-04-20' });
    expect(score(aFile([...instalments(24), large(3_000_000n)])).score).toBe(
      score(aFile([...instalments(24), large(900_000_000n)])).score,
    );
    expect(score(aFile([...instalments(24), large(1_000_000n)])).score).toBeGreaterThan(
      score(aFile([...instalments(24), large(3_000_000n)])).score,
    );
  });

  test('bankrupt customers and one single customer lower what is expected of receivables', () => {
    const invoice = (month: string, counterparty: string) =>
      aFact('invoice', {
        number: `${month}${counterparty}`,
        direction: 'sales',
        counterparty,
        issuedOn: `${month}-05`,
        netFen: 10_000_000n,
        taxFen: 0n,
        status: 'valid',
      });
    const months = ['2026-03', '2026-04', '2026-05'];
    const one = score(aFile([...receivables(12), ...months.map((month) => invoice(month, '甲'))]));
    const four = score(
      aFile([
        ...receivables(12),
        ...months.flatMap((month) => ['甲', '乙', '丙', '丁'].map((name) => invoice(month, name))),
      ]),
    );
    expect(factor(one, 'recovery').components[1]!.average).toBe(0);
    expect(factor(four, 'recovery').components[1]!.average).toBe(75);
    expect(four.score).toBeGreaterThan(one.score);
    expect(factor(four, 'recovery').sentence).toContain('近12个月开票客户4家，客户分散程度75%');
  });

  test('a shrinking head count costs points', () => {
    const months = contributions(12);
    const shrunk = months.map((fact, index) =>
      index === 0 ? { ...fact, body: { ...fact.body, headcount: 5 } } : fact,
    );
    expect(factor(score(aFile(shrunk)), 'social-insurance').components[1]!.average).toBeLessThan(30);
  });
});

describe('arrears', () => {
  const value = (body: Parameters<typeof anArrears>[0]) =>
    factor(score(aFile([anArrears(body)])), 'arrears').components[0]!.average;

  test('a cleared event costs by how long it lasted, an open one holds the factor down', () => {
    expect(value({ since: '2026-05-20', clearedOn: '2026-06-10' })).toBe(90);
    expect(value({ since: '2026-04-01', clearedOn: '2026-06-10' })).toBe(80);
    expect(value({ since: '2026-01-01', clearedOn: '2026-06-10' })).toBe(60);
    expect(value({ since: '2026-06-01' })).toBe(30);
    expect(value({ since: '2026-03-01' })).toBe(0);
    expect(value({ since: '2024-06-01', clearedOn: '2025-06-10' }), 'a year later it costs half').toBe(80);
  });

  test('one event reported twice counts once', () => {
    const once = anArrears({ key: 'same', since: '2026-01-01', clearedOn: '2026-02-01' });
    expect(score(aFile([once, { ...once, id: 'again', source: 'another' }])).score).toBe(score(aFile([once])).score);
  });

  test('an unpaid tax that is on record as arrears is not counted again as a late filing', () => {
    const late = filings(12).map((fact, index) =>
      index === 3 ? { ...fact, body: { ...fact.body, paidOn: '2026-05-01' } } : fact,
    );
    const event = anArrears({ creditor: 'tax', since: '2026-02-11', clearedOn: '2026-05-01' });
    expect(factor(score(aFile(late)), 'tax').sentence).toContain('1次未按期');
    expect(factor(score(aFile([...late, event])), 'tax').sentence).toContain('全部按期');
    expect(factor(score(aFile([...late, event])), 'arrears').components[0]!.average).toBeLessThan(90);
  });

  test('a cleared tax arrears that the official grade of its year has counted takes nothing off again', () => {
    const event = anArrears({ creditor: 'tax', since: '2025-03-01', clearedOn: '2025-05-01' });
    expect(factor(score(aFile([aTaxGrade('C'), event])), 'arrears').components[0]!.average).toBe(100);
    expect(factor(score(aFile([event])), 'arrears').components[0]!.average).toBeLessThan(100);
  });

  test('a bill unpaid for more than two weeks is an event, a bill a week late is none', () => {
    const bill = (paidOn: string) =>
      aFact('utility-bill', { month: '2026-04', utility: 'power', amountFen: 80_000n, dueOn: '2026-05-10', paidOn });
    expect(factor(score(aFile([bill('2026-05-17')])), 'arrears').records).toBe(0);
    expect(factor(score(aFile([bill('2026-05-30')])), 'arrears').sentence).toBe(
      '近36个月有1次欠款，最长20天，均已清偿。',
    );
  });
});

describe('what is missing', () => {
  test('never had a loan: the factor is out and its points are shared out', () => {
    const result = score(aFile(withoutLoans()));
    expect(factor(result, 'repayment')).toMatchObject({
      state: 'not-applicable',
      points: 0,
      maxPointsNow: 0,
      sentence: '近36个月没有到期的贷款还款，不计分。',
    });
    expect(result.coveragePercent).toBe(100);
  });

  test('not connected: coverage falls, the bounds open, and the page says so', () => {
    const result = score(aFile(aGoodRecord(), { categories: { tax: 'not-connected' } }));
    expect(factor(result, 'tax').sentence).toBe('纳税尚未接入，未计分。');
    expect(result.coveragePercent).toBeLessThan(85);
    expect(result.low).toBeLessThan(result.score);
    expect(result.unknowns).toEqual([
      { category: 'tax', state: 'not-connected', sentence: '纳税尚未接入：接入后分数可能上升，也可能下降。' },
    ]);
  });

  test('connected, obliged and nothing paid counts as unpaid', () => {
    const result = score(aFile([aTaxGrade('A'), ...filings(12)]));
    expect(factor(result, 'social-insurance')).toMatchObject({
      state: 'none-found',
      sentence: '企业有用工，已接入社会保险数据，但近24个月没有缴费记录，按未缴计。',
    });
    expect(factor(score(aFile(filings(12), { enterprise: { employees: 0 } })), 'social-insurance').state).toBe(
      'not-applicable',
    );
  });

  test('too little is known: not rated, whatever the points say', () => {
    const result = score(
      aFile(aGoodRecord(), { categories: { loans: 'not-connected', receivables: 'not-connected' } }),
    );
    expect(result).toMatchObject({ grade: 'NR' });
    expect(result.score).toBeGreaterThan(700);
  });

  test('an unrated 个体工商户 has its filing record alone', () => {
    const result = score(aFile(filings(12), { enterprise: { entityKind: 'individual-business', employees: 0 } }));
    expect(factor(result, 'tax').components.map(({ state, maxPoints }) => [state, maxPoints])).toEqual([
      ['not-applicable', 0],
      ['usable', 120],
    ]);
  });
});

describe('caps only tighten', () => {
  test('a serious penalty holds the grade down until it is repaired, and three years at most (Order 36)', () => {
    const penalised = (decidedOn: string, repairedOn: string | null = null) =>
      capCodes(score(aFile([...aGoodRecord(), aFact('penalty', { key: 'p', documentNumber: '演示罚〔1〕号', authority: '演示局', content: '演示', seriousness: 'serious', decidedOn, repairedOn })])));
    expect(penalised('2023-06-16')).toContain('serious-penalty');
    expect(penalised('2023-06-15')).not.toContain('serious-penalty');
    expect(penalised('2024-01-10', '2026-01-10')).not.toContain('serious-penalty');
  });

  const entry = (list: 'dishonest-debtor' | 'abnormal-operation', removedOn?: string) =>
    aFact('list-entry', { key: list, list, reason: '演示', authority: '演示法院', enteredOn: '2026-02-01', removedOn });
  const graded = (...facts: Parameters<typeof aFile>[0] & object) => score(aFile([...aGoodRecord(), ...facts]));

  test.each([
    ['失信被执行人', [entry('dishonest-debtor')], 'D', 'dishonest-debtor'],
    ['removed from the list', [entry('dishonest-debtor', '2026-06-01')], 'AAA', undefined],
    ['经营异常名录', [entry('abnormal-operation')], 'BB', 'abnormal-operation'],
    ['arrears open for more than 30 days', [anArrears()], 'B', 'open-arrears'],
    ['an instalment 66 days overdue', instalments(2, 'unpaid', 'loan-2'), 'B', 'loan-overdue'],
    ['an instalment more than 90 days overdue', instalments(4, 'unpaid', 'loan-2'), 'D', 'loan-default'],
    [
      'a default cured in May',
      [aFact('instalment', { loanKey: 'x', number: 1, dueFen: 1n, dueOn: '2026-01-01', paidOn: '2026-05-01' })],
      'B',
      'default-probation',
    ],
    [
      'a default cured in 2024',
      [aFact('instalment', { loanKey: 'x', number: 1, dueFen: 1n, dueOn: '2024-01-01', paidOn: '2024-05-01' })],
      'AAA',
      undefined,
    ],
    ['a restructured loan', [aLoan({ key: 'r', restructuredOn: '2026-01-01' })], 'B', 'loan-restructured'],
    [
      'a compliant renewal is no restructuring',
      [aLoan({ key: 'r', restructuredOn: '2026-01-01', isCompliantRenewal: true })],
      'AAA',
      undefined,
    ],
    ['a loan classed 可疑', [aLoan({ key: 'd', riskClass: 'doubtful' })], 'CCC', 'loan-non-performing'],
  ] as const)('%s → %s', (_, facts, grade, code) => {
    const result = graded(...facts);
    expect([result.grade, capCodes(result)[0]]).toEqual([grade, code]);
  });

  test('the score of a capped firm shows the cap, and what the points alone would say', () => {
    expect(graded(anArrears())).toMatchObject({
      score: 649,
      grade: 'B',
      beforeCaps: { grade: 'AA' },
      caps: [{ sentence: '拖欠供应商货款156天，尚未清偿。' }],
    });
  });

  test('a tax grade of D holds the firm at CCC', () => {
    expect(score(aFile([...aGoodRecord().filter(({ kind }) => kind !== 'tax-grade'), aTaxGrade('D')]))).toMatchObject({
      grade: 'CCC',
      score: 599,
    });
  });

  test('a firm in its first year is at most BBB, until a named day', () => {
    const result = score(aFile(aGoodRecord(), { enterprise: { foundedOn: '2025-09-01' } }));
    expect(result).toMatchObject({ grade: 'BBB', caps: [{ code: 'newly-registered', until: '2026-09-01' }] });
  });

  test('two perfect records are no basis for the upper grades', () => {
    expect(score(aFile([...filings(1), ...contributions(1)]))).toMatchObject({
      grade: 'BBB',
      caps: [{ code: 'little-evidence' }],
    });
  });

  test('a listed firm is D even where it could not be rated', () => {
    expect(
      score(aFile([entry('dishonest-debtor')], { categories: { loans: 'not-connected', tax: 'not-connected' } })).grade,
    ).toBe('D');
  });
});

describe('explanations', () => {
  test('at most four reasons, most points lost first, each with its figure', () => {
    const result = score(
      aFile([
        ...instalments(12, 20),
        ...filings(12, 10),
        ...contributions(12, 10),
        ...receivables(12, 40),
        anArrears(),
      ]),
    );
    expect(result.negatives).toHaveLength(4);
    expect(result.negatives[0]!.sentence).toMatch(
      /^贷款还款少得\d+分：近36个月到期12笔还款，12笔未按期，最长逾期20天。$/,
    );
    const lost = result.negatives.map(({ pointsLost }) => pointsLost);
    expect(lost).toEqual(lost.toSorted((one, other) => other - one));
  });

  test('the next best action is the single change that gains most', () => {
    const result = score(aFile([...aGoodRecord(), anArrears({ amountFen: 5_000_000n }), ...receivables(1, 'unpaid')]));
    expect(result.nextBestAction).toMatchObject({
      sentence: expect.stringMatching(/^清偿拖欠的供应商货款50,000元，可增加\d+分，等级由B升为AAA。$/),
      gradeAfter: 'AAA',
    });
  });

  test('where paying today gains nothing, it says that waiting would cost', () => {
    expect(score(aFile([...aGoodRecord(), ...instalments(2, 'unpaid', 'loan-2')])).nextBestAction!.sentence).toContain(
      '不会再因拖延继续下降',
    );
  });

  test('nothing in the future counts', () => {
    expect(score(aFile(aGoodRecord(), { asOf: '2024-01-01' })).usedFactIds).toEqual([]);
    expect(asOf).toBe('2026-06-15');
  });
});
