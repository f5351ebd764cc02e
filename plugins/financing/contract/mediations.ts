/** 融资会诊: what nobody would finance is looked at by the platform's people, who call within 48 hours. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';
import { ById, Id, Moment, PageNumber, Version, words } from './fields.ts';
import { Refused } from './refusal-reasons.ts';

export const MEDIATION_HOURS = 48;
export const MEDIATIONS_PER_PAGE = 20;

export const mediationStateLabels = { open: '待联系', contacted: '会诊中', concluded: '已有结论' } as const;
export const MediationState = codeList(mediationStateLabels);
export type MediationState = z.infer<typeof MediationState>;

const seen = { id: Id, state: MediationState, text: z.string(), dueAt: Moment, isLate: z.boolean(), contactedAt: Moment.nullable(), conclusion: z.string(), askedAt: Moment };

export const OwnMediation = z.object(seen);
export type OwnMediation = z.infer<typeof OwnMediation>;

export const Mediation = z.object({
  ...seen,
  applicationCode: z.string(),
  enterpriseName: z.string(),
  regionCode: RegionCode,
  productName: z.string(),
  institutionName: z.string(),
  refused: Refused.nullable(),
  contactName: z.string(),
  contactPhone: z.string(),
  version: z.int(),
});
export type Mediation = z.infer<typeof Mediation>;

export const financingActions = { runMediations: 'plugin::financing.mediations.run' } as const;

export const MediationMove = z.object({
  move: z.enum(['contact', 'conclude'], '没有这一步，请刷新页面后重试。'),
  version: Version,
  /** What was said; the conclusion goes to the firm. */
  text: words(4, 2000, '请写明联系情况或会诊结论（至少4个字）。'),
});

export const mediationStaffApi = {
  listMediations: endpoint({
    method: 'GET',
    path: '/mediations',
    query: z.object({ page: PageNumber, view: z.enum(['open', 'late', 'contacted', 'concluded'], '没有这一栏。').default('open') }),
    answer: z.object({ mediations: z.array(Mediation), total: z.int() }),
  }),
  moveMediation: endpoint({ method: 'POST', path: '/mediations/:id/moves', params: ById, body: MediationMove, answer: Mediation }),
};
