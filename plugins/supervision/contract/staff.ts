/** Staff routes of supervisors: below `/supervision`, with an admin token and the named action in the role; rows of their regions. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';

export const supervisionActions = { watch: 'plugin::supervision.figures.watch' } as const;
export const ALERTS_PER_PAGE = 30;

export const SupervisionAlert = z.object({
  id: z.string(),
  institutionName: z.string(),
  regionCode: RegionCode,
  sentence: z.string(),
  state: z.enum(['open', 'resolved']),
  openedAt: z.string(),
  resolvedAt: z.string().nullable(),
});
export type SupervisionAlert = z.infer<typeof SupervisionAlert>;

export const supervisionStaffApi = {
  listAlerts: endpoint({
    method: 'GET',
    path: '/alerts',
    query: z.object({ page: z.coerce.number('页码应是正整数。').int('页码应是正整数。').min(1, '页码应是正整数。').max(1000, '只能翻到第1000页。').default(1), state: z.enum(['open', 'resolved'], '没有这一栏。').default('open') }),
    answer: z.object({ alerts: z.array(SupervisionAlert), total: z.int() }),
  }),
};
