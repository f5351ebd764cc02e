/** 企业资产报告: what the firm has, what it owes, how the business goes; each figure with its source and day. */
import { assetKindLabels, auditOpinionLabels } from '@rongqiao/contracts/credit-fact.ts';
import { daysBetween, formatDay } from '@rongqiao/contracts/values/period.ts';
import type { ReportBlock, ReportSection } from '../../contract/reports.ts';
import { disputesAndSources } from './assessment-sections.ts';
import { businessSeries } from './business-series.ts';
import { basics } from './credit-report.ts';
import { factsOf, type ReportSource } from './report-source.ts';
import { verdictSection } from './verdict-section.ts';
import { dayOr, disputeMark, money } from './words.ts';

export const assetReport = (source: ReportSource): ReportSection[] => [
  verdictSection(source),
  { title: '一、主体信息', blocks: basics(source) },
  { title: '二、资产', blocks: assets(source) },
  { title: '三、负债和或有负债', blocks: liabilities(source) },
  { title: '四、经营走势', blocks: businessSeries(source) },
  { title: '五、财务报表和审计', blocks: statements(source) },
  { title: '六、数据来源、异议和声明', blocks: disputesAndSources(source) },
];

const sum = (amounts: bigint[]): bigint => amounts.reduce((whole, one) => whole + one, 0n);

function assets({ file }: ReportSource): ReportBlock[] {
  const own = factsOf(file, 'asset');
  const open = factsOf(file, 'receivable').filter(({ body }) => !body.paidOn);
  const kinds = Object.keys(assetKindLabels) as (keyof typeof assetKindLabels)[];
  const totals = kinds.map((kind) => [kind, sum(own.filter(({ body }) => body.kind === kind).map(({ body }) => body.amountFen))] as const).filter(([, fen]) => fen > 0n);
  return [
    { kind: 'facts', facts: [...totals.map(([kind, fen]): [string, string] => [assetKindLabels[kind], money(fen)]), ['应收账款（未收回）', open.length > 0 ? money(sum(open.map(({ body }) => body.amountFen))) : '没有记录']] },
    {
      kind: 'table',
      title: '资产明细',
      columns: [{ label: '资产', share: 40 }, { label: '金额', share: 18, isNumber: true }, { label: '估值日', share: 20 }, { label: '抵（质）押', share: 22 }],
      rows: own.map((one) => [`${assetKindLabels[one.body.kind]}：${one.body.name}${disputeMark(one)}`, money(one.body.amountFen), formatDay(one.body.valuedOn), one.body.pledgedTo ?? '无']),
      whenEmpty: '没有资产权属记录。',
    },
    {
      kind: 'table',
      title: '应收账款账龄',
      columns: [{ label: '账龄', share: 40 }, { label: '笔数', share: 20, isNumber: true }, { label: '金额', share: 40, isNumber: true }],
      rows: ages.map(([label, from, to]) => {
        const inside = open.filter(({ body }) => {
          const days = daysBetween(body.dueOn, file.asOf);
          return days >= from && days < to;
        });
        return [label, String(inside.length), money(sum(inside.map(({ body }) => body.amountFen)))];
      }),
      whenEmpty: '没有应收账款记录。',
    },
  ];
}

const ages: [string, number, number][] = [['未到期', -100_000, 1], ['逾期1–90天', 1, 91], ['逾期91–180天', 91, 181], ['逾期180天以上', 181, 100_000]];

function liabilities({ file }: ReportSource): ReportBlock[] {
  const loans = factsOf(file, 'loan').filter(({ body }) => !body.settledOn && !body.writtenOffOn);
  const arrears = factsOf(file, 'arrears').filter(({ body }) => !body.clearedOn);
  const given = factsOf(file, 'guarantee-given').filter(({ body }) => !body.endedOn);
  return [
    { kind: 'facts', facts: [['未结清贷款余额', money(sum(loans.map(({ body }) => body.balanceFen)))], ['未清偿欠款', money(sum(arrears.map(({ body }) => body.amountFen)))], ['对外担保余额', money(sum(given.map(({ body }) => body.amountFen)))]] },
    {
      kind: 'table',
      title: '贷款，按到期日',
      columns: [{ label: '债权人', share: 46 }, { label: '余额', share: 24, isNumber: true }, { label: '到期', share: 30 }],
      rows: loans.toSorted((a, b) => (a.body.dueOn < b.body.dueOn ? -1 : 1)).map((one) => [`${one.body.lender} ${one.body.product}${disputeMark(one)}`, money(one.body.balanceFen), formatDay(one.body.dueOn)]),
      whenEmpty: '没有未结清的贷款记录。',
    },
  ];
}

function statements({ file }: ReportSource): ReportBlock[] {
  const years = factsOf(file, 'financial-statement').slice(-3).reverse();
  const opinions = factsOf(file, 'audit-opinion');
  const lines = [
    ['营业收入', 'revenueFen'], ['营业利润', 'operatingProfitFen'], ['净利润', 'netProfitFen'], ['流动资产', 'currentAssetsFen'], ['存货', 'inventoryFen'], ['应收账款', 'receivablesFen'],
    ['固定资产', 'fixedAssetsFen'], ['资产总计', 'totalAssetsFen'], ['流动负债', 'currentLiabilitiesFen'], ['负债合计', 'totalLiabilitiesFen'], ['所有者权益', 'equityFen'],
  ] as const;
  return [
    {
      kind: 'table',
      title: '主要数据',
      columns: [{ label: '项目', share: 34 }, ...years.map(({ body }) => ({ label: `${body.year}年`, share: 22, isNumber: true }))],
      rows: years.length === 0 ? [] : lines.map(([label, field]) => [label, ...years.map(({ body }) => money(body[field]))]),
      whenEmpty: '没有财务报表记录。',
    },
    {
      kind: 'table',
      title: '审计意见',
      columns: [{ label: '年度', share: 14 }, { label: '意见', share: 34 }, { label: '事务所', share: 32 }, { label: '出具', share: 20 }],
      rows: opinions.map((one) => [String(one.body.year), `${auditOpinionLabels[one.body.opinion]}${disputeMark(one)}`, one.body.auditor, dayOr(one.body.issuedOn)]),
      whenEmpty: '没有审计意见记录。',
    },
  ];
}
