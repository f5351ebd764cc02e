import type { z } from 'zod';
import { codeList } from './code-list.ts';

/**
 * What kinds of data a credit file has: the unit of consent, of connection and of coverage. The paper's departments and
 * utilities, the institutions' own reports, and the public lists.
 */
export const creditCategoryLabels = {
  registration: '工商登记与许可',
  'public-record': '公示信息（名单、处罚、司法）',
  tax: '纳税',
  invoices: '发票',
  'social-insurance': '社会保险',
  'housing-fund': '住房公积金',
  utilities: '水电气',
  statements: '财务报表与审计',
  loans: '贷款与还款',
  receivables: '应收账款与订单',
  assets: '资产与权属',
} as const;
export const CreditCategory = codeList(creditCategoryLabels);
export type CreditCategory = z.infer<typeof CreditCategory>;

/** Published by law for everybody: read without consent, and never hidden by withdrawing one. */
export const publicCategories: readonly CreditCategory[] = ['registration', 'public-record'];
