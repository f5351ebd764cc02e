/** Part three of the bank's own report: what is owed to lenders, how it was paid, what is vouched for. */
import { riskClassLabels } from '@rongqiao/contracts/credit-fact.ts';
import { addMonths, formatDay, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { ReportBlock } from '../../contract/reports.ts';
import { type FactOf, factsOf, type ReportSource } from './report-source.ts';
import { dayOr, daysLate, disputeMark, money } from './words.ts';

export function creditRecords({ file }: ReportSource): ReportBlock[] {
  const loans = factsOf(file, 'loan');
  const open = loans.filter(({ body }) => !body.settledOn && !body.writtenOffOn);
  const instalments = factsOf(file, 'instalment');
  return [
    { kind: 'figures', figures: [
      { label: '未结清贷款', value: `${open.length} 笔`, note: `余额 ${money(sum(open.map(({ body }) => body.balanceFen)))}` },
      { label: '已结清贷款', value: `${loans.length - open.length} 笔` },
      { label: '近36个月应还', value: `${instalments.filter(({ body }) => isRecent(body.dueOn, file.asOf)).length} 期` },
      { label: '其中迟还3天以上', value: `${instalments.filter(({ body }) => isRecent(body.dueOn, file.asOf) && daysLate(body, file.asOf) > 3).length} 期` },
    ] },
    loanTable('未结清', open),
    loanTable('已结清', loans.filter((loan) => !open.includes(loan))),
    ...paymentStrip(instalments, file.asOf),
    guarantees(factsOf(file, 'guarantee-given')),
  ];
}

const sum = (amounts: bigint[]): bigint => amounts.reduce((whole, one) => whole + one, 0n);
const isRecent = (day: IsoDay, asOf: IsoDay): boolean => day > addMonths(asOf, -36) && day <= asOf;

const loanTable = (title: string, loans: FactOf<'loan'>[]): ReportBlock => ({
  kind: 'table',
  title: `${title}贷款`,
  columns: [{ label: '贷款机构和产品', share: 34 }, { label: '金额', share: 14, isNumber: true }, { label: '余额', share: 14, isNumber: true }, { label: '起止', share: 24 }, { label: '五级分类', share: 14 }],
  rows: loans.map((loan) => [
    `${loan.body.lender}，${loan.body.product}（${loan.body.guarantee}）${disputeMark(loan)}`,
    money(loan.body.principalFen),
    money(loan.body.balanceFen),
    `${formatDay(loan.body.startedOn)}至${formatDay(loan.body.settledOn ?? loan.body.dueOn)}`,
    riskClassLabels[loan.body.riskClass],
  ]),
  whenEmpty: `没有${title}的贷款记录。`,
});

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

/** A year a line, a month a cell, in the signs that a bank clerk knows. */
function paymentStrip(instalments: FactOf<'instalment'>[], asOf: IsoDay): ReportBlock[] {
  const recent = instalments.filter(({ body }) => isRecent(body.dueOn, asOf));
  if (recent.length === 0) return [{ kind: 'text', text: '近36个月没有到期的还款。', isSoft: true }];
  const worst = new Map<string, number>();
  for (const { body } of recent) worst.set(body.dueOn.slice(0, 7), Math.max(worst.get(body.dueOn.slice(0, 7)) ?? 0, daysLate(body, asOf)));
  const years = [...new Set([...worst.keys()].map((month) => month.slice(0, 4)))].sort().reverse();
  return [
    {
      kind: 'table',
      title: '近36个月还款状态',
      columns: [{ label: '年份', share: 16 }, ...MONTHS.map((label) => ({ label, share: 7 }))],
      rows: years.map((year) => [year, ...MONTHS.map((month) => signOf(worst.get(`${year}-${month.padStart(2, '0')}`)))]),
      whenEmpty: '',
    },
    { kind: 'text', text: 'N 正常；1 逾期1–30天；2 逾期31–60天；3 逾期61–90天；4 逾期90天以上；* 当月没有应还。', isSoft: true },
  ];
}

const signOf = (days: number | undefined): string => (days === undefined ? '*' : days <= 0 ? 'N' : String(Math.min(4, Math.ceil(days / 30))));

const guarantees = (given: FactOf<'guarantee-given'>[]): ReportBlock => ({
  kind: 'table',
  title: '对外担保',
  columns: [{ label: '被担保人', share: 46 }, { label: '金额', share: 20, isNumber: true }, { label: '期限', share: 34 }],
  rows: given.filter(({ body }) => !body.endedOn).map((one) => [`${one.body.debtor}${disputeMark(one)}`, money(one.body.amountFen), `${formatDay(one.body.startedOn)}至${dayOr(one.body.endsOn, '未约定')}`]),
  whenEmpty: '没有未解除的对外担保记录。',
});
