/** States, steps and clocks of an application in their words. Which step leads where: `domain/application-states.ts`. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import type { z } from 'zod';

export const applicationStateLabels = {
  submitted: '待受理',
  accepted: '已受理，待联系',
  contacted: '已联系',
  'due-diligence': '尽职调查中',
  'documents-requested': '待企业补材料',
  'second-review': '审批待复核',
  approved: '已批准，待企业确认',
  'counter-offer': '有调整方案，待企业确认',
  refused: '未通过',
  'offer-accepted': '企业已接受',
  withdrawn: '企业已撤回',
  lapsed: '已失效',
} as const;
export const ApplicationState = codeList(applicationStateLabels);
export type ApplicationState = z.infer<typeof ApplicationState>;

/** What happened, as a timeline says it. */
export const applicationActionLabels = {
  submit: '提交申请',
  accept: '受理',
  contact: '联系企业',
  investigate: '开始尽职调查',
  'request-documents': '请企业补材料',
  'submit-documents': '提交补充材料',
  approve: '批准',
  'counter-offer': '提出调整方案',
  refuse: '未通过',
  'confirm-decision': '复核通过',
  'return-decision': '复核退回',
  'accept-offer': '接受方案',
  'decline-offer': '不接受方案',
  withdraw: '撤回申请',
  /** The firm took another offer, or ended the need. */
  'give-way': '随需求结束',
  lapse: '过期失效',
  assign: '分派',
  'hand-over': '交接',
  note: '内部备注',
  remind: '到期提醒',
  escalate: '超时上报',
  'open-report': '查看信用报告',
  'ask-mediation': '申请融资会诊',
} as const;
export const ApplicationAction = codeList(applicationActionLabels);
export type ApplicationAction = z.infer<typeof ApplicationAction>;

export const applicationSideLabels = { enterprise: '企业', institution: '机构', platform: '平台' } as const;
export const ApplicationSide = codeList(applicationSideLabels);
export type ApplicationSide = z.infer<typeof ApplicationSide>;

/** Whom a clock runs against, and for what. */
export const clockLabels = {
  accept: '机构受理',
  contact: '机构联系企业',
  decide: '机构作出决定',
  documents: '企业补材料',
  offer: '企业确认方案',
} as const;
export const ClockKind = codeList(clockLabels);
export type ClockKind = z.infer<typeof ClockKind>;
