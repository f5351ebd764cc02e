/** Fields that several requests share. */
import { z } from 'zod';

export const Id = z.uuid('编号不对，请从列表中重新进入。');
export const ById = z.object({ id: Id });
/** ISO 8601, UTC. */
export const Moment = z.string();
/** The version that the caller has seen; when somebody was faster, the answer is 409 `changed`. */
export const Version = z.coerce.number('缺少版本号，请刷新页面后重试。').int('缺少版本号，请刷新页面后重试。').min(1).max(2_000_000_000);
/** Fen as digits, the same in JSON and inside: amounts that are only shown. */
export const FenText = z.string().regex(/^-?(0|[1-9]\d{0,18})$/);

/** One line of a person's: blanks around it go, what cannot be seen is refused. */
export const line = (min: number, max: number, empty: string) =>
  z
    .string(empty)
    .overwrite((text) => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim())
    .min(min, empty)
    .max(max, `请控制在${max}字以内。`);
