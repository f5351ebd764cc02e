import type { z } from 'zod';
import { codeList } from './code-list.ts';

const debtLabels = {
  'working-capital-loan': '流动资金贷款',
  'fixed-asset-loan': '固定资产贷款',
  'mortgage-business-loan': '经营性抵押贷款',
  'credit-loan': '信用贷款',
  'tax-loan': '税易贷',
  'procurement-loan': '政采贷',
  'tech-loan': '科技贷',
  'ip-pledge-loan': '知识产权质押贷款',
  'startup-guarantee-loan': '创业担保贷款',
  'receivable-finance': '应收账款融资',
  factoring: '商业保理',
  'supply-chain-finance': '供应链金融',
  'bill-discount': '票据贴现',
  'bank-acceptance': '银行承兑汇票',
  'letter-of-guarantee': '保函',
  'letter-of-credit': '信用证',
  'finance-lease': '融资租赁',
  'micro-loan': '小额贷款',
  'pawn-loan': '典当',
  'entrusted-loan': '委托贷款',
  'trust-loan': '信托融资',
  'collective-bond': '企业集合债',
  'medium-term-note': '中期票据',
  'commercial-paper': '短期融资券',
  'corporate-bond': '公司债券',
  'convertible-bond': '可转换公司债券',
  'renewal-loan': '无还本续贷',
} as const;

const equityLabels = {
  'angel-investment': '天使投资',
  'venture-capital': '创业投资',
  'private-equity': '私募股权投资',
  'guidance-fund-investment': '政府引导基金投资',
  'merger-acquisition': '并购融资',
  'regional-equity-listing': '区域性股权市场挂牌',
  'neeq-listing': '新三板挂牌',
  'bse-listing': '北交所上市',
  'growth-board-listing': '创业板、科创板上市',
  'main-board-listing': '主板上市',
  'private-placement': '定向增发',
  'equity-crowdfunding': '股权众筹',
} as const;

const serviceLabels = {
  'financing-guarantee': '融资担保',
  'loan-insurance': '贷款保证保险',
  'credit-insurance': '信用保险',
  'refinancing-bridge': '转贷应急资金',
  'fund-escrow': '资金托管',
  'credit-enhancement': '增信服务',
  'receivable-confirmation': '应收账款确权服务',
  'fx-hedging': '汇率避险',
  'account-settlement': '账户与结算',
  'financing-advice': '融资顾问',
  'listing-advice': '上市辅导',
} as const;

export const productKindLabels = { ...debtLabels, ...equityLabels, ...serviceLabels };
export const ProductKind = codeList(productKindLabels);
export type ProductKind = z.infer<typeof ProductKind>;

export const productFamilyLabels = { debt: '债权融资', equity: '股权融资', service: '增信与服务' } as const;
export const ProductFamily = codeList(productFamilyLabels);
export type ProductFamily = z.infer<typeof ProductFamily>;

export const productFamily = (kind: ProductKind): ProductFamily => {
  if (kind in debtLabels) return 'debt';
  return kind in equityLabels ? 'equity' : 'service';
};
