/** 等级权益 and the one consent of the demonstration. All of it invented. */
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';

interface BenefitSeed {
  owner: { kind: 'institution' | 'department'; code: string };
  kind: 'rate-discount' | 'guarantee-fee' | 'green-channel' | 'fewer-materials' | 'white-list' | 'no-deposit';
  gradeMin: 'AAA' | 'AA' | 'A' | 'BBB' | 'BB' | 'B';
  title: string;
  detail: string;
}

export const benefitSeeds: BenefitSeed[] = [
  { owner: { kind: 'institution', code: 'liaohe-state-bank' }, kind: 'rate-discount', gradeMin: 'AA', title: '流动资金贷款利率下调20个基点（演示）', detail: '申请时出示信用资产证书，审批通过后按优惠利率签约。' },
  { owner: { kind: 'institution', code: 'liaohe-state-bank' }, kind: 'fewer-materials', gradeMin: 'A', title: '免交近六个月流水和纳税证明（演示）', detail: '授权银行查询纳税和发票数据的，不再另交纸质材料。' },
  { owner: { kind: 'department', code: 'BM-210100-CZ' }, kind: 'no-deposit', gradeMin: 'A', title: '政府采购免收投标保证金（演示）', detail: '投标文件中附信用资产证书编号，采购人在线核验。' },
  { owner: { kind: 'department', code: 'BM-210100-CZ' }, kind: 'white-list', gradeMin: 'BBB', title: '列入融资推荐名单（演示）', detail: '每月把名单推荐给合作银行；不想被推荐的可以退出。' },
];

export const consentSeed = {
  enterprise: '91210106MAD000019H',
  institution: 'liaohe-state-bank',
  categories: ['tax', 'loans', 'social-insurance', 'utilities', 'invoices'] as CreditCategory[],
  purpose: 'loan-review',
  text: '同意辽河国有银行沈阳分行（演示）为审查融资申请，查询本企业的纳税、发票、社会保险、水电气、贷款与还款数据。（演示数据中的授权）',
} as const;
