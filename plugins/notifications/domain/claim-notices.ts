/** To somebody who says that it may act for a firm: where the claim stands, what to do now. */
import { plainName, plainReason, type Notice } from './notice.ts';
import { sitePages } from './site-pages.ts';

export interface ClaimFacts {
  enterpriseName: string;
  reason: string | null;
}

const about = (words: { title: string; paragraphs: string[]; sms: string }): Notice => ({ ...words, link: sitePages.claims });
const firm = ({ enterpriseName }: ClaimFacts) => `“${plainName(enterpriseName)}”`;
const because = ({ reason }: ClaimFacts) => (plainReason(reason) === '' ? '' : `原因：${plainReason(reason)}`);

export const claimNotices = {
  licenceNotShown: (claim: ClaimFacts) =>
    about({
      title: '电子营业执照没有验证成功',
      paragraphs: [`${firm(claim)}的电子营业执照没有验证成功。${because(claim)}`, '可以请法定代表人再出示一次，也可以换一种验证方式。'],
      sms: `${firm(claim)}的电子营业执照没有验证成功，请再出示一次或换一种验证方式。`,
    }),

  transferSent: (claim: ClaimFacts & { validDays: number }) =>
    about({
      title: '请填写对公账户的到账金额',
      paragraphs: [
        `平台已向${firm(claim)}的对公账户打入一笔小额款项，通常几分钟内到账。`,
        `请在${claim.validDays}天内查看到账金额（精确到分），填回认领页面。金额只有能查看账户的人知道，请不要告诉他人。`,
      ],
      sms: `平台已向${firm(claim)}的对公账户打入一笔小额款项，请在${claim.validDays}天内查看到账金额并填回认领页面。`,
    }),

  transferReturned: (claim: ClaimFacts) =>
    about({
      title: '小额打款被银行退回',
      paragraphs: [`打给${firm(claim)}的款项被银行退回。${because(claim)}`, '请对照开户许可证或网银核对对公账号后重试，也可以换一种验证方式。'],
      sms: `打给${firm(claim)}的款项被银行退回，请核对对公账号后重试或换一种验证方式。`,
    }),

  submitted: (claim: ClaimFacts) =>
    about({
      title: '认领材料已提交',
      paragraphs: [`${firm(claim)}的营业执照和授权书已经收到，平台将在1至3个工作日内审核，结果会通知您。`],
      sms: `${firm(claim)}的认领材料已经收到，1至3个工作日内审核，结果会通知您。`,
    }),

  proven: (claim: ClaimFacts): Notice => ({
    title: `您现在是${firm(claim)}的管理员`,
    paragraphs: [`您的认领已经通过，现在可以代表${firm(claim)}办事。`, '下一步：完善企业信息，邀请同事加入。'],
    link: sitePages.enterprise,
    sms: `您的认领已经通过，现在是${firm(claim)}的管理员，可以完善企业信息、邀请同事。`,
  }),

  disputed: (claim: ClaimFacts): Notice => ({
    title: `${firm(claim)}已有管理员，等待平台裁定`,
    paragraphs: [
      `您的验证已经通过，但${firm(claim)}已有管理员，平台要听双方说明后裁定。裁定前您还不能代表它办事。`,
      '请说明您与企业的关系。如果现任管理员是您的同事，请他直接邀请您加入，更快。',
    ],
    link: sitePages.disputes,
    sms: `您的验证已经通过，但${firm(claim)}已有管理员，平台将裁定。请登录说明情况；现任管理员是同事的，请他直接邀请您。`,
  }),

  rejected: (claim: ClaimFacts) =>
    about({
      title: '企业认领没有通过',
      paragraphs: [`您对${firm(claim)}的认领没有通过。${because(claim)}`, '更正后可以重新申请，也可以换一种验证方式。'],
      sms: `您对${firm(claim)}的认领没有通过。${because(claim)}更正后可以重新申请。`,
    }),

  expired: (claim: ClaimFacts) =>
    about({
      title: '企业认领已过期',
      paragraphs: [`您对${firm(claim)}的认领没有在期限内完成，已经失效。需要时可以重新申请。`],
      sms: `您对${firm(claim)}的认领没有在期限内完成，已经失效，需要时可以重新申请。`,
    }),
};
