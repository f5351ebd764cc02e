/** Fields that several requests share. */
import { z } from 'zod';
import { toHalfWidth } from '@rongqiao/contracts/values/half-width.ts';
import { isAddress, normaliseAddress } from '../domain/address.ts';
import { isPlainName } from '../domain/display-name.ts';

/** An e-mail address or a mobile number as a person types it; parsing gives its one spelling. */
export const Address = z
  .string('请填写邮箱或手机号。')
  .overwrite(normaliseAddress)
  .refine(isAddress, '请填写正确的邮箱（例如 name@example.com）或11位手机号。')
  .meta({ description: '邮箱或手机号', example: 'wang@example.com' });
export type Address = z.infer<typeof Address>;

/** Six digits, as sent. */
export const VerificationCode = z
  .string('请填写验证码。')
  .overwrite(toHalfWidth)
  .regex(/^\d{6}$/, '验证码是6位数字，请对照收到的邮件或短信填写。');

/** Only bounded here; the rules depend on whose it is: `domain/password-policy.ts`. */
export const NewPassword = z.string('请填写密码。').min(1, '请填写密码。').max(200, '密码太长，请缩短到72个字节以内。');
/** A password that is compared, not judged. */
export const GivenPassword = z.string('请填写密码。').min(1, '请填写密码。').max(200, '密码不对，请重新输入。');

export const DisplayName = z
  .string('请填写姓名。')
  .overwrite((name) => name.normalize('NFKC').trim().replace(/\s+/g, ' '))
  .min(1, '请填写姓名。')
  .max(40, '姓名请控制在40个字以内。')
  .refine(isPlainName, '姓名里有不能使用的符号，请只用文字、数字、空格、·、.、- 和括号。');

/** Why somebody decided so: kept, shown to those concerned. */
export const Reason = z
  .string('请写明理由。')
  .trim()
  .min(4, '请写明理由（至少4个字），当事人会看到。')
  .max(1000, '理由请控制在1000字以内。');

/** The version that the caller has seen; when somebody was faster, the answer is 409 `changed`. */
export const Version = z.int('缺少版本号，请刷新页面后重试。').min(1);

export const Id = z.uuid('编号不对，请从列表中重新进入。');
/** documentId of a Strapi document. */
export const DocumentId = z.string().regex(/^[a-z0-9]{24}$/, '编号不对，请从列表中重新进入。');
export const Moment = z.string().meta({ description: 'ISO 8601, UTC' });
export const ById = z.object({ id: Id });
export const Page = z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) });
export const PAGE_SIZE = 50;
