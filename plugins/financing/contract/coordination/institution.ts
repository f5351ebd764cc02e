/** 机构工作台 · 推荐清单: firms that district teams recommend, to be decided within 30 days. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { AnnualRate } from '@rongqiao/contracts/values/ratio.ts';
import { TermMonths } from '@rongqiao/contracts/values/period.ts';
import { HumanCode } from '@rongqiao/contracts/attributes.ts';
import { z } from 'zod';
import { ById, PageNumber, remark, Version, words } from '../fields.ts';
import { RefusalCode } from '../refusal-reasons.ts';
import { CaseNeed, JudgedStandard, Recommendation } from './case.ts';

const move = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) => z.object({ move: z.literal(name), version: Version, ...shape });

export const InstitutionMove = z.discriminatedUnion('move', [
  move('grant', {
    amountFen: Fen.refine((fen) => fen > 0n, '授信金额要大于0。'),
    annualRate: AnnualRate,
    termMonths: TermMonths,
    text: remark(500),
  }),
  move('refuse', { reason: RefusalCode, text: words(6, 500, '请用一句话说明为什么（至少6个字）。') }),
], '没有这一步，请刷新页面后重试。');
export type InstitutionMove = z.infer<typeof InstitutionMove>;

export const RecommendedFirm = z.object({
  ...Recommendation.shape,
  caseId: z.string(),
  caseCode: HumanCode,
  enterpriseName: z.string(),
  uscc: z.string(),
  regionCode: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  need: CaseNeed,
  standards: z.array(JudgedStandard),
  version: z.int(),
  isDemo: z.boolean(),
});
export type RecommendedFirm = z.infer<typeof RecommendedFirm>;

export const recommendedViewLabels = { waiting: '待决定', late: '已超时', decided: '已决定' } as const;
export type RecommendedView = keyof typeof recommendedViewLabels;

export const coordinationInstitutionApi = {
  listRecommended: endpoint({
    method: 'GET',
    path: '/coordination/recommended',
    query: z.object({ page: PageNumber, view: z.enum(['waiting', 'late', 'decided'], '没有这一栏。').default('waiting') }),
    answer: z.object({ firms: z.array(RecommendedFirm), total: z.int(), counts: z.object({ waiting: z.int(), late: z.int(), decided: z.int() }) }),
  }),
  readRecommended: endpoint({ method: 'GET', path: '/coordination/recommended/:id', params: ById, answer: RecommendedFirm }),
  decideRecommended: endpoint({ method: 'POST', path: '/coordination/recommended/:id/moves', params: ById, body: InstitutionMove, answer: RecommendedFirm }),
};
