/** 机构工作台 · 监管数据: a guarantee company reports its balance and net assets, month by month. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { Fen, SignedFen } from '@rongqiao/contracts/values/money.ts';
import { z } from 'zod';

export const Month = z.string('请填写月份。').regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份写成“2026-01”的样子。');

export const GuaranteeReport = z.object({
  month: Month,
  balanceFen: Fen,
  netAssetsFen: SignedFen,
  /** Null: no net assets. */
  times: z.string().nullable(),
  /** It mainly serves small and micro firms and 农业、农村、农民. */
  isForSmall: z.boolean(),
  /** 10, or 15 where `isForSmall`. */
  timesMax: z.int(),
  isWithin: z.boolean(),
  enteredByName: z.string(),
  updatedAt: z.string(),
  version: z.int(),
});
export type GuaranteeReport = z.infer<typeof GuaranteeReport>;

export const guaranteeFiguresApi = {
  /** Newest month first. `isGuaranteeCompany`: others have nothing to report here. */
  listOwnFigures: endpoint({ method: 'GET', path: '/guarantee-figures', answer: z.object({ isGuaranteeCompany: z.boolean(), reports: z.array(GuaranteeReport), alert: z.string().nullable() }) }),
  /** A month that is reported already is corrected, with the version that the caller has seen; 0: it is new. */
  reportFigures: endpoint({
    method: 'PUT',
    path: '/guarantee-figures',
    body: z.object({ month: Month, balanceFen: Fen, netAssetsFen: SignedFen, isForSmall: z.boolean('请说明是否主要为小微企业和“三农”服务。'), version: z.int('缺少版本号，请刷新页面后重试。').min(0) }),
    answer: GuaranteeReport,
  }),
};
