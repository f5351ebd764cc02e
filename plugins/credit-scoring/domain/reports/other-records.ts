/** Payments outside of loans, and what public bodies have on record. */
import { creditorLabels, penaltySeriousnessLabels, publicListLabels, utilityLabels } from '@rongqiao/contracts/credit-fact.ts';
import { addMonths, formatDay } from '@rongqiao/contracts/values/period.ts';
import { taxGradeLabels } from '@rongqiao/contracts/tax-grade.ts';
import type { ReportBlock } from '../../contract/reports.ts';
import { isPenaltyInUse } from '../repair/credit-repair.ts';
import { type FactOf, factsOf, type ReportSource } from './report-source.ts';
import { dayOr, daysLate, disputeMark, lateText, money } from './words.ts';

/** 水电气、通信 and what customers owed. */
export function nonCreditRecords({ file }: ReportSource): ReportBlock[] {
  const { asOf } = file;
  const bills = factsOf(file, 'utility-bill').filter(({ body }) => body.dueOn > addMonths(asOf, -24));
  const kinds = [...new Set(bills.map(({ body }) => body.utility))];
  const receivables = factsOf(file, 'receivable').filter(({ body }) => body.dueOn > addMonths(asOf, -24) && body.dueOn <= asOf);
  return [
    {
      kind: 'table',
      title: '近24个月公用事业缴费',
      columns: [{ label: '种类', share: 20 }, { label: '账单', share: 16, isNumber: true }, { label: '按时', share: 16, isNumber: true }, { label: '迟缴', share: 48 }],
      rows: kinds.map((kind) => {
        const own = bills.filter(({ body }) => body.utility === kind);
        const late = own.filter(({ body }) => daysLate(body, asOf) > 0);
        return [utilityLabels[kind], `${own.length} 期`, `${own.length - late.length} 期`, late.map((bill) => `${bill.body.month} ${lateText(daysLate(bill.body, asOf), Boolean(bill.body.paidOn))}${disputeMark(bill)}`).join('；') || '没有'];
      }),
      whenEmpty: '没有公用事业缴费记录。',
    },
    {
      kind: 'facts',
      facts: [['应收账款（近24个月到期）', receivables.length === 0 ? '没有记录' : `${receivables.length} 笔，按期收回 ${receivables.filter(({ body }) => body.paidOn && body.paidOn <= body.dueOn).length} 笔，未收回 ${receivables.filter(({ body }) => !body.paidOn).length} 笔`]],
    },
  ];
}

/** 纳税、社保、司法、处罚、名单、许可. */
export function publicRecords({ file }: ReportSource): ReportBlock[] {
  return [
    taxFacts(file),
    table('欠款', [['欠谁', 22], ['金额', 18], ['起', 24], ['清偿', 36]], factsOf(file, 'arrears').map((one) => [`${creditorLabels[one.body.creditor]}${disputeMark(one)}`, money(one.body.amountFen), formatDay(one.body.since), dayOr(one.body.clearedOn, '尚未清偿')]), '没有欠款记录。'),
    table('名单', [['名单', 30], ['原因', 45], ['列入', 25]], factsOf(file, 'list-entry').filter(({ body }) => !body.removedOn || body.removedOn > file.asOf).map((one) => [`${publicListLabels[one.body.list]}${disputeMark(one)}`, one.body.reason, formatDay(one.body.enteredOn)]), '现在不在失信、异常等名单上。'),
    table('行政处罚', [['文号', 28], ['内容', 36], ['程度', 12], ['决定日期', 24]], factsOf(file, 'penalty').filter(({ body }) => isPenaltyInUse(body, file.asOf)).map((one) => [`${one.body.documentNumber}${disputeMark(one)}`, one.body.content, penaltySeriousnessLabels[one.body.seriousness], formatDay(one.body.decidedOn)]), '没有在公示期内的行政处罚。'),
    table('裁判与执行', [['案号', 32], ['法院', 26], ['地位', 16], ['立案／结案', 26]], factsOf(file, 'judgment').map((one) => [`${one.body.caseNumber}${disputeMark(one)}`, one.body.court, roleLabels[one.body.role], `${formatDay(one.body.filedOn)}／${dayOr(one.body.closedOn, '未结')}`]), '没有裁判与执行记录。'),
    table('行政许可', [['许可', 40], ['机关', 34], ['有效期到', 26]], factsOf(file, 'licence').map((one) => [one.body.name, one.body.authority, dayOr(one.body.validUntil, '长期')]), '没有行政许可记录。'),
  ];
}

const roleLabels = { plaintiff: '原告', defendant: '被告', debtor: '被执行人' } as const;

const table = (title: string, columns: [string, number][], rows: string[][], whenEmpty: string): ReportBlock => ({ kind: 'table', title, columns: columns.map(([label, share]) => ({ label, share })), rows, whenEmpty });

function taxFacts(file: ReportSource['file']): ReportBlock {
  const grades = factsOf(file, 'tax-grade');
  const filings = factsOf(file, 'tax-filing').filter(({ body }) => body.dueOn > addMonths(file.asOf, -24) && body.dueOn <= file.asOf);
  return {
    kind: 'facts',
    facts: [
      ['纳税缴费信用级别', grades.length === 0 ? '没有记录' : grades.map(({ body }) => `${body.year}年 ${taxGradeLabels[body.grade]}`).reverse().slice(0, 3).join('；')],
      ['纳税申报（近24个月）', onTimeText(filings, file.asOf)],
      ['社会保险缴费（近24个月）', onTimeText(factsOf(file, 'social-insurance-month').filter(({ body }) => body.dueOn > addMonths(file.asOf, -24) && body.dueOn <= file.asOf), file.asOf)],
      ['住房公积金缴存（近24个月）', onTimeText(factsOf(file, 'housing-fund-month').filter(({ body }) => body.dueOn > addMonths(file.asOf, -24) && body.dueOn <= file.asOf), file.asOf)],
    ],
  };
}

function onTimeText(facts: (FactOf<'tax-filing'> | FactOf<'social-insurance-month'> | FactOf<'housing-fund-month'>)[], asOf: string): string {
  if (facts.length === 0) return '没有记录';
  const late = facts.filter(({ body }) => daysLate(body, asOf) > 0);
  return `${facts.length} 期，按时 ${facts.length - late.length} 期${late.length > 0 ? `；迟缴：${late.map((one) => `${one.body.month} ${lateText(daysLate(one.body, asOf), Boolean(one.body.paidOn))}${disputeMark(one)}`).join('、')}` : ''}`;
}
