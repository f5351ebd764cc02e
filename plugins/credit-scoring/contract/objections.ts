/** 异议 over HTTP, below `/api/credit-scoring`, and what happens with it. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { FactKind } from '@rongqiao/contracts/credit-fact.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { Standing } from './standing.ts';

export const objectionStateLabels = {
  open: '核查中',
  corrected: '已更正',
  confirmed: '经核查无误',
  recorded: '两说并存，附声明',
  withdrawn: '已撤回',
} as const;
export const ObjectionState = codeList(objectionStateLabels);
export type ObjectionState = z.infer<typeof ObjectionState>;

/** 条例 §25: correct what is wrong, remove the mark from what is right, record both where it cannot be verified. */
export const decisionLabels = {
  corrected: '数据有误，予以更正',
  confirmed: '数据无误，维持不变',
  recorded: '无法核实，记录双方说法',
} as const;
export const Decision = codeList(decisionLabels);
export type Decision = z.infer<typeof Decision>;

export const countedLabels = { days: '日', 'working-days': '个工作日' } as const;
export const ObjectionClock = z
  .object({ days: z.coerce.number('请填天数。').int('请填整数。').min(1, '至少1天。').max(20, '最长20天（征信业管理条例第二十五条）。'), counted: codeList(countedLabels) })
  .refine(({ days, counted }) => counted === 'days' || days <= 10, { path: ['days'], message: '按工作日计算的，最长10个工作日。' });
export type ObjectionClock = z.infer<typeof ObjectionClock>;

export const OBJECTIONS_PER_PAGE = 20;
export const EVIDENCE_MAX = 10;
export const GROUNDS_MAX = 2000;
export const STATEMENT_MAX = 500;

const Id = z.uuid('编号不对，请从列表中重新进入。');
const ById = z.object({ id: Id });
const Moment = z.string().meta({ description: 'ISO 8601, UTC' });
const Version = z.coerce.number('缺少版本号，请刷新页面后重试。').int('缺少版本号，请刷新页面后重试。').min(1).max(2_000_000_000);
const Page = z.coerce.number('页码应是正整数。').int('页码应是正整数。').min(1, '页码应是正整数。').max(1000, '只能翻到第1000页。').default(1);
const FactId = z.string('请从信用档案里选择要提异议的一条。').regex(/^[1-9]\d{0,17}$/, '请从信用档案里选择要提异议的一条。');
const words = (min: number, max: number, empty: string) =>
  z
    .string(empty)
    .overwrite((text) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ').trim())
    .min(min, empty)
    .max(max, `请控制在${max}字以内。`);

/** One thing on record, as people read it. */
export const DisputableFact = z.object({
  id: FactId,
  kind: FactKind,
  category: CreditCategory,
  period: z.string(),
  text: z.string(),
  sourceName: z.string(),
  collectedAt: Moment,
});
export type DisputableFact = z.infer<typeof DisputableFact>;

const brief = {
  id: Id,
  kind: FactKind,
  category: CreditCategory,
  period: z.string(),
  factText: z.string(),
  sourceName: z.string(),
  state: ObjectionState,
  openedAt: Moment,
  /** From this day on it is nearly late. */
  alarmOn: IsoDay,
  dueOn: IsoDay,
  closedAt: Moment.nullable(),
};
export const ObjectionBrief = z.object({ ...brief, enterpriseName: z.string() });
export type ObjectionBrief = z.infer<typeof ObjectionBrief>;

export const Evidence = z.object({ id: Id, fileName: z.string(), sizeBytes: z.int() });

const whole = {
  ...brief,
  factId: FactId,
  grounds: z.string(),
  statement: z.string().nullable(),
  reply: z.string().nullable(),
  decidedByName: z.string().nullable(),
  evidence: z.array(Evidence),
  version: z.int(),
};
export const OwnObjection = z.object({ ...whole, canAddEvidence: z.boolean(), canWithdraw: z.boolean(), canState: z.boolean() });
export type OwnObjection = z.infer<typeof OwnObjection>;

/** The firm's score with and without what it disputes, of which others see the lower. */
const DisputedStanding = z.object({ with: Standing, without: Standing });

export const DeskObjection = z.object({
  ...whole,
  enterpriseName: z.string(),
  uscc: z.string(),
  sourceCode: z.string(),
  clock: ObjectionClock,
  canDecide: z.boolean(),
  /** For operators while it is open; null where the firm has no score. */
  standing: DisputedStanding.nullable(),
});
export type DeskObjection = z.infer<typeof DeskObjection>;

export const objectionViews = { open: '待答复', closed: '已办结' } as const;
const View = z.enum(Object.keys(objectionViews) as (keyof typeof objectionViews)[], '没有这一栏。').default('open');
const listed = { query: z.object({ page: Page, view: View }), answer: z.object({ objections: z.array(ObjectionBrief), total: z.int(), open: z.int(), late: z.int() }) };

const DecisionBody = z.object({ decision: Decision, reply: words(10, GROUNDS_MAX, '请写明核查经过和理由，至少10个字。'), version: Version });
export type DecisionBody = z.infer<typeof DecisionBody>;

export const objectionApi = {
  /** The fact as it would be disputed, and the objection that is already open about it. */
  prepareObjection: endpoint({
    method: 'GET',
    path: '/objection-form',
    query: z.object({ fact: FactId }),
    answer: z.object({ fact: DisputableFact, answerBy: IsoDay, openObjectionId: Id.nullable() }),
  }),
  listOwnObjections: endpoint({ method: 'GET', path: '/objections', ...listed }),
  readOwnObjection: endpoint({ method: 'GET', path: '/objections/:id', params: ById, answer: OwnObjection }),
  openObjection: endpoint({
    method: 'POST',
    path: '/objections',
    body: z.object({ factId: FactId, grounds: words(10, GROUNDS_MAX, '请写明哪里不对、正确的应该是什么，至少10个字。') }),
    answer: z.object({ id: Id }),
  }),
  /** multipart, one file in `files`. */
  addEvidence: endpoint({ method: 'POST', path: '/objections/:id/evidence', params: ById, answer: OwnObjection }),
  withdrawObjection: endpoint({ method: 'POST', path: '/objections/:id/withdrawal', params: ById, body: z.object({ version: Version }), answer: OwnObjection }),
  stateObjection: endpoint({
    method: 'PUT',
    path: '/objections/:id/statement',
    params: ById,
    body: z.object({ statement: words(1, STATEMENT_MAX, '请写下声明，或者保留原来的。'), version: Version }),
    answer: OwnObjection,
  }),
};

/** For whoever answers for the source: a department, or an institution that reports. */
export const objectionDeskApi = {
  listDeskObjections: endpoint({ method: 'GET', path: '/objection-desk', ...listed }),
  readDeskObjection: endpoint({ method: 'GET', path: '/objection-desk/:id', params: ById, answer: DeskObjection }),
  decideAtDesk: endpoint({ method: 'POST', path: '/objection-desk/:id/decision', params: ById, body: DecisionBody, answer: DeskObjection }),
  readDeskEvidence: endpoint({ method: 'GET', path: '/objection-desk/:id/evidence/:documentId', params: z.object({ id: Id, documentId: Id }) }),
  /** Holds for objections opened from now on. */
  setClock: endpoint({ method: 'PUT', path: '/objection-desk/:id/clock', params: ById, body: ObjectionClock, answer: DeskObjection }),
};

export const objectionActions = { decideObjections: 'plugin::credit-scoring.objections.decide' } as const;

export const objectionStaffApi = {
  listAllObjections: { method: 'GET', path: '/objections', ...listed },
  readObjection: { method: 'GET', path: '/objections/:id', params: ById, answer: DeskObjection },
  readStaffEvidence: { method: 'GET', path: '/objections/:id/evidence/:documentId', params: z.object({ id: Id, documentId: Id }) },
  decideAsOperator: { method: 'POST', path: '/objections/:id/decision', params: ById, body: DecisionBody, answer: DeskObjection },
} as const;

const Told = z.object({
  objectionId: Id,
  enterpriseId: z.string(),
  enterpriseName: z.string(),
  uscc: z.string(),
  factId: FactId,
  category: CreditCategory,
  sourceName: z.string(),
  ownerKind: z.enum(['department', 'institution', 'platform']),
  ownerId: z.string(),
  openedBy: z.int(),
  openedAt: Moment,
  dueOn: IsoDay,
});
export type ObjectionTold = z.infer<typeof Told>;

/** Each changes what the firm's file shows: the score is made anew. */
export const objectionOpened = { name: 'objection.opened', data: Told };
export const objectionDecided = { name: 'objection.decided', data: Told.extend({ decision: Decision }) };
export const objectionWithdrawn = { name: 'objection.withdrawn', data: Told };
/** The clock: soon due, or past it. Each is told once. */
export const objectionDueSoon = { name: 'objection.due-soon', data: Told };
export const objectionOverdue = { name: 'objection.overdue', data: Told };
