import type { z } from 'zod';
import { codeList } from './code-list.ts';

/** 担保方式. The codes are what products accept, needs offer and contracts secure. */
export const guaranteeKindLabels = {
  credit: '信用（无需担保）',
  'general-surety': '一般保证',
  'joint-surety': '连带责任保证',
  'mortgage-real-estate': '房产抵押',
  'mortgage-land': '土地使用权抵押',
  'mortgage-equipment': '设备抵押',
  'mortgage-vehicle': '车辆抵押',
  'mortgage-construction': '在建工程抵押',
  'pledge-deposit': '存单质押',
  'pledge-warehouse-receipt': '仓单质押',
  'pledge-bill-of-lading': '提单质押',
  'pledge-bill': '票据质押',
  'pledge-bond': '债券质押',
  'pledge-fund-share': '基金份额质押',
  'pledge-equity': '股权质押',
  'pledge-ip': '知识产权质押',
  'pledge-receivable': '应收账款质押',
  'government-guarantee': '政府性融资担保',
  'commercial-guarantee': '商业融资担保',
  'guarantee-insurance': '保证保险',
  'mutual-guarantee': '联保',
  'risk-pool': '风险补偿资金池',
  combined: '组合担保',
} as const;
export const GuaranteeKind = codeList(guaranteeKindLabels);
export type GuaranteeKind = z.infer<typeof GuaranteeKind>;
