/** How many firms came how far, district by district. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';

export const funnelLabels = {
  visited: '走访',
  filed: '列入申报清单',
  recommended: '推荐给机构',
  decided: '机构已决定',
  granted: '授信',
  late: '超过30天',
  inConsultation: '会诊中',
} as const;
export type FunnelStage = keyof typeof funnelLabels;
export const FunnelStage = z.enum(Object.keys(funnelLabels) as FunnelStage[], '没有这一项。');

const counts = z.object(Object.fromEntries(Object.keys(funnelLabels).map((key) => [key, z.int()])) as Record<FunnelStage, z.ZodInt>);
export const FunnelRow = z.object({ regionCode: RegionCode, ...counts.shape, grantedFen: Fen });
export type FunnelRow = z.infer<typeof FunnelRow>;

export const coordinationFunnelApi = {
  readFunnel: endpoint({ method: 'GET', path: '/coordination/funnel', answer: z.object({ teamRegion: RegionCode, rows: z.array(FunnelRow), total: FunnelRow }) }),
};
