/** 支持小微企业融资协调工作机制 in its words: standards, states and steps. Which step leads where: `domain/coordination/case-states.ts`. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import type { DepartmentKind } from '@rongqiao/contracts/department.ts';
import type { z } from 'zod';

/** The five of the mechanism (国家发展改革委、金融监管总局, October 2024). */
export const standardLabels = {
  'lawful-operation': '合规持续经营',
  'fixed-premises': '固定经营场所',
  'genuine-need': '真实融资需求',
  'good-credit': '信用状况良好',
  'lawful-purpose': '贷款用途依法合规',
} as const;
export const Standard = codeList(standardLabels);
export type Standard = z.infer<typeof Standard>;

/** What one looks at, for each. */
export const standardHints: Record<Standard, string> = {
  'lawful-operation': '证照齐全、在册存续，没有应当停业的处罚；看执照和经营现场。',
  'fixed-premises': '有自有或租赁的固定场所；看产权证明或租赁合同。',
  'genuine-need': '金额、期限与经营相称；看订单、合同或采购计划。',
  'good-credit': '没有未结清的逾期和失信；看信用报告或纳税信用级别。',
  'lawful-purpose': '用于生产经营，不用于股权投资、房地产、理财和转贷。',
};

export const caseStateLabels = {
  entered: '企业自荐，待走访',
  visited: '已走访',
  'no-need': '暂无融资需求',
  filed: '已列入申报清单',
  recommended: '已推荐，待机构决定',
  'in-consultation': '联合会诊中',
  granted: '已授信',
  refused: '机构未授信',
  closed: '已办结',
} as const;
export const CaseState = codeList(caseStateLabels);
export type CaseState = z.infer<typeof CaseState>;

export const caseActionLabels = {
  enter: '企业自荐',
  visit: '走访',
  assess: '核对五项标准',
  'find-no-need': '记为暂无需求',
  file: '列入申报清单',
  recommend: '推荐给机构',
  'take-back': '收回推荐',
  consult: '转联合会诊',
  'add-defect': '增加一项问题',
  'cure-defect': '问题已解决',
  refile: '会诊后重新申报',
  close: '办结',
  withdraw: '企业撤回',
  grant: '授信',
  refuse: '不予授信',
  remind: '到期提醒',
  escalate: '超时上报',
} as const;
export const CaseAction = codeList(caseActionLabels);
export type CaseAction = z.infer<typeof CaseAction>;

export const caseSideLabels = { team: '工作专班', institution: '金融机构', enterprise: '企业', platform: '平台' } as const;
export const CaseSide = codeList(caseSideLabels);
export type CaseSide = z.infer<typeof CaseSide>;

export const recommendationStateLabels = { waiting: '待决定', granted: '已授信', refused: '未授信', 'taken-back': '已收回' } as const;
export const RecommendationState = codeList(recommendationStateLabels);
export type RecommendationState = z.infer<typeof RecommendationState>;

/** Whose departments make up the district teams (工作专班). */
export const teamKinds: readonly DepartmentKind[] = ['development-reform', 'financial-regulator', 'finance-office', 'fiscal-office', 'industry'];
