/** To whoever owns the address that somebody typed. */
import { beijingTime } from './beijing-time.ts';
import type { Notice } from './notice.ts';
import { sitePages } from './site-pages.ts';

export type CodePurpose = 'registration' | 'password-reset';

const neverTell = '请不要把验证码告诉任何人，平台工作人员也不会向您索要。';

export function codeNotice(purpose: CodePurpose, code: string, expiresAt: string): Notice {
  const { title, doing, notMe } = codeWords[purpose];
  const until = `请在${beijingTime(expiresAt)}前填写，只能用一次。`;
  return {
    title,
    paragraphs: [`您正在${doing}。${until}`, neverTell, notMe],
    code,
    sms: `验证码${code}，用于${doing}。${until}请勿告诉他人。`,
  };
}

const codeWords = {
  registration: { title: '注册验证码', doing: '注册融桥账号', notMe: '如果不是您本人操作，不用处理，账号不会注册成功。' },
  'password-reset': { title: '重设密码的验证码', doing: '重设融桥账号的密码', notMe: '如果不是您本人操作，不用处理，密码不会改变。' },
} as const satisfies Record<CodePurpose, object>;

/** There is nothing to confirm, but the owner of the address should know why nothing came. */
export const noCodeNotice = (purpose: CodePurpose): Notice => (purpose === 'registration' ? alreadyRegistered : noAccount);

const alreadyRegistered: Notice = {
  title: '您已经注册过融桥',
  paragraphs: ['有人（可能是您本人）用这个地址申请注册。您已经有账号，请直接登录；忘记密码时，在登录页点“忘记密码”重设。', '如果不是您本人操作，不用处理，您的账号没有变化。'],
  link: sitePages.signIn,
  sms: '您已经注册过融桥，请直接登录；忘记密码可以在登录页重设。不是您本人操作，不用处理。',
};

const noAccount: Notice = {
  title: '这个地址还没有融桥账号',
  paragraphs: ['有人（可能是您本人）申请重设密码，但这个地址没有注册过融桥。请想一想是不是用别的邮箱或手机号注册的；也可以现在用这个地址注册。', '如果不是您本人操作，不用处理。'],
  link: sitePages.register,
  sms: '有人申请重设密码，但这个号码没有注册过融桥。请换注册时用的邮箱或手机号，或现在注册。不是您本人操作，不用处理。',
};
