/** What a firm could borrow, seen from four sides; a side without data does not bind. */
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { monthNumber } from '../score/calendar.ts';
import { type Reading, doneBy, factsOf, stateOf } from '../score/reading.ts';
import type { ScoreGrade } from '../../contract/score-result.ts';
import { statementsOf, workingCapitalInput } from './statements.ts';
import { workingCapitalNeed } from './working-capital.ts';

export const limitCapLabels = {
  'working-capital': '营运资金需要',
  turnover: '开票销售额',
  tax: '纳税额',
  'debt-service': '偿债能力',
} as const;
export type LimitCapId = keyof typeof limitCapLabels;

export interface LimitCap {
  id: LimitCapId;
  /** Absent: not applicable, for the reason in the sentence. */
  limitFen: bigint | undefined;
  sentence: string;
}

type Side = (reading: Reading, grade: ScoreGrade) => { limitFen: bigint | undefined; sentence: string };

/** (a) Only with statements and a positive cycle: a supplier-financed shop is not worth nothing. */
const workingCapital: Side = (reading) => {
  const input = workingCapitalInput(statementsOf(reading), openLoans(reading), reading.model.worth.growthMaxPercent);
  if (!input) return absent('没有年度财务报表，不测算营运资金。');
  const { cycleDays, needFen, newLimitFen } = workingCapitalNeed(input);
  if (cycleDays <= 0) return absent(`资金周转${cycleDays}天，靠供应商账期周转，不测算营运资金。`);
  return {
    limitFen: newLimitFen,
    sentence: `资金周转${cycleDays}天，营运资金量${formatShortYuan(needFen)}，减自有资金${formatShortYuan(input.ownFundsFen)}和现有贷款${formatShortYuan(input.loansFen)}。`,
  };
};

/** (b) A share of twelve months' invoiced sales that the grade decides. */
const turnover: Side = (reading, grade) => {
  if (stateOf(reading, 'invoices') !== 'connected') return absent('发票数据没有接入，不按销售额测算。');
  const salesFen = yearOfSales(reading);
  if (salesFen <= 0n) return absent('近12个月没有开票销售，不按销售额测算。');
  const percent = grade === 'NR' ? 0 : reading.model.worth.turnoverPercent[grade];
  return {
    limitFen: (salesFen * BigInt(percent)) / 100n,
    sentence: `近12个月开票销售${formatShortYuan(salesFen)}，${grade}级按${percent}%。`,
  };
};

/** (c) A multiple of the mean yearly tax of two years. */
const tax: Side = (reading) => {
  const { taxMultiple, taxMonthsMin } = reading.model.worth;
  const paid = factsOf(reading, 'tax-filing').filter(
    ({ body }) => doneBy(reading, body.paidOn) && ageOf(reading, body.month) > 0 && ageOf(reading, body.month) <= 24,
  );
  const months = new Set(paid.map(({ body }) => body.month)).size;
  if (months < taxMonthsMin) return absent(`纳税记录不足${taxMonthsMin}个月，不按纳税额测算。`);
  const sumFen = paid.reduce((sum, { body }) => sum + body.amountFen, 0n);
  const yearlyFen = (sumFen * 12n) / BigInt(Math.max(months, taxMonthsMin));
  return {
    limitFen: yearlyFen * BigInt(taxMultiple),
    sentence: `近两年年均纳税${formatShortYuan(yearlyFen)}，按${taxMultiple}倍。`,
  };
};

/** (d) What the yearly cash flow can serve beside the debt that is there. */
const debtService: Side = (reading) => {
  const [last] = statementsOf(reading);
  if (!last) return absent('没有年度财务报表，不测算偿债能力。');
  const { debtServicePercent, debtServiceYears, debtServiceRateBp } = reading.model.worth;
  const cashFlowFen = last.operatingProfitFen + last.interestFen + last.depreciationFen;
  const existingFen = last.interestFen + (openLoans(reading) ?? last.shortTermLoansFen) / BigInt(debtServiceYears);
  const roomFen = (cashFlowFen * 100n) / BigInt(debtServicePercent) - existingFen;
  const perYear = 10_000n + BigInt(debtServiceRateBp * debtServiceYears);
  const limitFen = roomFen > 0n ? (roomFen * BigInt(debtServiceYears) * 10_000n) / perYear : 0n;
  return {
    limitFen,
    sentence: `${last.year}年可偿债现金流${formatShortYuan(cashFlowFen)}，偿债保障倍数不低于${(debtServicePercent / 100).toFixed(2)}，现有债务每年需${formatShortYuan(existingFen)}。`,
  };
};

const sides: Record<LimitCapId, Side> = {
  'working-capital': workingCapital,
  turnover,
  tax,
  'debt-service': debtService,
};

export function limitCaps(reading: Reading, grade: ScoreGrade): LimitCap[] {
  return (Object.keys(sides) as LimitCapId[]).map((id) => ({ id, ...sides[id](reading, grade) }));
}

const absent = (sentence: string) => ({ limitFen: undefined, sentence });

/** Calendar months ago; 0 is the month of the score, which is not over. */
const ageOf = (reading: Reading, month: string): number => reading.thisMonth - monthNumber(month);

function yearOfSales(reading: Reading): bigint {
  let sum = 0n;
  for (const { body } of factsOf(reading, 'invoice'))
    if (
      body.direction === 'sales' &&
      body.status === 'valid' &&
      body.issuedOn <= reading.file.asOf &&
      ageOf(reading, body.issuedOn) < 12
    )
      sum += body.netFen;
  return sum;
}

/** Undefined where loans are not connected: then the statement's figure stands. */
function openLoans(reading: Reading): bigint | undefined {
  if (stateOf(reading, 'loans') !== 'connected') return undefined;
  return factsOf(reading, 'loan').reduce(
    (sum, { body }) =>
      doneBy(reading, body.settledOn) || body.startedOn > reading.file.asOf ? sum : sum + body.balanceFen,
    0n,
  );
}
