/** 机构工作台 · 申请: the inbox with clocks, a case on one screen, and every step to a decision. */
import { EntityKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { Material } from '@rongqiao/contracts/material.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { z } from 'zod';
import { applicationBrief, applicationWhole } from './applications.ts';
import { ById, Id, Moment, PageNumber, remark, Version, words } from './fields.ts';
import { OfferTerms } from './offers.ts';
import { RefusalCode } from './refusal-reasons.ts';

export const DESK_PER_PAGE = 30;

export const deskViewLabels = {
  inbox: '待处理',
  mine: '我负责的',
  late: '已超时',
  review: '待我复核',
  waiting: '等企业',
  decided: '已决定',
  ended: '已结束',
} as const;
export type DeskView = keyof typeof deskViewLabels;
const DeskViewName = z.enum(Object.keys(deskViewLabels) as DeskView[], '没有这一栏。');

/** Of the firm, what an application says and the register shows. */
const applicant = {
  enterpriseName: z.string(),
  uscc: z.string(),
  regionCode: z.string(),
  industryCode: z.string(),
  entityKind: EntityKind,
  foundedOn: z.string(),
};

export const DeskBrief = z.object({ ...applicationBrief, ...applicant, assigneeName: z.string().nullable(), isMine: z.boolean(), matchScore: z.int().nullable(), matchStanding: z.string().nullable() });
export type DeskBrief = z.infer<typeof DeskBrief>;

export const Colleague = z.object({ membershipId: Id, name: z.string(), roles: z.array(z.string()), open: z.int() });

/** How this institution decides. */
export const LendingRules = z.object({
  /** Above it a second person must confirm; null: never. */
  secondReviewAboveFen: Fen.nullable(),
  version: z.int(),
});
export type LendingRules = z.infer<typeof LendingRules>;

export const OpenedReport = z.object({ reportId: Id, number: z.string(), kind: z.enum(['credit', 'asset']), openedAt: Moment, openedByName: z.string() });
export type OpenedReport = z.infer<typeof OpenedReport>;

export const DeskApplication = z.object({
  ...applicationWhole,
  ...applicant,
  assignee: Colleague.pick({ membershipId: true, name: true }).nullable(),
  isMine: z.boolean(),
  colleagues: z.array(Colleague),
  /** What the product asks for: offered as a list of papers. */
  materials: z.array(Material),
  /** Terms of the product and the need, ready to be confirmed as an offer. */
  suggested: z.object({
    amountFen: Fen,
    annualRate: z.string().nullable(),
    termMonths: z.int().nullable(),
    repaymentMethod: z.string().nullable(),
    guaranteeKinds: z.array(z.string()),
    validUntil: z.string(),
  }),
  needsSecondAbove: Fen.nullable(),
  /** Who proposed what waits for a second person. */
  proposedByName: z.string().nullable(),
  reports: z.array(OpenedReport),
  hasDecisionPaper: z.boolean(),
});
export type DeskApplication = z.infer<typeof DeskApplication>;

const move = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) => z.object({ move: z.literal(name), version: Version, ...shape });

export const DeskMove = z.discriminatedUnion('move', [
  move('accept', { text: remark(500) }),
  /** Takes the case over when nobody has it. */
  move('contact', { text: words(2, 1000, '请写明联系方式和谈了什么。') }),
  move('investigate', { text: remark(1000) }),
  move('request-documents', {
    items: z
      .array(z.object({ name: words(1, 60, '请填写材料名称。'), note: remark(300), isRequired: z.boolean().default(true) }), '请列出需要的材料。')
      .min(1, '请至少列出一份材料。')
      .max(20, '一次最多20份材料。'),
    text: remark(500),
  }),
  move('approve', { terms: OfferTerms, internalText: remark(2000) }),
  move('counter-offer', { terms: OfferTerms, internalText: remark(2000) }),
  move('refuse', { reason: RefusalCode, text: words(6, 1000, '请用一句话告诉企业为什么（至少6个字）。'), internalText: remark(2000) }),
  move('confirm-decision', { text: remark(1000) }),
  move('return-decision', { text: words(2, 1000, '请写明退回的原因。') }),
  move('hand-over', { membershipId: Id, text: words(2, 1000, '请给同事写一句交接说明。') }),
  move('assign', { membershipId: Id, text: remark(500) }),
  move('note', { text: words(1, 2000, '请写下备注。') }),
], '没有这一步，请刷新页面后重试。');
export type DeskMove = z.infer<typeof DeskMove>;

export const deskApplicationsApi = {
  listDesk: endpoint({
    method: 'GET',
    path: '/desk/applications',
    query: z.object({ page: PageNumber, view: DeskViewName.default('inbox'), product: z.string().max(100).optional(), q: z.string().trim().max(60, '请控制在60字以内。').default('') }),
    answer: z.object({
      applications: z.array(DeskBrief),
      total: z.int(),
      counts: z.object(Object.fromEntries(Object.keys(deskViewLabels).map((view) => [view, z.int()])) as Record<DeskView, z.ZodInt>),
      products: z.array(z.object({ slug: z.string(), name: z.string(), count: z.int() })),
    }),
  }),
  readDesk: endpoint({ method: 'GET', path: '/desk/applications/:id', params: ById, answer: DeskApplication }),
  moveDesk: endpoint({ method: 'POST', path: '/desk/applications/:id/moves', params: ById, body: DeskMove, answer: DeskApplication }),
  /** Reads the firm under the application's consent; the report then lies at credit-scoring's `/readings/:id`. */
  openReport: endpoint({ method: 'POST', path: '/desk/applications/:id/reports', params: ById, body: z.object({ kind: z.enum(['credit', 'asset'], '请选择报告。') }), answer: OpenedReport }),
  /** A paper that the firm gave. */
  openDocument: endpoint({ method: 'GET', path: '/desk/applications/:id/documents/:documentId', params: z.object({ id: Id, documentId: Id }) }),
  /** 尽职免责: one signed PDF for each decision; the latest. */
  openDecisionPaper: endpoint({ method: 'GET', path: '/desk/applications/:id/decision-paper', params: ById }),
  readRules: endpoint({ method: 'GET', path: '/desk/lending-rules', answer: LendingRules }),
  changeRules: endpoint({ method: 'PUT', path: '/desk/lending-rules', body: LendingRules.extend({ version: Version.or(z.literal(0)) }), answer: LendingRules }),
};
