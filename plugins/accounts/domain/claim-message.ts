/** One sentence for the claimant: where the claim stands, and what to do now. */
import type { ClaimPurpose, ClaimState } from '../contract/claims.ts';

export interface ClaimFacts {
  state: ClaimState;
  purpose: ClaimPurpose;
  enterpriseName: string;
  accountTail: string | null;
  triesLeft: number | null;
  reason: string | null;
}

const sentences: Record<ClaimState, (facts: ClaimFacts) => string> = {
  started: ({ enterpriseName, reason }) =>
    `${reason ? `${reason} ` : ''}请选择一种方式，证明您可以代表“${enterpriseName}”。`,
  'awaiting-licence': () =>
    '请法定代表人（或其在电子营业执照中授权的管理员）打开链接出示电子营业执照，完成后回到这里查看结果。',
  'transfer-ordered': ({ accountTail }) => `正在向尾号${accountTail}的对公账户打入一笔小额款项，请稍后刷新本页。`,
  'awaiting-amount': ({ accountTail, triesLeft }) =>
    `已向尾号${accountTail}的对公账户打入一笔小额款项，请在3天内查看到账金额并填回这里，还可以填${triesLeft}次。`,
  'under-review': () => '材料已提交，平台将在1至3个工作日内审核，结果会通知您。',
  disputed: ({ enterpriseName }) =>
    `验证已通过，但“${enterpriseName}”已有管理员。平台会联系双方并裁定，请在“争议”中说明情况；如果是同事，请他直接邀请您加入更快。`,
  proven: ({ enterpriseName, purpose }) =>
    purpose === 'join'
      ? `已通过：您现在是“${enterpriseName}”的管理员，可以邀请同事。`
      : `已通过：您为“${enterpriseName}”签约的权限已恢复。`,
  rejected: ({ reason }) => `未通过：${reason ?? '验证没有成功。'}您可以更正后重新申请。`,
  withdrawn: () => '您已撤回这次申请，需要时可以重新申请。',
  expired: () => '这次申请已过期，请重新申请。',
};

export const claimMessage = (facts: ClaimFacts): string => sentences[facts.state](facts);
