/** A dozen questions of the demonstration, most of them answered. */
import type { Outcome, Topic, Usefulness } from '@rongqiao/inquiry/contract.ts';

export interface ThreadSeed {
  code: string;
  /** Account of the demo. */
  asker: string;
  adviser: string;
  topic: Topic;
  regionCode: string;
  /** Days before the seed on which it was asked, and the hours until its answer. */
  askedDaysAgo: number;
  answeredAfterHours?: number;
  question: string;
  answer?: string;
  rating?: { usefulness: Usefulness; outcome: Outcome; comment: string };
}

const [owner, clerk, someone] = ['owner@forge.example', 'clerk@forge.example', 'someone@rongqiao.example'] as const;
const [bank, bureau, office, dalian, association] = [
  'manager@liaohe-bank.example',
  'officer@finance-bureau.example',
  'adviser@finance-office.example',
  'adviser@dalian-industry.example',
  'adviser@machinery.example',
] as const;

export const threadSeeds: ThreadSeed[] = [
  { code: 'YS-01', asker: owner, adviser: bank, topic: 'loan', regionCode: '210100', askedDaysAgo: 40, answeredAfterHours: 5, question: '做锻件加工，想借100万买钢材，三个月能还，选哪种合适？', answer: '三个月的用途选流动资金贷款，随借随还最省利息。您有订单的话，可以凭订单和流水申请，先准备近半年流水和采购合同。', rating: { usefulness: 'useful', outcome: 'solved', comment: '第二天就批了额度。' } },
  { code: 'YS-02', asker: clerk, adviser: bank, topic: 'collateral', regionCode: '210100', askedDaysAgo: 35, answeredAfterHours: 8, question: '厂房是租的，只有设备，设备能抵押吗？', answer: '可以，设备要有发票、在用、权属清楚。也可以不抵押设备，走政府性融资担保，费率写在产品页上。', rating: { usefulness: 'useful', outcome: 'under-way', comment: '' } },
  { code: 'YS-03', asker: owner, adviser: bureau, topic: 'policy', regionCode: '210100', askedDaysAgo: 30, answeredAfterHours: 20, question: '去年的设备贷款还能申请贴息吗？', answer: '看贷款合同签订日期是否在政策规定的期间内。请带合同和付息凭证，在申报窗口期内提交，条件在政策页的表里。', rating: { usefulness: 'partly', outcome: 'under-way', comment: '希望能直接告诉我够不够。' } },
  { code: 'YS-04', asker: someone, adviser: office, topic: 'loan', regionCode: '210600', askedDaysAgo: 28, answeredAfterHours: 6, question: '刚开的小饭店，个体户，能贷款吗？', answer: '能。经营满半年、流水稳定的个体工商户可以看信用贷；不满半年的，先看创业担保贷款。', rating: { usefulness: 'useful', outcome: 'solved', comment: '说得明白。' } },
  { code: 'YS-05', asker: owner, adviser: office, topic: 'equity', regionCode: '210100', askedDaysAgo: 25, answeredAfterHours: 22, question: '有两个发明专利，想引入投资扩产，第一步做什么？', answer: '先把股权和专利的权属理清楚，准备一份两页的介绍：产品、客户、财务、要多少钱做什么。再决定找产业投资还是政府引导基金。', rating: { usefulness: 'useful', outcome: 'under-way', comment: '' } },
  { code: 'YS-06', asker: clerk, adviser: bank, topic: 'renewal', regionCode: '210100', askedDaysAgo: 21, answeredAfterHours: 3, question: '贷款下个月20号到期，想续贷，要先还上吗？', answer: '符合条件的可以无还本续贷，不用先还。请本周内提交续贷申请和最近三个月流水，到期前能办完。', rating: { usefulness: 'useful', outcome: 'solved', comment: '省了过桥的钱。' } },
  { code: 'YS-07', asker: someone, adviser: dalian, topic: 'policy', regionCode: '210200', askedDaysAgo: 18, answeredAfterHours: 26, question: '大连的小企业做数字化改造有补贴吗？', answer: '有申报类的补贴，先做诊断再改造，保留合同和发票。可以先预约一次免费的数字化诊断。' },
  { code: 'YS-08', asker: owner, adviser: office, topic: 'credit', regionCode: '210100', askedDaysAgo: 14, answeredAfterHours: 7, question: '有一条行政处罚已经整改完了，怎么消掉？', answer: '满足最短公示期并完成整改的，通过“信用中国”网站申请信用修复，由作出处罚的部门审核，不收费；材料是整改证明和信用承诺书。', rating: { usefulness: 'useful', outcome: 'under-way', comment: '' } },
  { code: 'YS-09', asker: clerk, adviser: association, topic: 'services', regionCode: '210300', askedDaysAgo: 11, answeredAfterHours: 9, question: '想给会计报个班学看报表，有推荐的吗？', answer: '增值服务目录里有“老板看懂财务报表”，会计也能参加，下个月开班，可以直接预约。' },
  { code: 'YS-10', asker: someone, adviser: bank, topic: 'loan', regionCode: '210100', askedDaysAgo: 7, answeredAfterHours: 4, question: '网上说的“税贷”和普通信用贷有什么区别？', answer: '税贷主要看纳税记录和等级，额度和利率跟着纳税走；普通信用贷还看流水和征信。纳税稳定的先看税贷。' },
  { code: 'YS-11', asker: owner, adviser: bureau, topic: 'policy', regionCode: '210100', askedDaysAgo: 4, answeredAfterHours: 18, question: '专精特新认定后，有哪些融资方面的支持？', answer: '常见的有贴息、担保费补贴和专项信贷产品。在政策页选“专精特新培育”和“融资支持”，能申报的排在前面。' },
  { code: 'YS-12', asker: clerk, adviser: bank, topic: 'loan', regionCode: '210100', askedDaysAgo: 0, question: '年底要备货，想借50万用6个月，没有抵押，能走哪几种？' },
];
