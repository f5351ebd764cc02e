import type { z } from 'zod';
import { codeList } from './code-list.ts';

/** 机构类型: banks, the local financial organisations that a province supervises, and the other providers of money. */
export const institutionKindLabels = {
  'policy-bank': '政策性银行',
  'state-owned-bank': '国有大型商业银行',
  'joint-stock-bank': '股份制商业银行',
  'city-commercial-bank': '城市商业银行',
  'rural-commercial-bank': '农村商业银行',
  'rural-credit-cooperative': '农村信用社',
  'village-bank': '村镇银行',
  'private-bank': '民营银行',
  'foreign-bank': '外资银行',
  'micro-loan-company': '小额贷款公司',
  'guarantee-company': '融资担保公司',
  'regional-equity-market': '区域性股权市场',
  pawnshop: '典当行',
  'leasing-company': '融资租赁公司',
  'factoring-company': '商业保理公司',
  'local-asset-manager': '地方资产管理公司',
  'investment-company': '投资公司',
  'equity-crowdfunding-platform': '社会众筹机构',
  'trading-venue': '地方交易场所',
  'mutual-credit-cooperative': '信用互助合作社',
  'trust-company': '信托公司',
  'securities-firm': '证券公司',
  'fund-manager': '私募基金管理人',
  'government-guidance-fund': '政府引导基金',
  insurer: '保险公司',
  'bridging-fund': '转贷应急资金管理机构',
  'chamber-of-commerce': '商会',
  'industry-association': '行业协会',
} as const;
export const InstitutionKind = codeList(institutionKindLabels);
export type InstitutionKind = z.infer<typeof InstitutionKind>;
