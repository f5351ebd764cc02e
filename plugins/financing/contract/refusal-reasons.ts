/**
 * Why an institution may say no. Each reason has a cure, said to the firm in plain words, and names what another product
 * must not ask for when the firm looks again. None is about who owns the firm (民营经济促进法 art. 24).
 */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { Condition } from '@rongqiao/contracts/criteria.ts';
import { z } from 'zod';

export interface RefusalReason {
  label: string;
  /** What would change the answer. */
  cure: string;
  /** A new search leaves out products that ask for this. */
  condition?: Condition;
  /** A new search asks for something else. */
  wish?: 'smaller-amount' | 'any-guarantee' | 'shorter-term';
}

const reasons = {
  'short-history': { label: '成立时间不足', cure: '成立时间达到产品要求后再申请；现在可选不限成立时间的首贷、创业担保类产品。', condition: 'age' },
  'revenue-too-low': { label: '营业收入不足', cure: '补充近12个月的开票或流水，或降低金额后申请。', condition: 'revenue' },
  'tax-grade': { label: '纳税信用级别不够', cure: '按税务机关的信用修复办法申请修复，升级后再申请。', condition: 'tax-grade' },
  'credit-record': { label: '信用记录有逾期或失信', cure: '先结清欠款；有误的记录在“我的信用”提出异议，可修复的申请信用修复。', condition: 'credit-grade' },
  'barred-industry': { label: '行业不在支持范围', cure: '选择支持本行业的产品；行业登记有误的，先到市场监管部门更正。', condition: 'industry' },
  'out-of-region': { label: '不在服务地区', cure: '选择服务本地区的机构。', condition: 'region' },
  'guarantee-too-weak': { label: '担保不足', cure: '增加抵押、保证，或找政府性融资担保、风险补偿资金池增信。', wish: 'any-guarantee' },
  'amount-too-high': { label: '金额超过承受能力', cure: '降低金额，或分次申请。', wish: 'smaller-amount' },
  'term-too-long': { label: '期限太长', cure: '缩短期限，或改用分期还款。', wish: 'shorter-term' },
  'debt-too-high': { label: '负债率过高', cure: '先归还部分借款，或以股权、应收账款融资代替借款。', wish: 'smaller-amount' },
  'cash-flow-weak': { label: '还款来源不足', cure: '提供订单、合同或应收账款证明回款，或降低金额。', wish: 'smaller-amount' },
  'purpose-unclear': { label: '用途不明或不符合规定', cure: '写明用途并附合同、发票；流动资金贷款不能用于投资、房地产、理财和转贷。' },
  'documents-missing': { label: '材料不齐或无法核实', cure: '按清单补齐材料后重新申请，原来的内容会保留。' },
  'consent-missing': { label: '缺少数据授权，无法审查', cure: '在“授权管理”授权所需的数据后重新申请。' },
  'already-served': { label: '本机构已有授信', cure: '联系原来的客户经理，在已有额度内提款或申请增额。' },
  'cannot-be-reached': { label: '多次联系不上', cure: '核对联系电话，重新申请并保持畅通。' },
  'no-quota': { label: '机构额度或政策暂停', cure: '不是企业的原因：换一家机构申请，或等待额度恢复。' },
  other: { label: '其他原因', cure: '看机构写明的原因；不清楚的可以申请融资会诊。' },
} as const satisfies Record<string, RefusalReason>;

export const refusalReasons: Readonly<Record<keyof typeof reasons, RefusalReason>> = reasons;
export const RefusalCode = codeList(Object.fromEntries(Object.entries(reasons).map(([code, { label }]) => [code, label])) as Record<keyof typeof reasons, string>);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** As the firm reads it. */
export const Refused = z.object({
  code: RefusalCode,
  label: z.string(),
  cure: z.string(),
  /** The institution's own sentence. */
  sentence: z.string(),
  condition: Condition.nullable(),
});
export type Refused = z.infer<typeof Refused>;
