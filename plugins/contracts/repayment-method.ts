import type { z } from 'zod';
import { codeList } from './code-list.ts';

export const repaymentMethodLabels = {
  'equal-instalment': '等额本息',
  'equal-principal': '等额本金',
  'interest-only': '先息后本（按月付息、到期还本）',
  'quarterly-interest': '按季付息、到期还本',
  bullet: '到期一次还本付息',
  revolving: '随借随还',
  'grace-period': '宽限期内付息、之后分期还本',
} as const;
export const RepaymentMethod = codeList(repaymentMethodLabels);
export type RepaymentMethod = z.infer<typeof RepaymentMethod>;
