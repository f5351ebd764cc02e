/**
 * One thing that somebody is on record for having reported about an enterprise. `data-exchange` keeps facts,
 * `credit-scoring` reads them; what a kind says is written here once, for both and for the mapping of a department's file.
 */
import { z } from 'zod';
import { text } from './attributes.ts';
import { codeList } from './code-list.ts';
import type { CreditCategory } from './credit-category.ts';
import { TaxGrade } from './tax-grade.ts';
import { Fen, SignedFen } from './values/money.ts';
import { IsoDay } from './values/period.ts';
import { Uscc } from './values/uscc.ts';

/** A calendar month as `2026-03`; months compare as text. */
export const IsoMonth = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, '请填写存在的月份，写成“2026-03”的样子。');
export type IsoMonth = z.infer<typeof IsoMonth>;

const Count = z.int('请填整数。').min(0, '不能是负数。');
const Year = z.int('请填年份，例如 2025。').min(1990).max(2100);
/** Metered use, exact: kWh or m³ with at most three decimals. */
const Usage = z.string().regex(/^\d{1,12}(\.\d{1,3})?$/, '用量请填非负数字，最多三位小数。');
/** What the source calls the thing: unique within its source, the same in every later batch. */
const SourceKey = text(80);

export const publicListLabels = {
  'dishonest-debtor': '失信被执行人',
  'serious-violation': '严重违法失信名单',
  'abnormal-operation': '经营异常名录',
  'major-tax-violation': '重大税收违法失信主体',
} as const;
export const PublicList = codeList(publicListLabels);

export const utilityLabels = { power: '电', water: '水', gas: '燃气', telecom: '通信' } as const;
export const Utility = codeList(utilityLabels);

export const creditorLabels = {
  tax: '税款',
  'social-insurance': '社会保险费',
  utility: '水电气费',
  supplier: '供应商货款',
  wages: '工资',
  rent: '租金',
} as const;
export const Creditor = codeList(creditorLabels);

export const riskClassLabels = { normal: '正常', mention: '关注', substandard: '次级', doubtful: '可疑', loss: '损失' } as const;
export const RiskClass = codeList(riskClassLabels);

export const auditOpinionLabels = {
  unqualified: '标准无保留意见',
  'unqualified-with-emphasis': '带强调事项段的无保留意见',
  qualified: '保留意见',
  adverse: '否定意见',
  disclaimer: '无法表示意见',
} as const;
export const AuditOpinion = codeList(auditOpinionLabels);

/** Classes of dishonesty: 信用修复管理办法（国家发展改革委令第36号）. */
export const penaltySeriousnessLabels = { minor: '轻微', general: '一般', serious: '严重' } as const;
export const PenaltySeriousness = codeList(penaltySeriousnessLabels);

export const assetKindLabels = { cash: '货币资金', stock: '存货', equipment: '机器设备', property: '不动产', 'intellectual-property': '知识产权', other: '其他资产' } as const;
export const AssetKind = codeList(assetKindLabels);

const day = IsoDay.nullish();

/** kind → category, name, and what it says. The period of a fact is `periodOf` its body. */
export const factKinds = {
  licence: { category: 'registration', label: '行政许可', body: z.object({ key: SourceKey, name: text(120), authority: text(80), grantedOn: IsoDay, validUntil: day }) },
  'registration-change': { category: 'registration', label: '登记变更', body: z.object({ key: SourceKey, item: text(60), before: text(200), after: text(200), changedOn: IsoDay }) },
  'list-entry': { category: 'public-record', label: '列入名单', body: z.object({ key: SourceKey, list: PublicList, reason: text(300), authority: text(80), enteredOn: IsoDay, removedOn: day }) },
  penalty: { category: 'public-record', label: '行政处罚', body: z.object({ key: SourceKey, documentNumber: text(80), authority: text(80), content: text(300), seriousness: PenaltySeriousness, decidedOn: IsoDay, repairedOn: day }) },
  judgment: { category: 'public-record', label: '裁判与执行', body: z.object({ key: SourceKey, caseNumber: text(80), court: text(80), role: z.enum(['plaintiff', 'defendant', 'debtor']), amountFen: Fen.nullish(), filedOn: IsoDay, closedOn: day }) },
  'tax-grade': { category: 'tax', label: '纳税缴费信用级别', body: z.object({ year: Year, grade: TaxGrade }) },
  'tax-filing': { category: 'tax', label: '纳税申报与缴款', body: z.object({ month: IsoMonth, item: text(40), amountFen: Fen, dueOn: IsoDay, filedOn: day, paidOn: day }) },
  /** An obligation that was not met in time. One event has one key, whoever reports it, and belongs to one factor. */
  arrears: { category: 'tax', label: '欠款', body: z.object({ key: SourceKey, creditor: Creditor, amountFen: Fen, since: IsoDay, clearedOn: day }) },
  invoice: { category: 'invoices', label: '发票', body: z.object({ number: SourceKey, direction: z.enum(['sales', 'purchases']), counterparty: text(120), issuedOn: IsoDay, netFen: SignedFen, taxFen: SignedFen, status: z.enum(['valid', 'void']) }) },
  'social-insurance-month': { category: 'social-insurance', label: '社会保险缴费', body: z.object({ month: IsoMonth, headcount: Count, dueFen: Fen, paidFen: Fen, dueOn: IsoDay, paidOn: day }) },
  'housing-fund-month': { category: 'housing-fund', label: '住房公积金缴存', body: z.object({ month: IsoMonth, headcount: Count, dueFen: Fen, paidFen: Fen, dueOn: IsoDay, paidOn: day }) },
  'utility-bill': { category: 'utilities', label: '水电气账单', body: z.object({ month: IsoMonth, utility: Utility, usage: Usage.nullish(), amountFen: Fen, dueOn: IsoDay, paidOn: day }) },
  'financial-statement': {
    category: 'statements',
    label: '年度财务报表',
    body: z.object({
      year: Year,
      revenueFen: SignedFen, costOfSalesFen: SignedFen, operatingProfitFen: SignedFen, netProfitFen: SignedFen, interestFen: SignedFen, depreciationFen: SignedFen,
      cashFen: SignedFen, receivablesFen: SignedFen, inventoryFen: SignedFen, prepaidFen: SignedFen, currentAssetsFen: SignedFen, fixedAssetsFen: SignedFen, totalAssetsFen: SignedFen,
      payablesFen: SignedFen, advancesFen: SignedFen, shortTermLoansFen: SignedFen, currentLiabilitiesFen: SignedFen, longTermLoansFen: SignedFen, totalLiabilitiesFen: SignedFen, retainedEarningsFen: SignedFen, equityFen: SignedFen,
    }),
  },
  'audit-opinion': { category: 'statements', label: '审计意见', body: z.object({ year: Year, opinion: AuditOpinion, auditor: text(80), reportNumber: text(80), issuedOn: IsoDay }) },
  loan: {
    category: 'loans',
    label: '贷款',
    body: z.object({
      key: SourceKey, lender: text(80), product: text(80), guarantee: text(40), principalFen: Fen, balanceFen: Fen, startedOn: IsoDay, dueOn: IsoDay, riskClass: RiskClass,
      settledOn: day, writtenOffOn: day, restructuredOn: day,
      /** A renewal that meets 金规〔2024〕13号 is no restructuring. */
      isCompliantRenewal: z.boolean().nullish(),
    }),
  },
  instalment: { category: 'loans', label: '还款记录', body: z.object({ loanKey: SourceKey, number: z.int().min(1).max(600), dueFen: Fen, dueOn: IsoDay, paidOn: day, writtenOffOn: day }) },
  'guarantee-given': { category: 'loans', label: '对外担保', body: z.object({ key: SourceKey, debtor: text(120), amountFen: Fen, startedOn: IsoDay, endsOn: day, endedOn: day }) },
  receivable: { category: 'receivables', label: '应收账款', body: z.object({ key: SourceKey, debtor: text(120), amountFen: Fen, dueOn: IsoDay, paidOn: day }) },
  order: { category: 'receivables', label: '在手订单', body: z.object({ key: SourceKey, buyer: text(120), amountFen: Fen, signedOn: IsoDay, deliverBy: day }) },
  asset: { category: 'assets', label: '资产', body: z.object({ key: SourceKey, kind: AssetKind, name: text(120), amountFen: Fen, valuedOn: IsoDay, pledgedTo: text(80).nullish() }) },
} as const satisfies Record<string, { category: CreditCategory; label: string; body: z.ZodObject }>;

export type FactKind = keyof typeof factKinds;
export type FactBody<K extends FactKind> = z.output<(typeof factKinds)[K]['body']>;
export const FactKind = codeList(Object.fromEntries(Object.entries(factKinds).map(([kind, { label }]) => [kind, label])) as Record<FactKind, string>);

/** An arrears event is shown and consented to with whom it is owed to; every other kind has one category. */
export function categoryOf(kind: FactKind, body: unknown): CreditCategory {
  const creditor = kind === 'arrears' ? (body as FactBody<'arrears'>).creditor : undefined;
  return creditor === undefined ? factKinds[kind].category : categoryOfCreditor[creditor];
}

const categoryOfCreditor: Record<FactBody<'arrears'>['creditor'], CreditCategory> = {
  tax: 'tax',
  'social-insurance': 'social-insurance',
  utility: 'utilities',
  supplier: 'receivables',
  wages: 'social-insurance',
  rent: 'receivables',
};

/** Where a fact comes from, so that anybody can ask its owner. */
export const FactLineage = z.object({
  id: z.string(),
  uscc: Uscc,
  /** Code of the source (a department's item), its name, and the batch that brought the present version. */
  source: z.string(),
  sourceName: z.string(),
  batchId: z.string(),
  /** Year, month or day that the fact is about, as text that sorts. */
  period: z.string(),
  collectedAt: z.iso.datetime({ offset: true }),
  validUntil: IsoDay.nullable(),
  /** Set while an objection to it is open. */
  disputedSince: IsoDay.nullable(),
});

export type CreditFact<K extends FactKind = FactKind> = { [Kind in K]: z.output<typeof FactLineage> & { kind: Kind; body: FactBody<Kind> } }[K];

const kinds = Object.keys(factKinds) as FactKind[];
const shapes = kinds.map((kind) => FactLineage.extend({ kind: z.literal(kind), body: factKinds[kind].body }));
/** JSON ↔ fact: bodies are parsed by their kind. */
export const CreditFact = z.discriminatedUnion('kind', shapes as never) as unknown as z.ZodType<CreditFact, unknown>;
