import { expect, test } from 'vitest';
import { altmanZ } from '../../../../../plugins/credit-scoring/domain/file/altman.ts';
import { invoiceSeries } from '../../../../../plugins/credit-scoring/domain/file/invoice-series.ts';
import { operatingVerdict } from '../../../../../plugins/credit-scoring/domain/file/operating-verdict.ts';
import { prospectVerdict } from '../../../../../plugins/credit-scoring/domain/file/prospect-verdict.ts';
import { sizeVerdict } from '../../../../../plugins/credit-scoring/domain/file/size-verdict.ts';
import { describeModel } from '../../../../../plugins/credit-scoring/domain/score/describe-model.ts';
import { earlyWarning } from '../../../../../plugins/credit-scoring/domain/score/early-warning.ts';
import { expertModel } from '../../../../../plugins/credit-scoring/domain/score/expert-model.ts';
import { obligationState } from '../../../../../plugins/credit-scoring/domain/score/obligation.ts';
import { readFile } from '../../../../../plugins/credit-scoring/domain/score/reading.ts';
import { addMonths } from '../../../../../plugins/contracts/values/period.ts';
import { aFact, aFile, aStatement, contributions } from '../a-credit-file.ts';

const reading = (...args: Parameters<typeof aFile>) => readFile(expertModel, aFile(...args));
const sales = (fenOf: (monthsAgo: number) => bigint, months = 15) =>
  Array.from({ length: months }, (_, index) =>
    aFact('invoice', {
      number: `${index}`,
      direction: 'sales',
      counterparty: '客户',
      issuedOn: addMonths('2026-05-05', -index),
      netFen: fenOf(index + 1),
      taxFen: 0n,
      status: 'valid',
    }),
  );

test('the size is the legal class, by insured people and statements before what was declared', () => {
  const verdict = sizeVerdict(
    reading([aStatement(2025), ...contributions(3, 0, 25)], { enterprise: { employees: 5000 } }),
  );
  expect(verdict).toMatchObject({ answer: 'small', label: '小型', confidence: 'high', asOf: '2026-05' });
  expect(verdict.evidence).toContain('从业人员取2026-05社会保险参保人数。');
  expect(sizeVerdict(reading([], { enterprise: { employees: null } })).label).toBe('数据不足');
});

test('the state of business is judged against the same months of the year before', () => {
  expect(operatingVerdict(reading(sales(() => 100n)))).toMatchObject({
    answer: 'normal',
    label: '正常',
    confidence: 'low',
  });
  expect(operatingVerdict(reading(sales((ago) => (ago <= 3 ? 130n : 100n)))).answer).toBe('fluctuating');
  expect(operatingVerdict(reading(sales((ago) => (ago <= 3 ? 60n : 100n))))).toMatchObject({
    answer: 'declining',
    evidence: ['开票销售最近三个月比比较期下降40%。'],
  });
  expect(operatingVerdict(reading(sales((ago) => (ago <= 3 ? 1n : 100n)))).answer).toBe('stalled');
  expect(operatingVerdict(reading([]))).toMatchObject({ answer: undefined, label: '数据不足', confidence: 'low' });
});

test('a month that is missing a year ago does not make a steady firm grow', () => {
  const without = (monthsAgo: number[]) => sales(() => 100n).filter((_, index) => !monthsAgo.includes(index + 1));
  expect(operatingVerdict(reading(without([15])))).toMatchObject({ answer: 'normal', evidence: ['开票销售最近三个月与比较期持平。'] });
  expect(operatingVerdict(reading(without([5, 14]))).label).toBe('数据不足');
});

test('the prospect counts growth, orders and projects, and says what it does not know', () => {
  const order = aFact('order', {
    key: 'o',
    buyer: '甲',
    amountFen: 5_000_000n,
    signedOn: '2026-05-01',
    deliverBy: '2026-12-01',
  });
  expect(
    prospectVerdict(reading([aStatement(2025), aStatement(2024, { revenueFen: 700_000_000n }), order])),
  ).toMatchObject({
    label: '向好',
    confidence: 'medium',
    evidence: ['处于成长期。', '2025年营业收入比上年增长43%。', '在手订单1笔，共5万元。'],
  });
  expect(prospectVerdict(reading([]))).toMatchObject({ label: '数据不足', answer: undefined });
});

test('returns, voids, concentration and swings of a series of invoices', () => {
  const invoice = (month: number, counterparty: string, netFen: bigint, status: 'valid' | 'void' = 'valid') => ({
    counterparty,
    issuedOn: `2026-0${month}-01`,
    netFen,
    taxFen: netFen / 10n,
    status,
  });
  const series = invoiceSeries([
    invoice(1, '甲', 1000n),
    invoice(2, '乙', 3000n),
    invoice(2, '乙', -1000n),
    invoice(3, '丙', 500n, 'void'),
  ]);
  expect(series).toMatchObject({
    validCount: 3,
    voidCount: 1,
    returnCount: 1,
    grossFen: 4400n,
    netFen: 3300n,
    taxFen: 400n,
    largestFen: 3300n,
    averageFen: 2200n,
    counterparties: 2,
    activeMonths: 2,
    taxRate: 0.1,
    voidShare: 0.25,
    concentration: 0.625,
  });
  expect(series.variation).toBeCloseTo(Math.SQRT1_2, 10);
});

test('Z″ of a sound firm, and none without liabilities', () => {
  expect(altmanZ(aStatement(2025).body)).toEqual({
    z: 5.8,
    zone: 'safe',
    sentence: '2025年度Z″值5.80，高于2.6，财务状况稳健。',
  });
  expect(altmanZ(aStatement(2025, { totalLiabilitiesFen: 0n }).body)).toBeUndefined();
});

test('the points table is the model: weights, steps, grades and every cap', () => {
  const tables = describeModel(expertModel);
  expect(tables.map(({ title }) => title)).toEqual([
    '五项计分',
    '逾期天数',
    '欠款事件',
    '纳税缴费信用级别',
    '时间和证据量',
    '等级',
    '限制等级的情形',
  ]);
  expect(tables[0]!.rows[0]).toEqual([
    '贷款还款',
    '230',
    '35.4%',
    '近36个月到期的贷款本息',
    '每笔按逾期天数折算，按金额和时间加权平均',
  ]);
  expect(tables[1]!.rows).toEqual([
    ['3天以内', '100%'],
    ['4–15天', '75%'],
    ['16–30天', '50%'],
    ['31–60天', '25%'],
    ['61–90天', '10%'],
    ['超过90天或核销', '0%'],
  ]);
  expect(tables[5]!.rows[0]).toEqual(['AAA级（很强）', '850–950']);
  expect(tables[6]!.rows).toHaveLength(Object.keys(expertModel.caps).length);
});

test('an obligation goes from current to overdue to default, is cured, and rests a year', () => {
  const due = { dueOn: '2026-01-01' };
  expect(
    ['2026-01-01', '2026-01-31', '2026-02-01', '2026-04-01', '2026-04-02'].map((day) => obligationState(due, day)),
  ).toEqual(['current', 'overdue-30', 'overdue-90', 'overdue-90', 'default']);
  expect(obligationState({ ...due, paidOn: '2026-05-01' }, '2026-06-01')).toBe('cured');
  expect(obligationState({ ...due, paidOn: '2026-05-01' }, '2027-05-01')).toBe('repaid');
  expect(obligationState({ ...due, paidOn: '2026-02-15' }, '2026-03-01')).toBe('repaid');
  expect(obligationState({ ...due, writtenOffOn: '2026-12-01' }, '2027-01-01')).toBe('written-off');
});

test('a fall of fifty points in ninety days or a new cap is an early warning', () => {
  const past = [
    { asOf: '2026-04-01', score: 820, caps: [] },
    { asOf: '2026-01-01', score: 940, caps: [] },
  ];
  expect(earlyWarning({ asOf: '2026-06-15', score: 771, caps: [] }, past)).toBeUndefined();
  expect(earlyWarning({ asOf: '2026-06-15', score: 649, caps: [{ code: 'open-arrears' }] }, past)).toEqual({
    fallPoints: 171,
    newCaps: ['open-arrears'],
    sentence: '90天内下降171分；新出现：欠款超过30天未清偿。',
  });
});
