/** About the account itself: opened, locked, password changed, closed by the platform. */
import { beijingTime } from './beijing-time.ts';
import { plainName, plainReason, type Notice } from './notice.ts';
import { sitePages } from './site-pages.ts';

export const accountNotices = {
  registered: ({ displayName }: { displayName: string }): Notice => ({
    title: '欢迎使用融桥',
    paragraphs: [`${plainName(displayName)}，您的账号已经开通。`, '要为企业找融资、申报政策，请先认领企业：证明您可以代表它，大约需要5分钟。'],
    link: sitePages.newClaim,
    sms: '您的融桥账号已经开通。要为企业找融资、申报政策，请先认领企业。',
  }),

  locked: ({ until, visitorAddress }: { until: string; visitorAddress: string }): Notice => ({
    title: '您的账号暂时锁定',
    paragraphs: [
      `有人连续输错您的密码，${beijingTime(until)}前不能再试。尝试来自网络地址 ${plainAddress(visitorAddress)}，没有登录成功。`,
      '如果是您本人：用验证码重设密码，马上可以登录；也可以等锁定结束再登录。',
      '如果不是您本人：账号是安全的；密码较短或在别处用过的，请重设一个新密码。',
    ],
    link: sitePages.resetPassword,
    sms: `有人连续输错您的密码，账号锁定到${beijingTime(until)}，没有登录成功。是您本人的，重设密码后马上可以登录。`,
  }),

  passwordChanged: ({ how }: { how: 'changed' | 'reset' }): Notice => ({
    title: how === 'reset' ? '您的密码已重设' : '您的密码已修改',
    paragraphs: [
      how === 'reset' ? '您的登录密码刚刚用验证码重设，所有设备都已退出，请用新密码登录。' : '您的登录密码刚刚修改，其他设备都已退出，请用新密码登录。',
      '如果不是您本人操作，请马上用验证码重设密码。',
    ],
    link: sitePages.resetPassword,
    sms: `您的融桥登录密码刚刚${how === 'reset' ? '用验证码重设' : '修改'}。如果不是您本人操作，请马上重设密码。`,
  }),

  blocked: ({ reason }: { reason: string }): Notice => ({
    title: '您的账号已停用',
    paragraphs: [`平台停用了您的账号，所有设备都已退出。原因：${plainReason(reason)}`, '您认为有误的，请联系平台运营人员说明情况。'],
    sms: `平台停用了您的融桥账号。原因：${plainReason(reason)}认为有误的，请联系平台运营人员。`,
  }),

  unblocked: ({ reason }: { reason: string }): Notice => ({
    title: '您的账号已恢复',
    paragraphs: [`平台恢复了您的账号，现在可以登录。说明：${plainReason(reason)}`],
    link: sitePages.signIn,
    sms: '平台恢复了您的融桥账号，现在可以登录。',
  }),
};

/** Digits of a network address, whatever stood there. */
const plainAddress = (address: string) => address.replace(/[^0-9a-fA-F.:]/g, '').slice(0, 45) || '未知';
