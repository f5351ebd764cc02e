/** What a loan costs, in sentences, figures and tables: the same for the product page, the cost sheet and the calculator. */
import { type Fee, feeBasisLabels, feeKindLabels, feePayerLabels, feeTimingLabels } from '@rongqiao/contracts/fee.ts';
import { repaymentMethodLabels, type RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { formatShortYuan, formatYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import { type AllInCost, allInCost, type FeeCharge } from '@rongqiao/financing/domain/all-in-cost.ts';
import { interestForDays } from '@rongqiao/financing/domain/interest.ts';
import type { RepaymentPlan } from '@rongqiao/financing/domain/plan-repayment.ts';
import type { LoanWish } from './loan-wish.ts';
import type { Figure } from './product-figures.ts';

export interface SheetLine {
  name: string;
  /** How it is reckoned. */
  basis: string;
  payee: string;
  payer: string;
  moment: string;
  amount: string;
  remark: string;
}

export interface PlanLine {
  number: string;
  day: string;
  payment: string;
  principal: string;
  interest: string;
  balance: string;
}

/** 先息后本 rather than the whole label: for headings and columns. */
export const methodName = (method: RepaymentMethod): string => repaymentMethodLabels[method].replace(/（.*$/, '');

/** Where the contract says nothing of it: a year, or half of a short term. */
const usualGraceMonths = (termMonths: number): number => (termMonths > 12 ? 12 : Math.floor(termMonths / 2));

export function costOf(wish: LoanWish, fees: readonly Fee[], today: string): AllInCost {
  const { principalFen, annualRate, termMonths, method, assetValueFen } = wish;
  const loan = { principalFen, annualRate, termMonths, startsOn: today, graceMonths: usualGraceMonths(termMonths) };
  return allInCost({ method, loan, fees, assetValueFen });
}

export function loanCostPage(cost: AllInCost, lender: string) {
  const { plan, charges, feesFen, costFen, yearly, receivedFen } = cost;
  return {
    sentence: `${borrowed(plan)}：${repaid(plan)}，共付利息${formatYuan(plan.interestFen)}。`,
    figures: costFigures(cost),
    sheet: [interestLine(plan, lender), ...charges.map(feeLine)],
    totals: [
      { label: '利息和费用合计', value: formatYuan(costFen) },
      { label: '其中费用', value: formatYuan(feesFen) },
      { label: '第一天实际到手', value: formatYuan(receivedFen) },
      ...(yearly ? [{ label: '年化综合成本', value: `${percent(yearly.nominal)}（复利 ${percent(yearly.effective)}）` }] : []),
    ],
    plan: plan.instalments.map((instalment): PlanLine => ({
      number: String(instalment.month),
      day: formatDay(instalment.dueOn),
      payment: formatYuan(instalment.paymentFen),
      principal: formatYuan(instalment.principalFen),
      interest: formatYuan(instalment.interestFen),
      balance: formatYuan(instalment.balanceFen),
    })),
    assumptions: assumptionsOf(plan),
  };
}

function costFigures({ plan, costFen, yearly }: AllInCost): Figure[] {
  return [
    { label: firstPaymentLabels[plan.method], value: formatYuan(plan.instalments[0]?.paymentFen ?? 0n) },
    { label: '利息', value: formatYuan(plan.interestFen) },
    { label: '利息和费用合计', value: formatYuan(costFen) },
    ...(yearly ? [{ label: '年化综合成本', value: percent(yearly.nominal) }] : []),
  ];
}

const firstPaymentLabels: Record<RepaymentMethod, string> = {
  'equal-instalment': '每月还',
  'equal-principal': '第一个月还',
  'interest-only': '每月付息',
  'quarterly-interest': '每季付息',
  bullet: '到期一次还',
  revolving: '用满到期还',
  'grace-period': '宽限期每月付息',
};

const borrowed = ({ method, loan }: RepaymentPlan): string =>
  `借${formatShortYuan(loan.principalFen)}、年利率${formatPercent(loan.annualRate)}、${loan.termMonths}个月，${methodName(method)}`;

function repaid({ method, instalments, loan }: RepaymentPlan): string {
  const [first, last] = [instalments[0], instalments.at(-1)];
  if (!first || !last) return '';
  const yuan = { first: formatYuan(first.paymentFen), last: formatYuan(last.paymentFen) };
  const principal = formatYuan(loan.principalFen);
  const once = `${formatDay(last.dueOn)}一次还${yuan.last}`;
  const oneDay = formatYuan(interestForDays(loan.principalFen, loan.annualRate, 1));
  const afterGrace = instalments.find(({ principalFen }) => principalFen > 0n) ?? last;
  const sentences: Record<RepaymentMethod, string> = {
    'equal-instalment': `每月还${yuan.first}`,
    'equal-principal': `第一个月还${yuan.first}，逐月减少，最后一个月还${yuan.last}`,
    'interest-only': `每月付利息${formatYuan(first.interestFen)}，最后一个月连本金${principal}一起还`,
    'quarterly-interest': `每季度付利息${formatYuan(first.interestFen)}，到期还本金${principal}`,
    bullet: once,
    revolving: `用一天付${oneDay}利息；全部用满${loan.termMonths}个月，${once}`,
    'grace-period': `前${afterGrace.month - 1}个月每月付利息${formatYuan(first.interestFen)}，之后每月还本金${formatYuan(afterGrace.principalFen)}和当月利息`,
  };
  return sentences[method];
}

function assumptionsOf({ method, loan }: RepaymentPlan): string[] {
  const grace = `宽限期按${loan.graceMonths ?? 0}个月估算，以合同为准。`;
  const own: Partial<Record<RepaymentMethod, string>> = {
    revolving: '随借随还按“第一天全部用满、到期一次还清”估算，是最多的情形；提前还，利息按天少付。',
    bullet: '利息按实际天数计算，一年按360天。',
    'grace-period': grace,
  };
  return [
    `从${formatDay(loan.startsOn)}放款算起，按月计息（年利率÷12），最后一期补足尾差。`,
    own[method] ?? '',
    '按年收取的费用在每年年初付，不满一年的按月折算。',
    '年化综合成本把利息和全部费用按付款时间折成一个年利率（内部收益率），费用越早收、本金还得越快，它就越高。',
  ].filter(Boolean);
}

const interestLine = ({ method, loan, interestFen }: RepaymentPlan, lender: string): SheetLine => ({
  name: '利息',
  basis: `年利率${formatPercent(loan.annualRate)}，${methodName(method)}`,
  payee: lender,
  payer: '企业承担',
  moment: interestMoments[method],
  amount: formatYuan(interestFen),
  remark: '',
});

const interestMoments: Record<RepaymentMethod, string> = {
  'equal-instalment': '每月',
  'equal-principal': '每月',
  'interest-only': '每月',
  'quarterly-interest': '每季度',
  bullet: '到期一次',
  revolving: '还款时',
  'grace-period': '每月',
};

const feeLine = ({ fee, totalFen, remark }: FeeCharge): SheetLine => ({
  name: fee.name || feeKindLabels[fee.kind],
  basis: feeBasis(fee),
  payee: fee.payee,
  payer: feePayerLabels[fee.payer],
  moment: feeTimingLabels[fee.timing],
  amount: formatYuan(totalFen),
  remark: [remark, fee.note].filter(Boolean).join('。'),
});

/** 贷款金额的1.00%, 500元 */
export function feeBasis({ rate, amountFen, basis, timing }: Fee): string {
  const each = timing === 'yearly' ? '每年' : timing === 'monthly' ? '每月' : '';
  if (rate) return `${each}${feeBasisLabels[basis].replace(/^按/, '')}的${formatPercent(rate)}`;
  return amountFen ? `${each}${formatYuan(amountFen)}` : '不收取';
}

/** Two decimals, for reading: 0.046252 → 4.63%. */
export const percent = (ratio: string): string => `${(Number(ratio) * 100).toFixed(2)}%`;
