/** Why a read is refused, in a sentence that says what to do. The code also stands in the record of reads. */
import type { Problem } from '../http/problem.ts';
import { problem } from '../http/problem.ts';

const ask = '请企业登录平台，在“我的信用—授权管理”中授权贵单位。';

const sentences = {
  none: `企业没有授权贵单位读取这些数据。${ask}`,
  'other-purpose': `企业的授权是为其他用途给的，不能用于这次读取。${ask}`,
  upcoming: '企业的授权还没有到开始日期，请到期后再读取。',
  expired: `企业的授权已经到期。${ask}`,
  exhausted: `企业授权的读取次数已经用完。${ask}`,
  revoked: `企业已经撤回授权。如仍需要，${ask}`,
  live: `企业给了授权，但没有对个人信息单独同意，不能读取这类数据。${ask}`,
  'not-own': '只能查看本企业的信用数据。请切换到这家企业，或查看企业自己出示的证明。',
  'no-ground': '没有可以依据的合同或者异议，不能读取。请先取得企业授权。',
} as const;

export type RefusalReason = keyof typeof sentences;

export const refusalFor = (reason: RefusalReason): Problem => problem(403, `credit-${reason}`, sentences[reason]);

export const noSuchFirm = problem(404, 'no-such-enterprise', '没有找到这家企业，请从列表中重新进入。');
