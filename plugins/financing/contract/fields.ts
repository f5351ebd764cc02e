/** Fields that several requests share. */
import { HumanCode, Slug } from '@rongqiao/contracts/attributes.ts';
import { z } from 'zod';

export const Id = z.uuid('编号不对，请从列表中重新进入。');
export const ById = z.object({ id: Id });
export const ByCode = z.object({ code: HumanCode });
export const ProductSlug = Slug;
export const Moment = z.string().meta({ description: 'ISO 8601, UTC' });
/** The version that the caller has seen; when somebody was faster, the answer is 409 `changed`. */
export const Version = z.coerce.number('缺少版本号，请刷新页面后重试。').int('缺少版本号，请刷新页面后重试。').min(1, '缺少版本号，请刷新页面后重试。').max(2_000_000_000, '缺少版本号，请刷新页面后重试。');
export const PageNumber = z.coerce.number('页码应是正整数。').int('页码应是正整数。').min(1, '页码应是正整数。').max(1000, '只能翻到第1000页。').default(1);

/** Free text of a person: blanks around it go, line breaks stay, what cannot be seen is refused. */
export const words = (min: number, max: number, empty: string) =>
  z
    .string(empty)
    .overwrite((text) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ').trim())
    .min(min, empty)
    .max(max, `请控制在${max}字以内。`);

/** May be empty. */
export const remark = (max: number) => words(0, max, '请填写文字。').default('');
