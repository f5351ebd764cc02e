import type { z } from 'zod';
import { codeList } from './code-list.ts';

/** What bars a firm from a product or a policy while it lasts. */
export const exclusionLabels = {
  'dishonest-debtor': '失信被执行人',
  'abnormal-operation-list': '被列入经营异常名录',
  'serious-violation-list': '被列入严重违法失信名单',
  'major-tax-violation': '重大税收违法失信主体',
  'tax-arrears': '欠缴税款',
  'social-insurance-arrears': '欠缴社会保险费',
  'wage-arrears': '被列入拖欠农民工工资失信名单',
  'current-overdue': '贷款当前逾期',
  'loan-compensated': '曾由担保机构代偿且未清偿',
  'environmental-red': '环保信用评价不良',
  'serious-safety-accident': '近三年发生较大及以上安全生产事故',
  'restricted-industry': '属于国家限制类或淘汰类产业',
  'ceased-operation': '已停业、注销或被吊销营业执照',
} as const;
export const Exclusion = codeList(exclusionLabels);
export type Exclusion = z.infer<typeof Exclusion>;
