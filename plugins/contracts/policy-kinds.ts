import type { z } from 'zod';
import { codeList } from './code-list.ts';

export const issuerKindLabels = { government: '政府部门', association: '行业协会、商会' } as const;
export const IssuerKind = codeList(issuerKindLabels);
export type IssuerKind = z.infer<typeof IssuerKind>;

export const policyKindLabels = {
  'interest-subsidy': '贷款贴息',
  reward: '奖励',
  grant: '补助',
  'guarantee-fee-subsidy': '担保费补贴',
  'risk-compensation': '风险补偿',
  'tax-relief': '税收优惠',
  'equity-investment': '股权投资',
  recognition: '资格认定',
  'financing-support': '融资支持',
} as const;
export const PolicyKind = codeList(policyKindLabels);
export type PolicyKind = z.infer<typeof PolicyKind>;

/** How a firm gets it: nothing to do, a short form, or a full application. */
export const policyTrackLabels = { 'no-application': '免申即享', fast: '快申快享', application: '申报享受' } as const;
export const PolicyTrack = codeList(policyTrackLabels);
export type PolicyTrack = z.infer<typeof PolicyTrack>;

export const policyStatusLabels = {
  upcoming: '尚未生效',
  'in-force': '有效',
  expired: '已到期',
  repealed: '已废止',
  superseded: '已被新版本替代',
} as const;
export const PolicyStatus = codeList(policyStatusLabels);
export type PolicyStatus = z.infer<typeof PolicyStatus>;

export const policyTopicLabels = {
  financing: '融资支持',
  technology: '科技创新',
  digital: '数字化转型',
  green: '绿色低碳',
  employment: '稳岗就业',
  startup: '创业扶持',
  'foreign-trade': '外贸外资',
  agriculture: '乡村振兴',
  market: '市场开拓',
  'specialised-growth': '专精特新培育',
  services: '服务业与消费',
  relief: '纾困解难',
} as const;
export const PolicyTopic = codeList(policyTopicLabels);
export type PolicyTopic = z.infer<typeof PolicyTopic>;

/** What a support amount is computed from. */
export const supportBaseLabels = {
  'loan-principal': '贷款本金',
  'interest-paid': '实际支付的利息',
  'guarantee-fee': '实际支付的担保费',
  'guaranteed-amount': '担保金额',
  investment: '项目投资额',
  'loan-loss': '贷款本金损失',
  'insurance-premium': '实际支付的保险费',
  fixed: '定额',
} as const;
export const SupportBase = codeList(supportBaseLabels);
export type SupportBase = z.infer<typeof SupportBase>;
