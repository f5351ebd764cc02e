/** Fields that several requests share. */
import { Email } from '@rongqiao/contracts/attributes.ts';
import { LifecycleStage } from '@rongqiao/contracts/lifecycle-stage.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';
import { FinancingRound } from './topics.ts';

export const Id = z.uuid('编号不对，请从列表中重新进入。');
export const ById = z.object({ id: Id });
export const Moment = z.string().meta({ description: 'ISO 8601, UTC' });
/** The version that the caller has seen; when somebody was faster, the answer is 409 `changed`. */
export const Version = z.coerce.number('缺少版本号，请刷新页面后重试。').int('缺少版本号，请刷新页面后重试。').min(1).max(2_000_000_000);
export const PageNumber = z.coerce.number('页码应是正整数。').int('页码应是正整数。').min(1, '页码应是正整数。').max(1000, '只能翻到第1000页。').default(1);

/** Free text of a person: blanks around it go, line breaks stay, what cannot be seen is refused. */
export const words = (min: number, max: number, empty: string) =>
  z
    .string(empty)
    .overwrite((text) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ').trim())
    .min(min, empty)
    .max(max, `请控制在${max}字以内。`);

export const GuestMail = z
  .string('请填写邮箱。')
  .overwrite((mail) => mail.normalize('NFKC').trim().toLowerCase())
  .pipe(Email)
  .refine((mail) => /^[^\s\p{C}<>()[\]\\,;:"@]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/u.test(mail), '邮箱写成 name@example.com 的样子。');

/** Of a private link; never in a query string of the cms, so that it stays out of logs. */
export const LinkToken = z.string('链接不完整，请从收到的邮件中重新打开。').regex(/^[\w-]{43}$/, '链接不完整，请从收到的邮件中重新打开。');

export const aboutKindLabels = { product: '产品', policy: '政策', institution: '机构' } as const;
export const About = z.object({
  kind: z.enum(['product', 'policy', 'institution'], '请从产品、政策或机构页面进入。'),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '请从产品、政策或机构页面进入。').max(100, '请从产品、政策或机构页面进入。'),
});
export type About = z.infer<typeof About>;

export const EquityDetails = z.object({
  stage: LifecycleStage,
  round: FinancingRound,
  /** Fen, as digits; empty where the firm does not say. */
  amountFen: z.string().regex(/^[1-9]\d{0,15}$/, '请填写大于0的金额，或者留空。').nullish(),
});
export type EquityDetails = z.infer<typeof EquityDetails>;

export const WishedDays = z
  .array(IsoDay, '请选择希望的日期。')
  .min(1, '请至少选择一个希望的日期。')
  .max(3, '最多选择三个日期。');

export const ContactDetails = z.object({
  contactName: words(1, 40, '请填写联系人。'),
  contactPhone: z
    .string('请填写联系电话。')
    .overwrite((phone) => phone.normalize('NFKC').trim())
    .regex(/^[0-9+()\- ]{5,30}$/, '请填写正确的电话，例如 13800001234 或 024-12345678。'),
});

export { RegionCode };
