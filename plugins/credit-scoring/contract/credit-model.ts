/** The expert scorecard as data: everything that is a judgement stands in the model's JSON, nothing in code. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import { TaxGrade } from '@rongqiao/contracts/tax-grade.ts';
import { z } from 'zod';

/** The five factors of the paper, in its order. */
export const factorLabels = {
  repayment: '贷款还款',
  recovery: '应收回款',
  arrears: '欠款归还',
  tax: '纳税',
  'social-insurance': '养老医疗等社会保险',
} as const;
export const FactorId = codeList(factorLabels);
export type FactorId = z.infer<typeof FactorId>;

/** What a factor is made of. Each has its own evidence, so that a record acts on exactly one of them. */
export const componentLabels = {
  instalments: '按期还款',
  collection: '按期收回货款',
  concentration: '客户分散程度',
  'arrears-events': '欠款事件',
  'tax-grade': '纳税缴费信用级别',
  'tax-filing': '按期申报缴税',
  contributions: '按期足额缴费',
  headcount: '参保人数稳定',
} as const;
export const ComponentId = codeList(componentLabels);
export type ComponentId = z.infer<typeof ComponentId>;

/** Why a grade is held down whatever the points say. */
export const capLabels = {
  'dishonest-debtor': '失信被执行人',
  'major-tax-violation': '重大税收违法失信主体',
  'licence-gone': '已吊销或注销',
  'loan-default': '贷款逾期超过90天或已核销',
  'tax-grade-d': '纳税缴费信用D级',
  'serious-violation': '严重违法失信名单',
  'loan-non-performing': '贷款五级分类为次级及以下',
  'open-arrears': '欠款超过30天未清偿',
  'loan-overdue': '贷款逾期超过30天未还',
  'loan-restructured': '贷款重组未满12个月',
  'default-probation': '违约清偿后的12个月观察期',
  'open-enforcement': '被执行案件未结',
  'serious-penalty': '严重行政处罚未修复',
  'abnormal-operation': '经营异常名录',
  suspended: '停业（歇业）',
  'newly-registered': '登记不满12个月',
  'little-evidence': '近期记录太少',
} as const;
export const CapCode = codeList(capLabels);
export type CapCode = z.infer<typeof CapCode>;

const Points = z.int().min(1).max(650);
const Percent = z.int().min(0).max(100);
const Months = z.int().min(1).max(60);
const Days = z.int().min(0).max(3650);

export const CreditModel = z.object({
  name: z.string(),
  version: z.string(),
  /** The rules that read this JSON; a change in what they compute is a new engine. */
  engine: z.literal('expert/1'),
  title: z.string(),
  owner: z.string(),
  purpose: z.string(),
  scale: z.object({ base: z.int(), range: z.int() }),
  /** Best first; a grade holds from this score on. D is no band: only caps give it. */
  bands: z.array(z.object({ grade: CreditGrade, from: z.int() })),
  /** How much a record of that many months ago weighs, newest first; older records no longer count. */
  decay: z.array(z.int().min(1)).length(37),
  /** Days late → value of the payment; later than the last row is worth nothing. */
  lateness: z.array(z.object({ daysMax: Days, value: Percent })),
  evidence: z.object({
    /** This many records' worth of the firm's overall level is mixed into every component. */
    shrinkage: z.int().min(1),
    /** And this much of a neutral value into the overall level, so that two good records are not the best score. */
    priorPoints: z.int().min(1),
    priorValue: Percent,
    /** A record weighs at most so many usual records of its source and year. */
    weightCap: z.int().min(1),
    /** Obligation known, source connected, nothing paid: as so many unpaid records. */
    noneFoundRecords: z.int().min(1),
    thinBelowRecords: z.int(),
    thinBelowSources: z.int(),
  }),
  rating: z.object({ usableFactorsMin: z.int().min(1), coverageMinPercent: Percent }),
  factors: z.object({
    repayment: z.object({ points: Points, windowMonths: Months }),
    recovery: z.object({
      points: Points,
      windowMonths: Months,
      collectionPercent: Percent,
      onTimePercent: Percent,
      notLongOverduePercent: Percent,
      longOverdueDays: Days,
      concentrationMonths: Months,
      concentrationActiveMonthsMin: Months,
      concentrationRecords: z.int(),
    }),
    arrears: z.object({
      points: Points,
      /** Days until cleared → points taken off; longer than the last row costs `deductionMax`. */
      deductions: z.array(z.object({ daysMax: Days, deduction: Percent })),
      deductionMax: Percent,
      openValueMax: Percent,
      longOpenDays: Days,
      utilityGraceDays: Days,
      recordsPerSource: z.int(),
    }),
    tax: z.object({
      points: Points,
      gradeValues: z.record(TaxGrade.exclude(['unrated']), Percent),
      gradePercent: Percent,
      gradeRecords: z.int(),
      gradeYears: z.int(),
      windowMonths: Months,
      graceDays: Days,
      obligedAfterMonths: Months,
    }),
    'social-insurance': z.object({
      points: Points,
      contributionsPercent: Percent,
      windowMonths: Months,
      graceDays: Days,
      headcountMonths: Months,
      headcountRecords: z.int(),
    }),
  }),
  caps: z.record(
    CapCode,
    z.object({ grade: CreditGrade, days: Days.optional(), months: Months.optional(), points: Points.optional() }),
  ),
  worth: z.object({
    /** Share of twelve months' invoiced sales that a grade may borrow, in per cent. */
    turnoverPercent: z.record(CreditGrade, Percent),
    /** Times the mean yearly tax of two years. */
    taxMultiple: z.int().min(1),
    taxMonthsMin: Months,
    /** Yearly cash flow over yearly debt service, as a percentage: 120 is 1.20. */
    debtServicePercent: z.int().min(100),
    /** The loan is taken to be repaid in so many equal yearly parts, at this yearly rate in basis points. */
    debtServiceYears: z.int().min(1),
    debtServiceRateBp: z.int().min(0),
    /** Expected growth of sales is what it was, at most so much. */
    growthMaxPercent: Percent,
    /** Limits are rounded down to whole multiples. */
    roundToYuan: z.int().min(1),
    /** What a firm without a record would get, for the yuan saved. */
    baseGrade: CreditGrade,
  }),
});
export type CreditModel = z.infer<typeof CreditModel>;
