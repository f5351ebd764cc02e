/** 增值服务 of the demonstration: providers and prices are invented. */
import type { ServiceCategory } from '@rongqiao/inquiry/contract.ts';
import type { z } from 'zod';

export interface ServiceSeed {
  slug: string;
  category: z.infer<typeof ServiceCategory>;
  name: string;
  provider: string;
  summary: string;
  gives: string[];
  price: string;
  isFree: boolean;
  duration: string;
  regionCodes: string[];
}

const province = ['210000'];

export const serviceSeeds: ServiceSeed[] = [
  { slug: 'first-loan-class', category: 'training', name: '首贷户培训班（演示）', provider: '沈阳企业服务中心（演示）', summary: '半天讲清楚怎么选产品、备材料、算成本。', gives: ['一对一看一遍您的材料', '一份贷款材料清单', '现场答疑'], price: '免费', isFree: true, duration: '半天', regionCodes: ['210100'] },
  { slug: 'finance-for-owners', category: 'training', name: '老板看懂财务报表（演示）', provider: '辽宁演示会计学会', summary: '用您自己的报表学三张表，知道银行看什么。', gives: ['两次小班课', '报表体检一页纸', '课后答疑一个月'], price: '每人 300 元', isFree: false, duration: '两个半天', regionCodes: province },
  { slug: 'tax-checkup', category: 'tax', name: '税务健康检查（演示）', provider: '演示诚信税务师事务所', summary: '查一遍申报和优惠，找出多缴、漏报和风险。', gives: ['税务检查报告', '可享受的优惠清单', '整改建议'], price: '2000 元起', isFree: false, duration: '3—5个工作日', regionCodes: province },
  { slug: 'tax-grade-repair', category: 'tax', name: '纳税信用等级提升辅导（演示）', provider: '沈阳企业服务中心（演示）', summary: '看懂扣分原因，按步骤修复纳税信用。', gives: ['扣分项逐条说明', '修复步骤和时间表'], price: '免费', isFree: true, duration: '1小时', regionCodes: ['210100'] },
  { slug: 'annual-audit', category: 'audit', name: '小微企业年度审计（演示）', provider: '演示明衡会计师事务所', summary: '出具审计报告，贷款、投标、申报都用得上。', gives: ['年度审计报告', '管理建议书'], price: '3000 元起，按规模', isFree: false, duration: '10个工作日', regionCodes: province },
  { slug: 'patent-valuation', category: 'audit', name: '专利价值评估（演示）', provider: '演示知衡资产评估公司', summary: '为知识产权质押出具评估报告。', gives: ['评估报告', '质押登记指引'], price: '2500 元起', isFree: false, duration: '7个工作日', regionCodes: province },
  { slug: 'contract-review', category: 'legal', name: '借款与担保合同审阅（演示）', provider: '演示正言律师事务所', summary: '签字前请律师看一遍，标出风险条款。', gives: ['逐条批注', '半小时电话说明'], price: '800 元每份', isFree: false, duration: '2个工作日', regionCodes: province },
  { slug: 'legal-clinic', category: 'legal', name: '公益法律咨询日（演示）', provider: '大连演示商会', summary: '每月一次，律师现场解答欠款追讨和用工问题。', gives: ['30分钟面谈', '下一步办理建议'], price: '免费', isFree: true, duration: '30分钟', regionCodes: ['210200'] },
  { slug: 'trademark-patent', category: 'intellectual-property', name: '商标与专利布局咨询（演示）', provider: '演示启智知识产权代理', summary: '看看哪些该保护、先办哪一个、花多少钱。', gives: ['检索结果', '布局建议', '费用清单'], price: '首次免费', isFree: true, duration: '1小时', regionCodes: province },
  { slug: 'digital-diagnosis', category: 'digital', name: '数字化转型诊断（演示）', provider: '演示云桥数字服务商', summary: '到厂看一天，给出能马上做的三件事。', gives: ['诊断报告', '改造路线和预算', '可申报的补贴清单'], price: '免费（限制造业）', isFree: true, duration: '1天', regionCodes: province },
  { slug: 'listing-readiness', category: 'listing', name: '挂牌上市准备评估（演示）', provider: '演示辽海投资顾问', summary: '对照条件看差距，不承诺结果。', gives: ['差距清单', '规范步骤和时间表'], price: '5000 元起', isFree: false, duration: '5个工作日', regionCodes: province },
  { slug: 'credit-repair', category: 'credit', name: '信用修复指导（演示）', provider: '沈阳企业服务中心（演示）', summary: '告诉您哪些记录能修复、去哪里办，不收费、不代办。', gives: ['可修复记录清单', '办理渠道和材料'], price: '免费', isFree: true, duration: '1小时', regionCodes: province },
];
