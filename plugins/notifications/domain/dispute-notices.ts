/** To the administrators of a firm that somebody else has proven a claim to; the claimant hears of its claim. */
import { plainName, plainReason, type Notice } from './notice.ts';
import { sitePages } from './site-pages.ts';

export type DisputeOutcome = 'claimant-replaces' | 'claimant-joins' | 'dismissed' | 'withdrawn';

export interface DisputeFacts {
  enterpriseName: string;
}

const firm = ({ enterpriseName }: DisputeFacts) => `“${plainName(enterpriseName)}”`;

export const disputeNotices = {
  opened: (dispute: DisputeFacts): Notice => ({
    title: `有人申请代表${firm(dispute)}，请说明情况`,
    paragraphs: [
      `另一位用户也通过了${firm(dispute)}的验证。平台将听双方说明后裁定，裁定前您的权限不变。`,
      '请尽快说明情况。如果对方是您的同事，可以直接邀请他加入，争议就不必继续。',
    ],
    link: sitePages.disputes,
    sms: `另一位用户也通过了${firm(dispute)}的验证，平台将裁定，裁定前您的权限不变。请登录说明情况。`,
  }),

  decided: (dispute: DisputeFacts & { outcome: DisputeOutcome; reason: string }): Notice => {
    const { title, meaning } = outcomes[dispute.outcome];
    return {
      title: `${firm(dispute)}的争议${title}`,
      paragraphs: [`${meaning(firm(dispute))}${plainReason(dispute.reason) === '' ? '' : `理由：${plainReason(dispute.reason)}`}`, '您认为有误的，请联系平台运营人员。'],
      link: sitePages.disputes,
      sms: `${firm(dispute)}的争议${title}：${meaning(firm(dispute))}`,
    };
  },
};

const outcomes: Record<DisputeOutcome, { title: string; meaning: (firm: string) => string }> = {
  'claimant-replaces': { title: '已裁定', meaning: (firm) => `申请人接替为${firm}的管理员，您不再是管理员。` },
  'claimant-joins': { title: '已裁定', meaning: (firm) => `申请人加入${firm}，与您同为管理员。` },
  dismissed: { title: '已裁定', meaning: () => '申请人的申请被驳回，您的权限不变。' },
  withdrawn: { title: '已结束', meaning: () => '申请人撤回了申请，您的权限不变。' },
};
