/** Papers and steps that several demo products ask for alike. */
import type { FinancialProductSeed } from '../seed-shapes.ts';

type Material = NonNullable<FinancialProductSeed['materials']>[number];
type Step = NonNullable<FinancialProductSeed['steps']>[number];

export const licence: Material = { name: '营业执照', isRequired: true, source: 'data-call' };
export const taxRecord: Material = {
  name: '近12个月纳税信息',
  isRequired: true,
  source: 'data-call',
  note: '授权后由平台调取。',
};
export const accounts: Material = { name: '近两年财务报表', isRequired: true, source: 'upload' };
export const bankFlow: Material = { name: '近6个月主要账户流水', isRequired: true, source: 'upload' };
export const consent: Material = { name: '信息查询授权书', isRequired: true, source: 'sign' };
export const deed: Material = { name: '不动产权证书', isRequired: true, source: 'upload' };
export const contract: Material = { name: '购销合同或订单', isRequired: true, source: 'upload' };

export const onlineSteps: Step[] = [
  { name: '在线申请', detail: '填写金额、期限并授权查询。' },
  { name: '系统初审', detail: '当天给出预审额度。' },
  { name: '签约放款', detail: '线上签订合同，资金到达企业账户。' },
];

export const visitSteps: Step[] = [
  { name: '提交申请', detail: '上传材料并授权查询。' },
  { name: '上门尽调', detail: '客户经理实地走访，双方确认调查记录。' },
  { name: '审批', detail: '审批结果和理由在平台上可见。' },
  { name: '签约放款', detail: '办妥担保手续后放款。' },
];

/** A paper that the firm itself uploads. */
export const paper = (name: string, note?: string): Material => ({ name, isRequired: true, source: 'upload', ...(note ? { note } : {}) });
export const invoices: Material = { name: '近12个月开票信息', isRequired: true, source: 'data-call', note: '授权后由平台调取。' };

/** Applied for and drawn without a visit. */
export const online = { materials: [licence, taxRecord, consent], steps: onlineSteps };
/** Looked at on the spot. */
export const onSite = { materials: [licence, accounts, bankFlow, consent], steps: visitSteps };
/** Nothing is applied for here: the way leads through a conversation. */
export const byAdvice = {
  materials: [licence, accounts],
  steps: [
    { name: '预约咨询', detail: '说明企业情况和想法，平台转给专员。' },
    { name: '初步评估', detail: '书面列出差距和时间安排。' },
    { name: '线下对接', detail: '签署保密协议后再交换资料。' },
  ] satisfies Step[],
};
