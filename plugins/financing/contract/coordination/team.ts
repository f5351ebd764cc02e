/** 政务工作台 · 融资协调: the firms of one's district, and every step of its team. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';
import { ById, Id, PageNumber, remark, Version, words } from '../fields.ts';
import { CaseBrief, CoordinationCase } from './case.ts';
import { type CaseState, caseStateLabels, Standard } from './words.ts';

/** One list goes to this many firms at once. */
export const STEPS_AT_ONCE_MAX = 200;

const move = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) => z.object({ move: z.literal(name), version: Version, ...shape });

const InstitutionId = z.string('请选择机构。').min(1, '请选择机构。').max(64, '请选择机构。');
const NewDefect = z.object({
  what: words(4, 300, '请写明问题是什么（至少4个字）。'),
  owner: words(2, 60, '请写明由谁解决，例如“区市场监管局”。'),
  dueOn: IsoDay,
});

export const TeamMove = z.discriminatedUnion('move', [
  move('visit', { visitedOn: IsoDay, visitor: words(1, 60, '请填写走访人。'), text: remark(1000) }),
  move('assess', {
    amountFen: Fen.nullable(),
    termMonths: z.int('期限请填整数个月。').min(1, '期限至少1个月。').max(600, '期限最长600个月。').nullable(),
    purposeText: remark(500),
    standards: z.array(z.object({ standard: Standard, isMet: z.boolean('请选择是否符合。'), evidence: words(2, 300, '请写明依据（至少2个字）。') })).max(5),
  }),
  move('find-no-need', { text: remark(500) }),
  move('file', { text: remark(500) }),
  move('recommend', { institutionId: InstitutionId, text: remark(500) }),
  move('take-back', { text: words(4, 500, '请写明为什么收回（至少4个字）。') }),
  move('consult', { defects: z.array(NewDefect, '请列出问题。').min(1, '请至少列出一项问题、由谁解决、到哪一天。').max(10, '一次最多10项。'), text: remark(500) }),
  move('add-defect', NewDefect.shape),
  move('cure-defect', { defectId: Id, text: words(2, 500, '请写明怎样解决的。') }),
  move('refile', { text: remark(500) }),
  move('close', { text: words(4, 500, '请写明办结的原因（至少4个字）。') }),
], '没有这一步，请刷新页面后重试。');
export type TeamMove = z.infer<typeof TeamMove>;

/** What can be done with many firms at once. */
export const ManyStep = z.discriminatedUnion('move', [
  z.object({ move: z.literal('file') }),
  z.object({ move: z.literal('recommend'), institutionId: InstitutionId }),
], '请选择要办的事。');
export type ManyStep = z.infer<typeof ManyStep>;

const states = Object.keys(caseStateLabels) as CaseState[];
const CaseView = z.enum(['all', 'late', ...states], '没有这一栏。');

export const coordinationTeamApi = {
  listCases: endpoint({
    method: 'GET',
    path: '/coordination/cases',
    query: z.object({ page: PageNumber, view: CaseView.default('all'), region: RegionCode.optional(), q: z.string().trim().max(60, '请控制在60字以内。').default('') }),
    answer: z.object({
      cases: z.array(CaseBrief),
      total: z.int(),
      counts: z.object(Object.fromEntries(['all', 'late', ...states].map((view) => [view, z.int()])) as Record<'all' | 'late' | CaseState, z.ZodInt>),
      /** The districts that have cases, in the reader's region. */
      regions: z.array(z.object({ regionCode: RegionCode, count: z.int() })),
      teamRegion: RegionCode,
      /** To whom the team can recommend. */
      institutions: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  }),
  readCase: endpoint({ method: 'GET', path: '/coordination/cases/:id', params: ById, answer: z.object({ case: CoordinationCase, institutions: z.array(z.object({ id: z.string(), name: z.string() })) }) }),
  moveCase: endpoint({ method: 'POST', path: '/coordination/cases/:id/moves', params: ById, body: TeamMove, answer: CoordinationCase }),
  /** Each firm by itself: what cannot take the step stays as it is, and says why. */
  moveCases: endpoint({
    method: 'POST',
    path: '/coordination/steps',
    body: z.object({ cases: z.array(z.object({ id: Id, version: Version }), '请先勾选企业。').min(1, '请先勾选企业。').max(STEPS_AT_ONCE_MAX, `一次最多${STEPS_AT_ONCE_MAX}家。`), step: ManyStep }),
    answer: z.object({ moved: z.int(), left: z.array(z.object({ enterpriseName: z.string(), because: z.string() })) }),
  }),
};
