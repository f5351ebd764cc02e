/** A person's place in an enterprise, institution or department. */
import { organisationRoleLabels, type OrganisationRole } from '@rongqiao/contracts/membership.ts';
import { beijingTime } from './beijing-time.ts';
import { plainName, type Notice } from './notice.ts';
import { sitePages } from './site-pages.ts';

export interface OrganisationFacts {
  organisationName: string;
}

const organisation = ({ organisationName }: OrganisationFacts) => `“${plainName(organisationName)}”`;
const roleNames = (roles: readonly OrganisationRole[]) => roles.map((role) => organisationRoleLabels[role]).join('、');

/** To an address that need not have an account yet. The token is the whole proof: this notice is never kept. */
export const invitationNotice = (
  invitation: OrganisationFacts & { roles: readonly OrganisationRole[]; invitedBy: string; expiresAt: string; token: string },
): Notice => {
  const what = `${plainName(invitation.invitedBy)}邀请您加入${organisation(invitation)}，担任${roleNames(invitation.roles)}`;
  return {
    title: `邀请您加入${organisation(invitation)}`,
    paragraphs: [
      `${what}。`,
      `请在${beijingTime(invitation.expiresAt)}前打开链接，用收到这条通知的邮箱或手机号登录（没有账号的先注册），然后接受邀请。链接只能用一次，请不要转发。`,
      '不认识对方或不想加入的，不用处理，邀请到期自动失效。',
    ],
    link: sitePages.invitation(invitation.token),
    sms: `${what}。请在${beijingTime(invitation.expiresAt)}前打开链接接受，不认识对方的不用处理：`,
  };
};

export const membershipNotices = {
  granted: (membership: OrganisationFacts & { roles: readonly OrganisationRole[] }): Notice => ({
    title: `您已加入${organisation(membership)}`,
    paragraphs: [`您在${organisation(membership)}担任${roleNames(membership.roles)}，现在可以代表它办事。您属于几个单位的，请在页面上方选择为哪个单位办事。`],
    link: sitePages.enterprise,
    sms: `您已加入${organisation(membership)}，担任${roleNames(membership.roles)}。`,
  }),

  rolesChanged: (membership: OrganisationFacts & { roles: readonly OrganisationRole[] }): Notice => ({
    title: `您在${organisation(membership)}的角色有变化`,
    paragraphs: [`您现在在${organisation(membership)}担任${roleNames(membership.roles)}，马上生效。有疑问的，请联系单位管理员。`],
    link: sitePages.members,
    sms: `您在${organisation(membership)}的角色改为${roleNames(membership.roles)}，有疑问请联系单位管理员。`,
  }),

  ended: (membership: OrganisationFacts): Notice => ({
    title: `您不再是${organisation(membership)}的成员`,
    paragraphs: [`您不能再代表${organisation(membership)}办事，也看不到它的资料；您自己的账号不受影响。有疑问的，请联系单位管理员。`],
    sms: `您不再是${organisation(membership)}的成员，您自己的账号不受影响。有疑问请联系单位管理员。`,
  }),
};

export const signingNotices = {
  /** Signing rests until it is proven anew that the firm under its new legal representative wants this person to sign. */
  suspended: ({ enterpriseName }: { enterpriseName: string }): Notice => ({
    title: `“${plainName(enterpriseName)}”的法定代表人已变更，签约暂停`,
    paragraphs: [
      `登记信息显示“${plainName(enterpriseName)}”的法定代表人已变更。为保护企业，您代表它签约的权限暂停，其他事项照常办理。`,
      '请管理员重新验证一次（电子营业执照、对公打款或提交新的授权书），通过后恢复。',
    ],
    link: sitePages.claims,
    sms: `“${plainName(enterpriseName)}”的法定代表人已变更，您代表它签约的权限暂停。请管理员登录重新验证，通过后恢复。`,
  }),

  restored: (membership: OrganisationFacts): Notice => ({
    title: '签约权限已恢复',
    paragraphs: [`您可以继续代表${organisation(membership)}签约。`],
    link: sitePages.enterprise,
    sms: `您可以继续代表${organisation(membership)}签约。`,
  }),
};
