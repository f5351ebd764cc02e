/** How the firms of the demo have behaved: a few characters, each told by what it does, so that every grade can be seen. */
import type { TaxGrade } from '@rongqiao/contracts/tax-grade.ts';

export interface Conduct {
  /** What it is there to show. */
  shows: string;
  /** Months on record, at most 36. */
  months: number;
  /** Newest first. */
  taxGrades: TaxGrade[];
  /** Shares of payments that came late, 0 to 1. */
  lateTax: number;
  lateSocial: number;
  lateUtility: number;
  /** Change of sales and of headcount in a year. */
  growth: number;
  loan?: { principalWan: number; /** Of the last instalments, newest first; null: not paid yet. */ daysLate: (number | null)[]; riskClass: 'normal' | 'mention' | 'substandard' | 'doubtful' };
  /** Months ago; `cleared` null: still open. */
  arrears?: { creditor: 'tax' | 'social-insurance' | 'utility' | 'supplier' | 'wages'; amountWan: number; since: number; cleared: number | null };
  list?: { list: 'dishonest-debtor' | 'abnormal-operation'; entered: number; removed: number | null };
  penalty?: { seriousness: 'minor' | 'general'; decided: number; repaired: number | null };
  judgment?: { role: 'plaintiff' | 'defendant'; amountWan: number; filed: number; closed: number | null };
  hasOneLateBill?: boolean;
  /** Reported by somebody: statements, receivables, orders, assets. */
  hasBooks: boolean;
}

const debtless: Conduct = { shows: '守信，没有贷款', months: 36, taxGrades: ['A', 'A', 'B'], lateTax: 0, lateSocial: 0, lateUtility: 0, growth: 0.12, hasBooks: true };
const sound: Conduct = { ...debtless, shows: '守信', loan: { principalWan: 300, daysLate: [], riskClass: 'normal' } };

/** 沈阳精锻: a good record with one late bill. */
export const ownConduct: Conduct = { ...sound, shows: '守信，有一笔电费迟缴', hasOneLateBill: true, loan: { principalWan: 500, daysLate: [0, 0, 1], riskClass: 'normal' }, penalty: { seriousness: 'minor', decided: 26, repaired: 20 } };

/** Dealt to the other firms in turn. */
export const conducts: Conduct[] = [
  sound,
  { ...sound, shows: '稳定，偶有迟缴', taxGrades: ['B', 'B', 'B'], lateTax: 0.04, lateSocial: 0.03, lateUtility: 0.06, growth: 0.03 },
  { ...debtless, shows: '没有贷款的小店', taxGrades: ['B', 'M'], lateUtility: 0.05, growth: 0.05, hasBooks: false },
  { ...debtless, shows: '新设企业', months: 9, taxGrades: ['M'], growth: 0.4, hasBooks: false },
  { ...sound, shows: '常迟缴', taxGrades: ['C', 'B', 'B'], lateTax: 0.25, lateSocial: 0.2, lateUtility: 0.3, growth: -0.08, loan: { principalWan: 200, daysLate: [12, 5, 20], riskClass: 'mention' } },
  { ...sound, shows: '有未清欠款', taxGrades: ['B', 'B', 'A'], lateSocial: 0.15, arrears: { creditor: 'social-insurance', amountWan: 6, since: 3, cleared: null }, growth: -0.15 },
  { ...sound, shows: '欠税后已清', taxGrades: ['C', 'B', 'B'], lateTax: 0.1, arrears: { creditor: 'tax', amountWan: 12, since: 14, cleared: 11 } },
  { ...sound, shows: '纳税信用D级', taxGrades: ['D', 'C', 'B'], lateTax: 0.5, lateSocial: 0.3, lateUtility: 0.2, growth: -0.3, hasBooks: false },
  { ...sound, shows: '贷款逾期90天以上', taxGrades: ['C', 'B', 'B'], lateTax: 0.2, lateUtility: 0.25, growth: -0.25, loan: { principalWan: 400, daysLate: [null, null, null, null, 40, 20], riskClass: 'substandard' } },
  { ...sound, shows: '失信被执行人', taxGrades: ['M', 'B', 'B'], lateUtility: 0.2, growth: -0.4, list: { list: 'dishonest-debtor', entered: 5, removed: null }, judgment: { role: 'defendant', amountWan: 180, filed: 16, closed: 8 } },
  { ...sound, shows: '曾列入经营异常，已移出', taxGrades: ['B', 'B', 'M'], list: { list: 'abnormal-operation', entered: 22, removed: 20 }, growth: 0.02 },
  { ...sound, shows: '成长快，官司中的原告', taxGrades: ['A', 'B', 'B'], growth: 0.35, judgment: { role: 'plaintiff', amountWan: 60, filed: 6, closed: null } },
];
