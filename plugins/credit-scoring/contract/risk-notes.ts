/**
 * 平台风险提示: for the firm and for lenders that have money with it. It rests on facts, is told to the firm first, can be
 * answered, and ends. Never published: lists of serious dishonesty are for authorities alone (国办发〔2020〕49号).
 */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { ById, Id, Moment } from './api-fields.ts';

export const riskCauseLabels = { 'loan-default': '贷款逾期超过90天或已核销', 'loan-non-performing': '贷款五级分类为次级及以下' } as const;
export const RiskCause = codeList(riskCauseLabels);
export type RiskCause = z.infer<typeof RiskCause>;

export const riskNoteStateLabels = { announced: '告知期，还没有生效', standing: '生效中', repaired: '已改正，终止', lifted: '已撤销', expired: '已到期' } as const;
export const RiskNoteState = codeList(riskNoteStateLabels);
export type RiskNoteState = z.infer<typeof RiskNoteState>;

/** Working against the clock of an objection would be unfair: as long as that of the answer, and a year at most. */
export const ANSWER_DAYS = 10;
export const STANDS_MONTHS = 12;
const ANSWER_MAX = 500;

export const RiskNote = z.object({
  id: Id,
  cause: RiskCause,
  evidence: z.string(),
  state: RiskNoteState,
  announcedAt: Moment,
  takesEffectOn: IsoDay,
  endsOn: IsoDay,
  answer: z.string().nullable(),
  endedAt: Moment.nullable(),
  endedBecause: z.string().nullable(),
  version: z.int(),
});
export type RiskNote = z.infer<typeof RiskNote>;

export const StaffNote = RiskNote.extend({ enterpriseName: z.string(), uscc: z.string() });

const Version = z.coerce.number('缺少版本号，请刷新页面后重试。').int('缺少版本号，请刷新页面后重试。').min(1).max(2_000_000_000);
const words = (empty: string, max: number) => z.string(empty).trim().min(4, empty).max(max, `请控制在${max}字以内。`);

export const riskNoteApi = {
  listRiskNotes: endpoint({ method: 'GET', path: '/risk-notes', answer: z.object({ notes: z.array(RiskNote) }) }),
  /** The firm's own words stand beside the note for whoever sees it. */
  answerRiskNote: endpoint({ method: 'POST', path: '/risk-notes/:id/answer', params: ById, body: z.object({ answer: words('请写明情况，至少4个字。', ANSWER_MAX), version: Version }), answer: RiskNote }),
};

export const riskNoteStaffApi = {
  listAllRiskNotes: endpoint({ method: 'GET', path: '/risk-notes', answer: z.object({ notes: z.array(StaffNote) }) }),
  liftRiskNote: endpoint({ method: 'POST', path: '/risk-notes/:id/lifting', params: ById, body: z.object({ because: words('请写明撤销的理由，至少4个字。', ANSWER_MAX), version: Version }), answer: StaffNote }),
};

export const riskNoteChanged = {
  name: 'risk-note.changed',
  data: z.object({ noteId: Id, enterpriseId: z.string(), state: RiskNoteState, cause: RiskCause, takesEffectOn: IsoDay, endsOn: IsoDay }),
};
